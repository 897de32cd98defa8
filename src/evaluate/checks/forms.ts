import type { Clearance, Risk } from '../../facts/index.js';
import { cheapExpression, isClosed } from '../language/regexps.js';
import type { BeyondForm } from '../values/taint.js';
import type { RegExpValue } from '../values/value.js';

type Pattern = Pick<RegExpValue, 'pattern' | 'flags'>;

/**
 * Texts that do harm, by risk. A form that lets one of them through does not clear that risk, however closed it is:
 * `^[\w./-]+$` is no check of a path. That none gets through proves nothing; that the form is closed has to.
 */
const attacks: Readonly<Record<Exclude<Risk, BeyondForm>, readonly string[]>> = {
  path: ['../a'],
  'unseen-path': ['../a'],
  archive: ['../a'],
  module: ['../a'],
  // With a slash a host ends where the caller wants it to, whatever is put behind.
  url: ['https://evil.example/', '//evil.example/', 'evil.example/'],
  redirect: ['https://evil.example/', '//evil.example'],
  sql: ['\' or \'a'],
  xpath: ['\' or \'a'],
  command: ['a;id', 'a|id', 'a&id', '$(id)', '`id`', 'a\nid'],
  html: ['<b>'],
  page: ['<b>'],
  code: ['a()'],
  'nosql-code': ['\'||\'a', 'a()'],
  template: ['{{a}}', '${a}', '<%=a%>', '#{a}'],
  ldap: ['*)(a=*'],
  header: ['a\nb'],
  log: ['a\nb'],
  regex: ['(a+)+'],
  prototype: ['__proto__'],
  'property-path': ['__proto__.a'],
  ...nothingTried(['argument', 'checked-url', 'cleartext', 'confusion', 'context', 'deserialize', 'forward', 'forward-known', 'host', 'intake', 'locals', 'method', 'nosql', 'projection', 'recipient', 'slow-regex', 'stored-name', 'xml']),
};

/** What a closed form keeps away whichever it is. */
function nothingTried<Name extends Risk>(names: readonly Name[]): Readonly<Record<Name, readonly string[]>> {
  return Object.fromEntries(names.map((name) => [name, []])) as unknown as Readonly<Record<Name, readonly string[]>>; // its keys are the names
}

const whole: readonly Clearance[] = ['all'];
const risks = Object.keys(attacks) as (keyof typeof attacks)[];

/** Worked out once for each pattern; a program has few. */
const known = new Map<string, readonly Clearance[]>();
const maxKnown = 1_000;

/** What a text is cleared of that a pattern matches as a whole. */
export function clearedByMatch(regexp: Pattern): readonly Clearance[] {
  return isClosed(regexp) ? remembered('=', regexp, (tried) => (attack) => tried.test(attack)) : [];
}

/** What a text is cleared of in which a pattern finds nothing, or of which all that it finds is taken out: `[^a-z]`. */
export function clearedByLack(regexp: Pattern): readonly Clearance[] {
  return shunsAllBut.test(regexp.pattern) ? remembered('!', regexp, (tried) => (attack) => !tried.test(attack)) : [];
}

/** All characters outside a list; `\W` and `\D` are such lists. */
const shunsAllBut = /^(?:\[\^(?:\\[^SDW]|[^\]\\])*\]|\\[WD])\+?$/;

function remembered(how: string, { pattern, flags }: Pattern, passing: (tried: RegExp) => (attack: string) => boolean): readonly Clearance[] {
  const key = `${how}${flags}/${pattern}`;
  const before = known.get(key);
  if (before) return before;
  const tried = cheapExpression(pattern, flags);
  const passes = tried ? passing(tried) : () => false;
  const open = risks.filter((risk) => attacks[risk].some(passes));
  const cleared = open.length === 0 ? whole : risks.filter((risk) => !open.includes(risk));
  if (known.size >= maxKnown) known.clear();
  known.set(key, cleared);
  return cleared;
}
