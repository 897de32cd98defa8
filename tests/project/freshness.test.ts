import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { link } from '../../src/link/index.js';
import type { ApiModel } from '../../src/model/index.js';
import { keeping } from '../../src/project/index.js';
import { Registry } from '../../src/project/registry.js';
import { rules } from '../../src/rules.js';
import { tempFolder, write } from './temp-folder.js';

const app = `import express from 'express';
import { find } from '$app/find.js';
export const app = express();
app.set('view engine', 'ejs');
app.get('/orders', (req, res) => res.json(find(req.query.name)));
app.get('/page', (req, res) => res.render('page', { name: req.query.name }));
app.listen(3000);
`;
const find = "import { Pool } from 'pg';\nexport const find = (name) => new Pool().query(`SELECT * FROM orders WHERE name = '${name}'`);\n";
/** An application that nobody imports. */
const admin = "import express from 'express';\nimport { Pool } from 'pg';\nexpress().get('/', async (req, res) => res.json(await new Pool().query('SELECT ' + req.query.name))).listen(3001);\n";
const signing = {
  'app.ts': `import jwt from 'jsonwebtoken';\nimport { secret } from './config.json';\n${app}app.post('/login', (req, res) => res.json(jwt.sign({}, secret, { expiresIn: 900 })));\n`,
  'config.json': '{ "secret": "Winter-2024" }',
};
const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "shop", "dependencies": { "express": "^5.1.0", "pg": "^8.16.0" } }',
  'tsconfig.json': '{ "extends": "./base.json" }',
  'base.json': '{ "compilerOptions": { "paths": { "$app/*": ["./src/*"] } } }',
  '.gitignore': 'old\n',
  'app.ts': app,
  'src/find.ts': find,
  'views/page.ejs': '<%= name %>',
};

/** A process of its own, that an editor keeps: what all rules find whenever it lints the entry of the application. */
function editor(root: string): () => string {
  let now = 0;
  const registry = new Registry<ApiModel>(() => now, link, keeping('one'));
  return () => {
    now += 5000;
    const text = readFileSync(`${root}/app.ts`, 'utf8');
    const { model } = registry.modelFor({ filename: `${root}/app.ts`, text, cwd: root, settings: {} });
    return Object.entries(rules).flatMap(([name, rule]) => [...rule.findings(model), ...rule.findings(model, rule.meta.docs.strictOptions)].map(({ at, message }) => `${at.file.slice(root.length)}:${String(model.line(at))} ${name} ${message}`)).join('\n');
  };
}

/** What is changed, and a rule whose findings are others after it. */
type Change = readonly [what: string, rule: string, change: (root: string) => void, before?: Readonly<Record<string, string>>];
const changes: readonly Change[] = [
  ['data that is imported', 'no-hardcoded-auth-secret', (root) => { write(`${root}/config.json`, '{ "secret": "" }'); }, signing],
  ['data that is gone', 'no-hardcoded-auth-secret', (root) => { rmSync(`${root}/config.json`); }, signing],
  ['data that appears', 'no-hardcoded-auth-secret', (root) => { write(`${root}/keys.json`, signing['config.json']); }, { 'app.ts': signing['app.ts'].replace('config', 'keys') }],
  ['a .gitignore that leaves data out', 'no-hardcoded-auth-secret', (root) => { write(`${root}/.gitignore`, 'config.json\n'); }, signing],
  ['the view of a page', 'no-reflected-xss', (root) => { write(`${root}/views/page.ejs`, '<%- name %>'); }],
  ['a view that is gone', 'no-reflected-xss', (root) => { rmSync(`${root}/views/page.ejs`); }, { 'views/page.ejs': '<%- name %>' }],
  ['a view that appears', 'no-reflected-xss', (root) => { write(`${root}/views/list.ejs`, '<%- name %>'); }, { 'app.ts': app.replace("'page'", "'list'") }],
  ['a view of more than a megabyte that shrinks', 'no-reflected-xss', (root) => { write(`${root}/views/page.ejs`, '<%- name %>'); }, { 'views/page.ejs': `<%- name %>${' '.repeat(1_100_000)}` }],
  ['a view that grows beyond a megabyte', 'no-reflected-xss', (root) => { write(`${root}/views/page.ejs`, `<%- name %>${' '.repeat(1_100_000)}`); }, { 'views/page.ejs': '<%- name %>' }],
  ['a tsconfig.json', 'no-sql-string-building', (root) => { write(`${root}/tsconfig.json`, '{}'); }],
  ['a file that tsconfig.json extends', 'no-sql-string-building', (root) => { write(`${root}/base.json`, '{}'); }],
  ['a manifest', 'no-sql-string-building', (root) => { write(`${root}/package.json`, '{ "name": "shop", "imports": { "#find": "./src/find.ts" } }'); }, { 'app.ts': app.replace('$app/find.js', '#find') }],
  ['an installed configuration', 'no-sql-string-building', (root) => { write(`${root}/node_modules/.package-lock.json`, '{}'); write(`${root}/node_modules/base/tsconfig.json`, files['base.json']?.replace('./src', '../../src') ?? ''); }, { 'tsconfig.json': '{ "extends": "base/tsconfig.json" }', 'base.json': '{}' }],
  ['a file', 'no-sql-string-building', (root) => { write(`${root}/src/find.ts`, 'export const find = () => [];\n'); }],
  ['a file that is gone', 'no-sql-string-building', (root) => { rmSync(`${root}/src/find.ts`); }],
  ['a file under another name', 'no-sql-string-building', (root) => { renameSync(`${root}/src/find.ts`, `${root}/src/search.ts`); }],
  ['a file that appears', 'no-sql-string-building', (root) => { write(`${root}/src/search.ts`, find); }, { 'app.ts': app.replace('find.js', 'search.js') }],
  ['a folder under another name', 'no-sql-string-building', (root) => { renameSync(`${root}/src`, `${root}/source`); }],
  ['a .gitignore that leaves a file out', 'no-sql-string-building', (root) => { write(`${root}/.gitignore`, 'admin\n'); }, { 'admin/main.ts': admin }],
  ['a .gitignore that leaves a file in', 'no-sql-string-building', (root) => { write(`${root}/.gitignore`, ''); }, { 'old/main.ts': admin }],
];

describe.each([false, true])('a process that goes on, models kept on the disk: %s', (isKept) => {
  test.each(changes.map(([what, rule, change, before = {}]) => ({ what, rule, change, before })))('sees $what', ({ rule, change, before }) => {
    const root = tempFolder({ ...files, ...before });
    if (isKept) mkdirSync(`${root}/node_modules`);
    const lint = editor(root);
    const first = lint();
    expect(lint()).toBe(first);
    change(root);
    const then = lint();
    expect(then).toBe(editor(root)());
    const count = (told: string): number => told.split('\n').filter((line) => line.includes(` ${rule} `)).length;
    expect(count(then)).not.toBe(count(first));
    expect(lint()).toBe(then);
  });
});
