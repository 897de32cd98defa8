import { defineLibrary } from './define.js';
import { answering, headerSetRows } from './header-rows.js';
import { shortHsts } from './option-rows.js';

/** What a value that is not known stands for in a text. */
const hole = '\\u0000';
const sessionName = '(?:[\\w.-]*[-_.:])?(?:s?sid|sess|(?:user[-_]?)?session(?:[-_]?(?:id|token|key))?|jwt|(?:access|refresh|auth|id|login|user|bearer)?[-_]?(?:token|key)|auth(?:entication|orization)?|remember[-_]?me)';
/** `name=value` with attributes that are written out, or stand behind `=`: nothing else can add a flag. */
const written = `^${sessionName}=(?=[^;])[^;${hole}]*${hole}?[^;${hole}]*(?:;[^;=${hole}]*(?:=[^;${hole}]*${hole}?[^;${hole}]*)?)*$`;
const deleted = /max-age=0(?!\d)|expires=thu, 01 jan 1970/.source;

function lacking(flag: string): { readonly like: string } {
  return { like: `^(?![^]*;\\s*${flag}\\s*(?:;|$))(?![^]*(?:${deleted}))(?:${written})` };
}

const anyScript = '(?:\'unsafe-(?:inline|eval)\'|(?<=\\s)(?:\\*|https?:)(?=\\s|;|$))';
/** Scripts of anybody: by `script-src`, or where there is none by `default-src`; a nonce or a hash takes `unsafe-inline` back. */
const openPolicy = `(?:^|;)\\s*(?:script-src|default-src(?![^]*script-src))\\s(?![^;]*(?:'nonce-|'sha\\d|'strict-dynamic))[^;]*${anyScript}`;

/** Headers that are set by hand: cookies as texts, and headers that protect pages. */
export const answerHeaders = defineLibrary({
  packages: answering,
  facts: [
    ...headerSetRows('Set-Cookie', (path, at, when) => [
      { path, is: 'option', of: 'cookie-text', at, weak: lacking('httponly'), when, note: 'httpOnly' },
      { path, is: 'option', of: 'cookie-text', at, weak: lacking('secure'), when, note: 'secure' },
    ]),
    ...headerSetRows('X-Frame-Options', (path, at, when) => [{ path, is: 'option', of: 'header-value', at, weak: { like: '^\\s*(?:allow(?:all)?|\\*)\\s*$', request: true }, when, note: 'X-Frame-Options', mend: ['\'DENY\''] }]),
    ...headerSetRows('Strict-Transport-Security', (path, at, when) => [{ path, is: 'option', of: 'header-value', at, weak: { like: shortHsts }, when, note: 'Strict-Transport-Security', mend: ['\'max-age=31536000\''] }]),
    ...headerSetRows('Content-Security-Policy', (path, at, when) => [{ path, is: 'option', of: 'header-value', at, weak: { like: openPolicy }, when, note: 'Content-Security-Policy' }]),
  ],
});
