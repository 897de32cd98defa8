import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LinkInput } from '../../src/facts/index.js';
import { extract } from '../../src/extract/index.js';
import { link } from '../../src/link/index.js';
import type { ApiModel } from '../../src/model/index.js';
import { dataOf, keeping } from '../../src/project/index.js';
import { editBetween } from '../../src/project/edits.js';
import { Registry } from '../../src/project/registry.js';
import { rules } from '../../src/rules.js';
import { tempFolder } from './temp-folder.js';

interface Lint {
  /** What every rule says about the project. */
  readonly found: unknown;
  readonly data: unknown;
  readonly linked: boolean;
}

/** Lints one file after another in one process, and tells which of them needed a model from the ground up. */
function editor(root: string, isEdited = true): (filename: string, text: string) => Lint {
  let linked = 0;
  const counted = (input: LinkInput): ApiModel => {
    linked += 1;
    return link(input);
  };
  const registry = new Registry(() => 0, counted, isEdited ? keeping(undefined) : undefined);
  return (filename, text) => {
    const before = linked;
    const { model } = registry.modelFor({ filename, text, cwd: root, settings: { 'api-security': { root, cache: false } } });
    const found = Object.values(rules).flatMap((rule) => rule.findings(model).map(({ at, message, suggestions }) => JSON.stringify({ at, message, suggestions: at.file.endsWith(filename) ? suggestions(text) : [] }))).sort();
    const answered = linked === before;
    return { found, data: dataOf(model), linked: !answered };
  };
}

const api = {
  'package.json': '{ "name": "shop", "dependencies": { "express": "^5.1.0", "pg": "^8.0.0" } }',
  'app.js': `import express from 'express';
import { find, note } from './find.js';
export const app = express();
app.use((req, res, next) => { if (!req.headers['x-key']) return res.status(401).end(); next(); });
app.get('/orders', async (req, res) => {
  const rows = await find(String(req.query.name));
  note('orders');
  res.json(rows);
});
app.get('/health', (req, res) => { res.json({ ok: true }); });
app.listen(3000);
`,
  'find.js': `import { Pool } from 'pg';
const pool = new Pool();
export async function find(name) {
  const wanted = name.trim();
  const { rows } = await pool.query(\`SELECT * FROM orders WHERE name = '\${wanted}'\`);
  return rows;
}
export function note(what) {
  return 'read ' + what;
}
`,
};

describe('an edit of what a function does that changes nothing of what was found', () => {
  test.each([
    ['a variable more', 'find.js', ['const wanted', 'const limit = 10;\n  const wanted']],
    ['a variable less', 'find.js', ['  return \'read \' + what;', '  const a = 1;\n  return \'read \' + what;']],
    ['another variable', 'find.js', ['name.trim()', 'name.trim().normalize()']],
    ['a text', 'find.js', ["'read '", "'seen '"]],
    ['a statement behind the weak one', 'find.js', ['return rows;', 'const count = rows.length;\n  return rows;']],
    ['in a handler', 'app.js', ["note('orders')", "note('all orders')"]],
    ['in an element of the chain', 'app.js', ['if (!req', 'const started = Date.now(); if (!req']],
  ] as const)('%s: no linking, and all is told as a new process does', (_name, file, [before, after]) => {
    const root = tempFolder(api);
    const lint = editor(root);
    lint(file, api[file]);
    const text = api[file].replace(before, after);
    expect(text).not.toBe(api[file]);
    const edited = lint(file, text);
    const anew = editor(root, false)(file, text);
    expect(edited.found).toEqual(anew.found);
    expect(edited.linked).toBe(false);
  });

  test.each([
    ['the weakness is gone', 'find.js', ['\'${wanted}\'`', '$1`, [wanted]']],
    ['a weakness comes', 'app.js', ['res.json({ ok: true });', 'res.redirect(req.query.to);']],
    ['it is called with something that harms', 'app.js', ["note('orders')", 'note(eval(req.query.code))']],
    ['the check is gone', 'app.js', ["if (!req.headers['x-key']) return res.status(401).end(); next();", 'next();']],
    ['a route', 'app.js', ["'/health'", "'/healthz'"]],
    ['a parameter', 'find.js', ['note(what)', 'note(what, how)']],
    ['a function more', 'find.js', ["return 'read ' + what;", "return ['read ', what].map((one) => one);"]],
    ['a function that is called no more', 'app.js', ["  note('orders');\n", '']],
    ['a variable of the module', 'find.js', ['new Pool()', 'new Pool({ max: 3 })']],
    ['what the error tells', 'app.js', ['res.json({ ok: true });', 'try { note(1); } catch (error) { res.json({ error: error.stack }); }']],
  ] as const)('%s: the model is made anew', (_name, file, [before, after]) => {
    const root = tempFolder(api);
    const lint = editor(root);
    lint(file, api[file]);
    const text = api[file].replace(before, () => after);
    expect(text).not.toBe(api[file]);
    const edited = lint(file, text);
    expect(edited.linked).toBe(true);
    expect(edited.found).toEqual(editor(root, false)(file, text).found);
  });

  test('an element that lets one path pass speaks for one path only', () => {
    const guarded = { ...api, 'app.js': api['app.js'].replace("if (!req.headers['x-key'])", "if (req.path !== '/health' && !req.headers['x-key'])") };
    const root = tempFolder(guarded);
    const lint = editor(root);
    lint('app.js', guarded['app.js']);
    const text = guarded['app.js'].replace("!== '/health'", "!== '/orders'");
    const edited = lint('app.js', text);
    expect(edited.linked).toBe(true);
    expect(edited.found).toEqual(editor(root, false)('app.js', text).found);
  });

  test('one edit after the other, in two files', () => {
    const root = tempFolder(api);
    const lint = editor(root);
    const anew = editor(root, false);
    const edits: readonly (readonly [keyof typeof api, string, string])[] = [
      ['find.js', 'const wanted', 'const limit = 1;\n  const wanted'], ['app.js', "note('orders')", "note('a')"], ['find.js', 'name.trim()', 'Number(name)'], ['app.js', "note('orders')", "note('b')"], ['find.js', 'const wanted', 'const a = 1, b = 2;\n  const wanted'],
    ];
    const linked = edits.map(([file, before, after]) => {
      lint(file, api[file]);
      const text = api[file].replace(before, after);
      const edited = lint(file, text);
      expect(edited.found).toEqual(anew(file, text).found);
      return edited.linked;
    });
    expect(linked).toEqual([false, false, true, false, false]);
  });
});

/** What one may do to a line; undefined where it does not apply. */
const changes: readonly ((line: string) => string | undefined)[] = [
  (line) => (/\{\s*$/.test(line) ? `${line} const more = 1;` : undefined),
  (line) => (/;\s*$/.test(line) ? `${line} const less = [1, 2].length;` : undefined),
  (line) => (line.includes("'") ? line.replace(/'([^'\\]+)'/, "'$1x'") : undefined),
  (line) => (/;\s*$/.test(line) ? '' : undefined),
  (line) => (line.includes('===') ? line.replace('===', '!==') : undefined),
  (line) => (line.includes('await ') ? line.replace('await ', '') : undefined),
  (line) => (/\{\s*$/.test(line) ? `${line}\n  if (Date.now() > 2) return;` : undefined),
];

describe.each(['examples/express-orders', 'examples/fastify-catalog', 'examples/nest-tickets'])('%s', (name) => {
  const root = resolve(name);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /^src\/.*\.[jt]s$/.test(file)).sort();

  test('whatever is done to lines of functions, all is told as a new process does', () => {
    const lint = editor(root);
    const lintAnew = editor(root, false);
    let tried = 0;
    let answered = 0;
    for (const [at, file] of files.entries()) {
      const text = readFileSync(`${root}/${file}`, 'utf8');
      const lines = text.split('\n');
      for (let line = at % 7; line < lines.length; line += 7) {
        const changed = /^\s/.test(lines[line] ?? '') ? changes[(line + at) % changes.length]?.(lines[line] ?? '') : undefined;
        if (changed === undefined) continue;
        const edited = lines.with(line, changed).join('\n');
        lint(file, text);
        const now = lint(file, edited);
        tried += 1;
        if (now.linked) continue;
        answered += 1;
        expect(now.found, `${file}:${String(line + 1)} ${changed}`).toEqual(lintAnew(file, edited).found);
      }
    }
    expect(tried).toBeGreaterThan(15);
    expect(answered).toBeGreaterThan(3);
  }, 120_000);
});

describe('the edit between two texts', () => {
  const between = (before: string, after: string): ReturnType<typeof editBetween> => editBetween({ text: before, facts: extract(before, 'a.js') }, { text: after, facts: extract(after, 'a.js') });
  const code = 'const a = 1;\nfunction f(x) {\n  return x;\n}\nfunction g(y) {\n  const z = y;\n  return z;\n}\n';

  test('tells the functions that do something else, and where places went', () => {
    const edit = between(code, code.replace('return x;', 'const more = 2;\n  return x;'));
    expect(edit?.changed).toEqual([1]);
    expect(edit?.moves.starts.get(code.indexOf('function g'))).toBe(code.indexOf('function g') + 'const more = 2;\n  '.length);
    expect(edit?.moves.lines.get(1)).toBe(1);
    expect(edit?.moves.lines.get(5)).toBe(6);
    expect(edit?.facts.functions[2]).toEqual(extract(code, 'a.js').functions[2]);
  });

  test('variables keep their numbers, and new ones come behind them', () => {
    const { slots } = extract(code, 'a.js');
    const edit = between(code, code.replace('return x;', 'const more = 2; return x + more;'));
    expect(edit?.facts.slots.slice(0, slots.length)).toEqual(slots);
    expect(edit?.facts.slots.slice(slots.length)).toMatchObject([{ name: 'more', function: 1 }]);
  });

  test.each([
    ['nothing but places', code.replace('return x', 'return  x')],
    ['the top level', code.replace('= 1', '= 2')],
    ['a parameter', code.replace('f(x)', 'f(x, b)')],
    ['a function more', code.replace('return x;', 'return () => x;')],
    ['an import', `import 'x';\n${code}`],
    ['what cannot be parsed', code.replace('return x;', 'return (x;')],
  ])('%s is none', (_name, text) => {
    expect(between(code, text)).toBeUndefined();
  });
});
