import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.js';
import type { LinkInput, ModuleFacts } from '../../src/facts/index.js';
import { link } from '../../src/link/index.js';
import type { ApiModel, ModelData } from '../../src/model/index.js';
import { discover } from '../../src/project/discover.js';
import { FactsStore } from '../../src/project/facts-store.js';
import { IgnoreFiles } from '../../src/project/ignore-files.js';
import { dataOf, keeping } from '../../src/project/index.js';
import { Registry } from '../../src/project/registry.js';
import { rules } from '../../src/rules.js';
import { tempFolder, write } from './temp-folder.js';

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "shop", "dependencies": { "express": "^5.1.0" } }',
  'app.ts': "import express from 'express';\nimport { find } from './find.js';\nexport const app = express();\napp.get('/orders/é', (req, res) => res.json(find(req.query.name)));\napp.listen(3000);\n",
  'find.ts': "import { Pool } from 'pg';\nexport const find = (name) => new Pool().query(`SELECT * FROM orders WHERE name = '${name}'`);\n",
};

const known = (names: readonly string[] = ['app.ts', 'find.ts']): { file: string; text: string; facts: ModuleFacts }[] => names.map((file) => ({ file, text: files[file] ?? '', facts: extract(files[file] ?? '', file) }));

function saved(folder: string): string {
  new FactsStore(folder, '/shop', 'one').save(known());
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.facts')) ?? '');
}

const found = (folder: string, { root = '/shop', engine = 'one' } = {}): number => {
  const store = new FactsStore(folder, root, engine);
  return known().filter(({ file, text }) => store.get(file, text) !== undefined).length;
};

describe('facts that were kept', () => {
  test('are those of the text', () => {
    const folder = tempFolder({});
    saved(folder);
    const store = new FactsStore(folder, '/shop', 'one');
    for (const { file, text, facts } of known()) expect(store.get(file, text)).toEqual(facts);
  });

  test('serve a file of another name, but of no other language, engine, root or text', () => {
    const folder = tempFolder({});
    saved(folder);
    const store = new FactsStore(folder, '/shop', 'one');
    const text = files['app.ts'] ?? '';
    expect(store.get('moved/main.TS', text)).toEqual(extract(text, 'app.ts'));
    expect(store.get('app.js', text)).toBeUndefined();
    expect(store.get('app.ts', `${text} `)).toBeUndefined();
    expect([found(folder, { engine: 'two' }), found(folder, { root: '/other' }), found(folder)]).toEqual([0, 0, 2]);
  });

  test('are not written again for an edit among many files', () => {
    const folder = tempFolder({});
    const many = Array.from({ length: 30 }, (_, at) => ({ file: 'a.ts', text: `export const a = ${String(at)};`, facts: extract(`export const a = ${String(at)};`, 'a.ts') }));
    new FactsStore(folder, '/shop', 'one').save(many);
    const after = (fresh: number): number => {
      const store = new FactsStore(folder, '/shop', 'one');
      for (const { file, text } of many) store.get(file, text);
      store.save([...many, ...known().slice(0, fresh)]);
      return found(folder);
    };
    expect([after(1), after(2)]).toEqual([0, 2]);
  });

  test('hold no facts of files that do not parse', () => {
    const folder = tempFolder({});
    const torn = { file: 'a.ts', text: '}', facts: extract('}', 'a.ts') };
    new FactsStore(folder, '/shop', 'one').save([...known(), torn]);
    expect(new FactsStore(folder, '/shop', 'one').get('a.ts', '}')).toBeUndefined();
  });

  test('are read once: after that, a text is new', () => {
    const folder = tempFolder({});
    saved(folder);
    const store = new FactsStore(folder, '/shop', 'one');
    store.letGo();
    expect(store.get('app.ts', files['app.ts'] ?? '')).toBeUndefined();
  });
});

describe('facts in disorder count as absent, and the others serve', () => {
  test.each<readonly [string, (text: string) => string | Uint8Array, number]>([
    ['truncated', (text) => text.slice(0, -200), 1],
    ['without its first half', (text) => text.slice(text.length / 2), 0],
    ['changed by hand', (text) => text.replace('/orders/', '/others/'), 1],
    ['under another key', (text) => text.replace(/^[0-9a-f]{8}/m, '00000000'), 1],
    ['with lines of something else', (text) => text.replace('\n', '\nnot facts\n\n{}\n'), 2],
    ['empty', () => '', 0],
    ['binary', () => new Uint8Array(5000).map((_, at) => at % 251), 0],
    ['twice in a row', (text) => text + text, 2],
  ])('%s', (_, spoil, left) => {
    const folder = tempFolder({});
    const file = saved(folder);
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    expect(found(folder)).toBe(left);
    expect(readdirSync(folder).filter((name) => name !== '.git')).toHaveLength(1);
  });

  test('a folder that is a file, is gone, or stays closed', () => {
    const folder = tempFolder({ file: 'a file' });
    for (const place of [`${folder}/file`, `${folder}/no/such/folder`]) expect(found(place)).toBe(0);
    new FactsStore(`${folder}/file`, '/shop', 'one').save(known());
    mkdirSync(`${folder}/closed`);
    chmodSync(`${folder}/closed`, 0o500);
    expect(() => { new FactsStore(`${folder}/closed`, '/shop', 'one').save(known()); }).not.toThrow();
    chmodSync(`${folder}/closed`, 0o700);
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk: nothing half-written is left', () => {
    const folder = tempFolder({});
    expect(() => { new FactsStore('/dev/full', '/shop', 'one').save(known()); }).not.toThrow();
    expect(found('/dev/full')).toBe(0);
    expect(readdirSync(folder)).toEqual(['.git']);
  });
});

/** A process of its own: all that its rules find. */
function findings(root: string, cache: string | false): { readonly told: string; readonly data: ModelData } {
  const registry = new Registry<ApiModel>(() => 0, (input: LinkInput) => link(input), keeping('one'));
  const { project } = registry.projectIn(root, { 'api-security': { root, cache } });
  const model = project.model();
  const all = Object.values(rules).flatMap((rule) => [...rule.findings(model), ...rule.findings(model, rule.meta.docs.strictOptions)]);
  return { told: JSON.stringify(all.map((finding) => ({ ...finding, suggestions: finding.suggestions(project.text(finding.at.file)) }))), data: dataOf(model) };
}

const examples = readdirSync('examples', { withFileTypes: true }).filter((entry) => entry.isDirectory() && existsSync(`examples/${entry.name}/package.json`)).map(({ name }) => `examples/${name}`);

const modelsIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('a model of kept facts is the model itself', () => {
  test.each(examples)('%s', { timeout: 60_000 }, (name) => {
    const cache = tempFolder({});
    const root = resolve(name);
    const bare = findings(root, false);
    expect(findings(root, cache)).toEqual(bare);
    for (const model of modelsIn(cache)) rmSync(join(cache, model));
    const again = findings(root, cache);
    expect(again.told).toBe(bare.told);
    expect(again.data).toEqual(bare.data);
  });

  test('after a change of one file', () => {
    const root = tempFolder(files);
    findings(root, 'kept');
    write(`${root}/find.ts`, 'export const find = () => [];');
    const { told } = findings(root, 'kept');
    expect(told).toBe(findings(root, false).told);
    expect(told).not.toContain('SQL');
  });
});

/** Facts go through JSON, so whatever a fixture of the whole suite says must come back from it as it was. */
test('no source of this repository has facts that a kept file changes', { timeout: 60_000 }, () => {
  const root = resolve('.');
  const folder = tempFolder({});
  const sources = discover(root, new IgnoreFiles(root)).sources.map(({ file }) => ({ file, text: readFileSync(file, 'utf8') }));
  const all = sources.map(({ file, text }) => ({ file, text, facts: extract(text, file) })).filter(({ facts }) => !facts.error);
  expect(all.length).toBeGreaterThan(1000);
  new FactsStore(folder, root, 'one').save(all);
  const store = new FactsStore(folder, root, 'one');
  for (const { file, text, facts } of all) expect(store.get(file, text)).toEqual(facts);
});
