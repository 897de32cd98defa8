import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LinkInput } from '../../src/facts/index.js';
import { asModel, link } from '../../src/link/index.js';
import type { ApiModel, ModelData } from '../../src/model/index.js';
import { dataOf, keeping, projectIn } from '../../src/project/index.js';
import { writeWhole } from '../../src/project/disk.js';
import { ModelStore } from '../../src/project/model-store.js';
import { parseShared, stringifyShared } from '../../src/project/shared-json.js';
import { Registry } from '../../src/project/registry.js';
import { rules } from '../../src/rules.js';
import { tempFolder, write } from './temp-folder.js';

const api = {
  'package.json': '{ "name": "shop", "dependencies": { "express": "^5.1.0" } }',
  'app.ts': "import express from 'express';\nimport { find } from './find.js';\nexport const app = express();\napp.get('/orders', (req, res) => res.json(find(req.query.name)));\napp.listen(3000);\n",
  'find.ts': "import { Pool } from 'pg';\nexport const find = (name) => new Pool().query(`SELECT * FROM orders WHERE name = '${name}'`);\n",
};

/** A process of its own: what it finds, and how often it had to link for that. */
function run(root: string, { engine = 'one', cache }: { engine?: string; cache?: string | false } = {}): { readonly data: ModelData; readonly linked: number } {
  let linked = 0;
  const counted = (input: LinkInput): ApiModel => {
    linked += 1;
    return link(input);
  };
  const registry = new Registry(() => 0, counted, keeping(engine));
  const { project } = registry.projectIn(root, cache === undefined ? {} : { 'api-security': { cache } });
  return { data: dataOf(project.model()), linked };
}

const folderIn = (root: string): string => `${root}/node_modules/.cache/eslint-plugin-api-security`;

function installed(files: Readonly<Record<string, string>> = api): string {
  const root = tempFolder(files);
  mkdirSync(`${root}/node_modules`);
  return root;
}

function onlyFile(folder: string): string {
  const [name, ...others] = readdirSync(folder).filter((one) => one.endsWith('.json'));
  expect(others).toEqual([]);
  return `${folder}/${String(name)}`;
}

describe('a model that was kept', () => {
  test('serves the next process, with the same findings', () => {
    const root = installed();
    const first = run(root);
    expect(first.data.flows).toHaveLength(1);
    expect(first.linked).toBe(1);
    expect(run(root)).toEqual({ data: first.data, linked: 0 });
  });

  test.each(['examples/express-orders', 'examples/fastify-catalog', 'examples/nest-tickets'])('is the model itself: %s', (name) => {
    const { project } = projectIn(resolve(name), { 'api-security': { root: resolve(name) } });
    const model = project.model();
    const data = dataOf(model);
    expect(data.endpoints.length).toBeGreaterThan(5);
    const restored = parseShared(stringifyShared(data)) as ModelData;
    expect(restored).toEqual(data);
    const again = asModel(restored, project.linkInput());
    const all = (one: ApiModel): unknown[] =>
      Object.values(rules).flatMap((rule) => [...rule.findings(one), ...rule.findings(one, rule.meta.docs.strictOptions)]).map((finding) => ({ ...finding, suggestions: finding.suggestions(project.text(finding.at.file)) }));
    expect(all(model).length).toBeGreaterThan(30);
    expect(all(again)).toEqual(all(model));
  });

  test('keeps what is one object one object', () => {
    const one = { span: { file: 'a.ts', start: 1, end: 2 } };
    const [first, [second]] = parseShared(stringifyShared([one, [one], undefined, null, 'text', { one }])) as [unknown, [unknown]];
    expect(second).toBe(first);
    expect(first).toEqual(one);
  });

  test.each([
    ['a file changes', (root: string) => { write(`${root}/find.ts`, 'export const find = () => [];'); }],
    ['a file appears', (root: string) => { write(`${root}/other.ts`, 'export {};'); }],
    ['a manifest changes', (root: string) => { write(`${root}/package.json`, '{ "name": "shop", "dependencies": { "express": "^4.0.0" } }'); }],
    ['packages are installed', (root: string) => { write(`${root}/node_modules/.package-lock.json`, '{}'); }],
  ])('does not when %s', (_, change) => {
    const root = installed();
    run(root);
    change(root);
    expect(run(root).linked).toBe(1);
    expect(run(root).linked).toBe(0);
  });

  test('serves as long as the views stay that it was made of', () => {
    const root = installed({
      ...api,
      'app.ts': "import express from 'express';\nexport const app = express();\napp.set('view engine', 'ejs');\napp.get('/', (req, res) => res.render('page', { name: req.query.name }));\n",
      'views/page.ejs': '<%- name %>',
    });
    expect(run(root).data.flows).toHaveLength(1);
    expect(run(root).linked).toBe(0);
    write(`${root}/views/page.ejs`, '<%= name %>');
    expect(run(root)).toMatchObject({ data: { flows: [] }, linked: 1 });
    rmSync(`${root}/views/page.ejs`);
    expect(run(root).linked).toBe(1);
    write(`${root}/views/page.ejs`, '<%- name %>');
    expect(run(root).data.flows).toHaveLength(1);
  });

  test('serves as long as the data stays that its code imports', () => {
    const root = installed({ ...api, 'app.ts': "import express from 'express';\nimport paths from './paths.json';\nexport const app = express();\nfor (const path of paths) app.get(path, (req, res) => res.json([]));\n", 'paths.json': '["/a"]' });
    expect(run(root).data.endpoints).toHaveLength(1);
    expect(run(root).linked).toBe(0);
    write(`${root}/paths.json`, '["/a", "/b"]');
    expect(run(root)).toMatchObject({ data: { endpoints: [{}, {}] }, linked: 1 });
    rmSync(`${root}/paths.json`);
    expect(run(root)).toMatchObject({ linked: 1 });
    write(`${root}/paths.json`, '["/a"]');
    expect(run(root).data.endpoints).toHaveLength(1);
  });

  test('does not serve another engine or other settings', () => {
    const root = installed();
    run(root);
    expect(run(root, { engine: 'two' }).linked).toBe(1);
  });
});

describe('where models are kept', () => {
  test('nowhere without node_modules, and nowhere when switched off', () => {
    const bare = tempFolder(api);
    run(bare);
    expect(existsSync(`${bare}/node_modules`)).toBe(false);
    const root = installed();
    run(root, { cache: false });
    expect(existsSync(`${root}/node_modules/.cache`)).toBe(false);
  });

  test('in the folder that the settings name', () => {
    const root = tempFolder(api);
    run(root, { cache: '.cache/api' });
    expect(run(root, { cache: '.cache/api' }).linked).toBe(0);
    expect(readdirSync(`${root}/.cache/api`).map((name) => name.replace(/^[0-9a-f]+/, '')).sort()).toEqual(['.facts', '.json']);
  });

  test('never behind a link that leads out of the project', () => {
    const root = installed();
    const outside = tempFolder({});
    symlinkSync(outside, `${root}/node_modules/.cache`);
    run(root);
    expect(run(root).linked).toBe(1);
    expect(readdirSync(outside)).toEqual(['.git']);
  });

  test('never behind a link that a named folder leads through, whether or not all of it is there', () => {
    const root = tempFolder(api);
    const outside = tempFolder({});
    mkdirSync(`${outside}/there`);
    symlinkSync(outside, `${root}/linked`);
    symlinkSync(`${outside}/nowhere`, `${root}/dangling`);
    for (const cache of ['linked', 'linked/there', 'linked/not/there', 'dangling', 'dangling/inside']) {
      run(root, { cache });
      expect(run(root, { cache }).linked).toBe(1);
    }
    expect(readdirSync(outside).sort()).toEqual(['.git', 'there']);
    expect(readdirSync(`${outside}/there`)).toEqual([]);
  });

  test('in place of a link that bears the name of a kept file, not behind it', () => {
    const root = installed();
    const { data } = run(root);
    const file = onlyFile(folderIn(root));
    const outside = tempFolder({ 'victim.json': 'mine' });
    rmSync(file);
    symlinkSync(`${outside}/victim.json`, file);
    expect(run(root)).toEqual({ data, linked: 1 });
    expect(readFileSync(`${outside}/victim.json`, 'utf8')).toBe('mine');
    expect(run(root).linked).toBe(0);
  });

  test.skipIf(process.getuid?.() !== 0)('nowhere in a folder of somebody else that is not open to us', () => {
    const root = installed();
    mkdirSync(folderIn(root), { recursive: true });
    chmodSync(root, 0o755);
    process.seteuid?.(65_534);
    try {
      new ModelStore(folderIn(root)).save('one', 'key', { a: 1 });
      expect(new ModelStore(folderIn(root)).lock('one', 'key')?.takeOrWait()).toBe(false);
      expect(new ModelStore(folderIn(root)).load('one', 'key')).toBeUndefined();
    } finally {
      process.seteuid?.(0);
    }
    expect(readdirSync(folderIn(root))).toEqual([]);
  });

  test('whole or not at all: what is left when writing fails is what was there before', () => {
    const folder = tempFolder({ kept: 'before' });
    const failing = function* (): Iterable<string> {
      yield 'half';
      throw new Error('no space left on device');
    };
    expect(writeWhole(`${folder}/kept`, failing())).toBe(false);
    expect([readFileSync(`${folder}/kept`, 'utf8'), readdirSync(folder).sort()]).toEqual(['before', ['.git', 'kept']]);
  });
});

describe('a store in disorder counts as empty', () => {
  test.each([
    ['truncated', (file: string) => { writeFileSync(file, readFileSync(file, 'utf8').slice(0, -200)); }],
    ['no JSON', (file: string) => { writeFileSync(file, 'not a model'); }],
    ['empty', (file: string) => { writeFileSync(file, ''); }],
    ['binary', (file: string) => { writeFileSync(file, new Uint8Array(5000).map((_, at) => at % 251)); }],
    ['of another key', (file: string) => { writeFileSync(file, readFileSync(file, 'utf8').replace(/^[0-9a-f]{8}/, '00000000')); }],
    ['changed by hand', (file: string) => { writeFileSync(file, readFileSync(file, 'utf8').replace('/orders', '/others')); }],
  ])('%s', (_, spoil) => {
    const root = installed();
    const { data } = run(root);
    spoil(onlyFile(folderIn(root)));
    expect(run(root)).toEqual({ data, linked: 1 });
    expect(run(root).linked).toBe(0);
  });

  test('a folder that cannot be written, or is a file', () => {
    const root = installed();
    writeFileSync(`${root}/node_modules/.cache`, 'a file');
    expect(run(root).data.flows).toHaveLength(1);
    const closed = installed();
    chmodSync(`${closed}/node_modules`, 0o500);
    expect(run(closed).data.flows).toHaveLength(1);
    chmodSync(`${closed}/node_modules`, 0o700);
  });
});
