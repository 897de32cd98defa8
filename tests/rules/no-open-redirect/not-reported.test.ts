import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-open-redirect';
const bad = ' // expect: no-open-redirect';

const handler = (lines: string, head = ''): Readonly<Record<string, string>> => ({
  'go.js': `
import express from 'express';
${head}
const app = express();
app.get('/go', (req, res) => {
  ${lines}
});
`,
});
const go = 'res.redirect(req.query.next);';

describe('paths of the own site', () => {
  projectTest(rule, 'that begin with one slash', handler(`if (!req.query.next.startsWith('/') || req.query.next.startsWith('//')) return res.sendStatus(400);
  ${go}`));
  projectTest(rule, 'that begin with at least one slash', handler(`if (!req.query.next.startsWith('/')) return res.sendStatus(400);
  ${go}${bad}`));
  projectTest(rule, 'by their characters', handler(`if (req.query.next[0] !== '/' || req.query.next[1] === '/') return res.sendStatus(400);
  ${go}`));
  projectTest(rule, 'by a regular expression', handler(`if (!/^\\/(?!\\/)/.test(req.query.next)) return res.sendStatus(400);
  ${go}`));
  projectTest(rule, 'by a regular expression that lets two slashes pass', handler(`if (!/^\\//.test(req.query.next)) return res.sendStatus(400);
  ${go}${bad}`));
  projectTest(rule, 'behind a slash', handler(`res.redirect('/' + req.query.next);${bad}`));
  projectTest(rule, 'behind a folder', handler(`res.redirect('/pages/' + req.query.next);`));
});

describe('sites of a list', () => {
  projectTest(rule, 'by origin', handler(`const url = new URL(req.query.next, 'https://example.com');
  if (url.origin !== 'https://example.com') return res.sendStatus(400);
  res.redirect(url.href);`));
  projectTest(rule, 'by protocol only', handler(`const url = new URL(req.query.next, 'https://example.com');
  if (url.protocol !== 'https:') return res.sendStatus(400);
  res.redirect(url.href);${bad}`));
  projectTest(rule, 'by prefix with a slash', handler(`if (!req.query.next.startsWith('https://example.com/')) return res.sendStatus(400);
  ${go}`));
  projectTest([rule, 'no-incomplete-url-check'], 'by prefix without a slash, which is told at the test', handler(`if (!req.query.next.startsWith('https://example.com')) return res.sendStatus(400); // expect: no-incomplete-url-check
  ${go}`));
  projectTest(rule, 'as a parameter', handler(`res.redirect('https://example.com/login?next=' + encodeURIComponent(req.query.next));`));
});

describe('what nobody else can send in the caller’s name', () => {
  projectTest(rule, 'the page before', handler(`res.redirect(req.get('Referrer') || '/');`));
  projectTest(rule, 'what equals a cookie', handler(`if (req.cookies.state !== req.query.next) return res.sendStatus(400);
  ${go}`));
  projectTest(rule, 'what equals another part of the query', handler(`if (req.query.state !== req.query.next) return res.sendStatus(400);
  ${go}${bad}`));
  projectTest(rule, 'the own origin of the configuration', handler('res.redirect(process.env.ORIGIN + req.query.next);'));
});

describe('one of a list, or nothing', () => {
  const asked: readonly (readonly [refused: string, isTold: boolean])[] = [
    ['next && !known.has(next)', false],
    ['!!next && !known.has(next)', false],
    ['next !== undefined && !known.has(next)', false],
    ['!(!next || known.has(next))', false],
    ['other && !known.has(next)', true],
    ['next && next.length > 200', true],
  ];
  for (const [refused, isTold] of asked) {
    projectTest(rule, refused, {
      'next.ts': `
import { Router } from 'express';

const known = new Set(['https://shop.example/', 'https://help.shop.example/']);
export const routes = Router();
routes.get('/next', (req, res) => {
  const next = req.query.next as string;
  const other = req.query.other as string;
  if (${refused}) return res.sendStatus(400);
  res.redirect(next);${isTold ? ` // expect: ${rule}` : ''}
});
`,
    });
  }

  for (const [who, test, isTold] of [['its parameter', '!next || known.has(next)', false], ['another one', '!other || known.has(next)', true]] as const) {
    projectTest(rule, `a function that asks about ${who}`, {
      'next.ts': `
import { Router } from 'express';

const known = new Set(['https://shop.example/']);
const isKnown = (next: string, other: string) => ${test};
export const routes = Router();
routes.get('/next', (req, res) => {
  const next = String(req.query.next);
  if (!isKnown(next, String(req.query.other))) return res.sendStatus(400);
  res.redirect(next);${isTold ? ` // expect: ${rule}` : ''}
});
`,
    });
  }
});

describe('checks that take their time', () => {
  const checks: readonly (readonly [what: string, check: string, isTold: boolean])[] = [
    ['an answer that is waited for', 'if (!(await isKnown(next))) return res.sendStatus(400);', false],
    ['an answer that is waited for later', 'const asked = isKnown(next); if (!(await asked)) return res.sendStatus(400);', false],
    ['a promise taken for the answer', 'if (!isKnown(next)) return res.sendStatus(400);', true],
    ['a promise in a variable', 'const asked = isKnown(next); if (!asked) return res.sendStatus(400);', true],
    ['a refusal that is waited for', 'await mustBeKnown(next);', false],
    ['a refusal among others', 'await Promise.all([mustBeKnown(next), log(next)]);', false],
    ['a refusal that nothing waits for', 'mustBeKnown(next);', true],
  ];
  for (const [what, check, isTold] of checks) {
    projectTest(rule, what, {
      'next.ts': `
import { Router } from 'express';
import { isKnown, log, mustBeKnown } from './known.js';

export const routes = Router();
routes.get('/next', async (req, res) => {
  const next = String(req.query.next);
  ${check}
  res.redirect(next);${isTold ? ` // expect: ${rule}` : ''}
});
`,
      'known.ts': `
const known = new Set(['https://shop.example/']);
export async function isKnown(address: string) { return known.has(address); }
export async function mustBeKnown(address: string) { if (!known.has(address)) throw new Error('unknown'); }
export async function log(address: string) { console.log(address.length); }
`,
    });
  }
});
