import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-path-traversal';
const bad = ' // expect: no-path-traversal';

const handler = (lines: string, head = ''): Readonly<Record<string, string>> => ({
  'files.js': `
import fs from 'node:fs';
import path from 'node:path';
import express from 'express';
${head}
const root = path.resolve('/data');
const app = express();
app.get('/files', (req, res) => {
  ${lines}
});
`,
});

const read = 'res.json({ text: fs.readFileSync(full).toString() });';

describe('a resolved path that is compared with its folder', () => {
  projectTest(rule, 'with startsWith', handler(`const full = path.resolve(root, req.query.name);
  if (!full.startsWith(root + path.sep)) return res.sendStatus(400);
  ${read}`));
  projectTest(rule, 'the wrong way round', handler(`const full = path.resolve(root, req.query.name);
  if (full.startsWith(root + path.sep)) return res.sendStatus(400);
  ${read}${bad}`));
  projectTest(rule, 'below a folder named by a number', handler(`const base = path.join(root, String(Number(req.query.team)));
  const full = path.resolve(base, req.query.name);
  if (!full.startsWith(base + path.sep)) return res.sendStatus(400);
  fs.createReadStream(full).pipe(res);`));
  projectTest(rule, 'below a folder of the caller’s choice', handler(`const base = path.join(root, req.query.team);
  const full = path.resolve(base, req.query.name);
  if (!full.startsWith(base + path.sep)) return res.sendStatus(400);
  fs.createReadStream(full).pipe(res); // expect: no-path-traversal`));
  projectTest(rule, 'before it is resolved', handler(`if (!req.query.name.startsWith('/data/')) return res.sendStatus(400);
  const full = req.query.name;
  ${read}${bad}`));
  projectTest(rule, 'with indexOf', handler(`const full = path.join(root, req.query.name);
  if (full.indexOf(root) !== 0) return res.sendStatus(400);
  ${read}`));
  projectTest(rule, 'with relative', handler(`const full = path.join(root, req.query.name);
  const relative = path.relative(root, full);
  if (relative.startsWith('..') || path.isAbsolute(relative)) return res.sendStatus(400);
  ${read}`));
  projectTest(rule, 'in a function of its own', handler(`const full = inside(req.query.name);
  ${read}`, `function inside(name) {
  const full = path.resolve(root, name);
  if (!full.startsWith(root + path.sep)) throw new Error('outside');
  return full;
}`));
  projectTest(rule, 'in a function that forgets to refuse', handler(`const full = inside(req.query.name);
  ${read}${bad}`, `function inside(name) {
  const full = path.resolve(root, name);
  if (!full.startsWith(root + path.sep)) console.warn('outside');
  return full;
}`));
});

describe('names', () => {
  projectTest(rule, 'without dots', handler(`const full = path.join(root, req.query.name);
  if (req.query.name.includes('..')) return res.sendStatus(400);
  ${read}`));
  projectTest(rule, 'with dots only', handler(`const full = path.join(root, req.query.name);
  if (!req.query.name.includes('..')) return res.sendStatus(400);
  ${read}${bad}`));
  projectTest(rule, 'freed of dots', handler(`const full = path.join(root, req.query.name.replace(/\\.\\./g, ''));
  ${read}`));
  projectTest(rule, 'freed of the first dots only', handler(`const full = path.join(root, req.query.name.replace('..', ''));
  ${read}${bad}`));
  const without = (pattern: string, by = '', reported = ''): Readonly<Record<string, string>> => handler(`const full = path.join(root, req.query.name.replace(${pattern}, '${by}'));
  ${read}${reported}`);
  projectTest(rule, 'freed of steps, of which others are made', without('/\\.\\.\\//g', '', bad));
  projectTest(rule, 'freed of many steps, of which others are made', without('/(\\.\\.[\\/\\\\])+/g', '', bad));
  projectTest(rule, 'with something in the place of steps', without('/\\.\\.\\//g', '_'));
  projectTest(rule, 'freed of separators', without('/[\\/\\\\]/g'));
  projectTest(rule, 'that end as one of a list does', handler(`if (!['.txt', '.md'].includes(path.extname(req.query.name))) return res.sendStatus(400);
  const full = path.join(root, req.query.name);
  ${read}${bad}`));
  projectTest(rule, 'that are one of a list', handler(`if (!['a.txt', 'b.md'].includes(req.query.name)) return res.sendStatus(400);
  const full = path.join(root, req.query.name);
  ${read}`));
  projectTest(rule, 'whose end is one of a list, and nothing else of them is used', handler(`const ending = path.extname(req.query.name);
  if (!['.txt', '.md'].includes(ending)) return res.sendStatus(400);
  const full = path.join(root, 'all' + ending);
  ${read}`));
  projectTest(rule, 'of a closed form', handler(`if (!/^[a-z0-9-]+$/.test(req.query.name)) return res.sendStatus(400);
  const full = path.join(root, req.query.name);
  ${read}`));
  projectTest(rule, 'taken apart by a regular expression, or refused', handler(`const parts = parse(req.query.name);
  if (!parts) return res.sendStatus(400);
  const full = path.join(root, req.query.name);
  ${read}`, `function parse(name) {
  const match = name.match(/^([a-z]+)-(\\d+)$/);
  if (!match) return null;
  return { kind: match[1], number: match[2] };
}`));
  projectTest(rule, 'taken apart by a regular expression, or not', handler(`const parts = parse(req.query.name);
  if (parts) console.log(parts.kind);
  const full = path.join(root, req.query.name);
  ${read}${bad}`, `function parse(name) {
  const match = name.match(/^([a-z]+)-(\\d+)$/);
  if (!match) return null;
  return { kind: match[1], number: match[2] };
}`));
  projectTest(rule, 'looked up in an own list', handler(`const full = files[req.query.name];
  ${read}`, `const files = { terms: '/data/terms.txt', imprint: '/data/imprint.txt' };`));
  projectTest(rule, 'made into a file name', handler(`const full = path.join(root, sanitize(req.query.name));
  ${read}`, `import sanitize from 'sanitize-filename';`));
});

describe('not a path of the caller', () => {
  projectTest(rule, 'the text that is written', handler(`fs.writeFileSync(path.join(root, 'note.txt'), req.query.text);
  res.end();`));
  projectTest(rule, 'the file that is written', handler(`fs.writeFileSync(path.join(root, req.query.name), 'note');${bad}
  res.end();`));
  projectTest(rule, 'an answer’s member of the same name', handler(`res.json({ path: req.query.name });`));
});

describe('a form that is tried on what does harm', () => {
  const forms: readonly (readonly [what: string, code: string, isTold: boolean])[] = [
    ['words', "if (!/^[\\w-]+$/.test(name)) return res.sendStatus(400);", false],
    ['words and dots', "if (!/^[\\w.-]+$/.test(name)) return res.sendStatus(400);", false],
    ['words, dots and slashes', "if (!/^[\\w./-]+$/.test(name)) return res.sendStatus(400);", true],
    ['nothing but words', "if (/[^\\w-]/.test(name)) return res.sendStatus(400);", false],
    ['nothing but words, dots and slashes', "if (/[^\\w./-]/.test(name)) return res.sendStatus(400);", true],
    ['all else taken out', "name = name.replace(/[^\\w.-]/g, '');", false],
    ['all else but slashes taken out', "name = name.replace(/[^\\w./-]/g, '');", true],
    ['the first of all else taken out', "name = name.replace(/[^\\w.-]/, '');", true],
    ['a schema for words', "name = z.string().regex(/^\\w+$/).parse(name);", false],
    ['a schema for paths', "name = z.string().regex(/^[\\w./]+$/).parse(name);", true],
  ];
  for (const [what, code, isTold] of forms) {
    projectTest(rule, what, {
      'files.ts': `
import { readFile } from 'node:fs/promises';
import { Router } from 'express';
import { z } from 'zod';

export const routes = Router();
routes.get('/files', async (req, res) => {
  let name = String(req.query.name);
  ${code}
  res.send(await readFile('/data/' + name));${isTold ? ` // expect: ${rule}` : ''}
});
`,
    });
  }

  projectTest(rule, 'a pattern that takes long to try', {
    'files.ts': `
import { readFile } from 'node:fs/promises';
import { Router } from 'express';

export const routes = Router();
routes.get('/files', async (req, res) => {
  const name = String(req.query.name);
  if (!/^(?:[\\w./]+)+$/.test(name)) return res.sendStatus(400);
  res.send(await readFile('/data/' + name)); // missed: no-path-traversal (a pattern that may take exponential time is not tried)
});
`,
  });
});
