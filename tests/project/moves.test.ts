import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LinkInput } from '../../src/facts/index.js';
import { link } from '../../src/link/index.js';
import type { ApiModel, ModelData } from '../../src/model/index.js';
import { dataOf, keeping } from '../../src/project/index.js';
import { Registry } from '../../src/project/registry.js';
import { rules } from '../../src/rules.js';
import { tempFolder } from './temp-folder.js';

interface Lint {
  /** What every rule says about the project. */
  readonly found: unknown;
  readonly data: unknown;
  readonly linked: boolean;
}

/** A model with its routers and applications numbered in order: their names tell where they were made, or had been. */
function plain(data: ModelData): unknown {
  const ids = new Map<unknown, number>();
  return JSON.parse(JSON.stringify(data, (key, value: unknown) => {
    if (key !== 'group' && key !== 'app' && key !== 'id') return value;
    if (!ids.has(value)) ids.set(value, ids.size);
    return ids.get(value);
  }));
}

/** Lints one file after another in one process, and tells which of them needed a model from the ground up. */
function editor(root: string, moves = true): (filename: string, text: string) => Lint {
  let linked = 0;
  const counted = (input: LinkInput): ApiModel => {
    linked += 1;
    return link(input);
  };
  const registry = new Registry(() => 0, counted, moves ? keeping(undefined) : undefined);
  return (filename, text) => {
    const before = linked;
    const { model } = registry.modelFor({ filename, text, cwd: root, settings: { 'api-security': { root } } });
    const found = Object.values(rules).flatMap((rule) => rule.findings(model).map(({ at, message, suggestions }) => ({ at, message, suggestions: at.file.endsWith(filename) ? suggestions(text) : [] })));
    return { found, data: plain(dataOf(model)), linked: linked > before };
  };
}

const api = {
  'package.json': '{ "name": "shop", "dependencies": { "express": "^5.1.0" } }',
  'app.ts': "import express from 'express';\nimport { find } from './find.js';\nexport const app = express();\napp.get('/orders', (req, res) => res.json(find(req.query.name)));\napp.listen(3000);\n",
  'find.ts': "import { Pool } from 'pg';\nexport const find = (name) => new Pool().query(`SELECT * FROM orders WHERE name = '${name}'`);\n",
};

describe('an edit that moves code and changes none', () => {
  test.each([
    ['a comment', (text: string) => `// Finds orders.\n${text}`],
    ['blank lines', (text: string) => text.replaceAll('\n', '\n\n')],
    ['a comment inside of a call', (text: string) => text.replace('query(', 'query(/* by name */ ')],
    ['ends of lines', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a type', (text: string) => text.replace('(name)', '(name )')],
  ])('%s: the model is that of a new process, without linking', (_name, edit) => {
    const root = tempFolder(api);
    const lint = editor(root);
    expect(lint('find.ts', api['find.ts']).linked).toBe(true);
    const text = edit(api['find.ts']);
    const edited = lint('find.ts', text);
    expect(edited.linked).toBe(false);
    const anew = editor(root)('find.ts', text);
    expect(edited.data).toEqual(anew.data);
    expect(edited.found).toEqual(anew.found);
    expect(edited.data).toHaveProperty('flows[0].sinkSpan.start', text.indexOf('`SELECT'));
  });

  test.each([
    ['another text', (text: string) => text.replace('orders', 'order')],
    ['another parameter', (text: string) => text.replace('(name)', '(title)')],
    ['a call less', (text: string) => text.replace('new Pool().query', 'String')],
    ['a comment that looks like an import', (text: string) => `// import './extra.js'\n${text}`],
    ['what cannot be parsed', (text: string) => `${text} (`],
  ])('%s: the model is made anew', (_name, edit) => {
    const root = tempFolder(api);
    const lint = editor(root);
    lint('find.ts', api['find.ts']);
    const text = edit(api['find.ts']);
    const edited = lint('find.ts', text);
    expect(edited.linked).toBe(true);
    expect(edited.data).toEqual(editor(root)('find.ts', text).data);
  });

  test('code of an interface in a browser is no part of the model: it may change as it likes, unless it declares records', () => {
    const page = "import { createRoot } from 'react-dom/client';\nexport const start = () => createRoot(document.body).render('one');\n";
    const root = tempFolder({ ...api, 'page.js': page });
    const lint = editor(root);
    const first = lint('page.js', page);
    expect(first.linked).toBe(true);
    expect(lint('page.js', page.replace('one', 'two'))).toEqual({ ...first, linked: false });
    expect(lint('page.js', page.replace('react-dom/client', 'express')).linked).toBe(true);
    expect(lint('page.js', page.replace('one', 'CREATE TABLE orders (id int)')).linked).toBe(true);
  });

  test('a text back as it was, and one file after the other', () => {
    const root = tempFolder(api);
    const lint = editor(root);
    const first = lint('find.ts', api['find.ts']);
    lint('find.ts', `// a\n${api['find.ts']}`);
    expect(lint('find.ts', api['find.ts'])).toEqual({ ...first, linked: false });
    expect(lint('app.ts', `\n${api['app.ts']}`).data).toEqual(editor(root)('app.ts', `\n${api['app.ts']}`).data);
  });
});

describe.each(['examples/express-orders', 'examples/fastify-catalog', 'examples/nest-tickets'])('%s', (name) => {
  const root = resolve(name);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /^src\/.*\.[jt]s$/.test(file)).sort().filter((_file, at) => at % 6 === 0);

  test('has files to edit', () => {
    expect(files.length).toBeGreaterThan(2);
  });

  test('with every line of a file moved, the model is that of a new process', () => {
    const lint = editor(root);
    const lintAnew = editor(root, false);
    const told = files.map((file) => {
      const text = readFileSync(`${root}/${file}`, 'utf8');
      lint(file, text);
      const moved = `/* moved */\n${text.replaceAll('\n', '\n\n')}`;
      const edited = lint(file, moved);
      const anew = lintAnew(file, moved);
      expect(JSON.stringify(edited.data)).toBe(JSON.stringify(anew.data));
      expect(edited.found).toEqual(anew.found);
      return edited.linked;
    });
    // A reason that names a line is told anew.
    expect(told.filter((linked) => !linked).length).toBeGreaterThan(files.length / 2);
  });
});
