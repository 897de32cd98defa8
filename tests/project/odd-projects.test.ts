import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { link } from '../../src/link/index.js';
import type { ApiModel } from '../../src/model/index.js';
import { Registry } from '../../src/project/registry.js';
import { tempFolder, write } from './temp-folder.js';

/** A flow over two files: whatever else lies in the project, it is found. */
const app = "import express from 'express';\nimport { find } from './find.js';\nexport const app = express();\napp.get('/orders', (req, res) => res.json(find(req.query.name)));\napp.listen(3000);\n";
const find = "import { Pool } from 'pg';\n\nexport const find = (name) => new Pool().query(`SELECT * FROM orders WHERE name = '${name}'`);\n";
const api = { 'package.json': '{ "name": "shop", "dependencies": { "express": "^5.1.0", "pg": "^8.16.0" } }', 'src/app.ts': app, 'src/find.ts': find };

/** Where the flow arrives, as `file:line`; the project may be changed between listing and reading. */
function found(root: string, between: (root: string) => void = () => undefined): string[] {
  const { project } = new Registry<ApiModel>(() => 0, link).projectIn(root, {});
  expect(project.files().length).toBeGreaterThan(1);
  between(root);
  const model = project.model();
  return model.parts.flows.map(({ sinkSpan }) => `${sinkSpan.file.slice(root.length + 1)}:${String(model.line(sinkSpan))}`);
}

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

test('the flow is found where nothing is odd', () => {
  expect(found(tempFolder(api))).toEqual(['src/find.ts:3']);
});

describe('an odd file costs no finding elsewhere', () => {
  test.each<readonly [string, string, string | Uint8Array]>([
    ['of nothing but a byte order mark', 'src/odd.ts', '\uFEFF'],
    ['of no valid UTF-8', 'src/odd.ts', bytes(0xff, 0xfe, 0xc3, 0x28, 0xf0, 0x28, 0x8c, 0xbc)],
    ['in UTF-16', 'src/odd.ts', Buffer.from(`\uFEFF${app}`, 'utf16le')],
    ['of null bytes', 'src/odd.js', new Uint8Array(4096)],
    ['with a null byte in a text', 'src/odd.js', "import express from 'express';\nexpress().get('/a\0b', (req, res) => res.send(req.query.a));\n"],
    ['that is minified', 'public/app.js', `!function(e,t){${'var n=t(e),r=n.map(function(e){return e.a?e.b:e.c});if(r.length>1)for(var i=0;i<r.length;i++)t(r[i]);'.repeat(5000)}}(this,function(e){return[e]});`],
    ['of ten megabytes', 'src/odd.js', 'const a = 1;\n'.repeat(800_000)],
    ['with a sum of ten thousand parts', 'src/odd.js', `export const a = ${'b + '.repeat(10_000)}c;`],
    ['with ten thousand parentheses', 'src/odd.js', `export const a = ${'('.repeat(10_000)}b${')'.repeat(10_000)};`],
    ['with ten thousand functions in one another', 'src/odd.js', `${'(() => '.repeat(10_000)}1${')'.repeat(10_000)}`],
    ['with two hundred thousand lines', 'src/odd.js', '\n'.repeat(200_000)],
    ['that nothing can parse', 'src/odd.ts', '}}}} <<<<<<< HEAD\n=======\n>>>>>>> main\n'],
    ['that imports itself', 'src/odd.ts', "import * as odd from './odd.js';\nexport * from './odd.js';\nexport default odd;\n"],
    ['of a name of markup and control characters', 'src/<img src=x onerror=alert(1)>\u001b[2J.ts', app.replace('./find.js', './no.js')],
  ])('%s', (_, name, content) => {
    expect(found(tempFolder({ ...api, [name]: content }))).toContain('src/find.ts:3');
  });
});

describe('an odd file is read itself', () => {
  test('with a byte order mark and line ends of Windows', () => {
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(found(tempFolder({ ...api, 'src/app.ts': windows(app), 'src/find.ts': windows(find) }))).toEqual(['src/find.ts:3']);
  });

  test('with bytes in a comment that are no UTF-8', () => {
    expect(found(tempFolder({ ...api, 'src/find.ts': Buffer.concat([encoded('// '), bytes(0xff, 0xc3, 0x28), encoded(`\n${find}`)]) }))).toEqual(['src/find.ts:4']);
  });
});

describe('an odd disk costs no finding elsewhere', () => {
  test.each<readonly [string, (root: string) => void]>([
    ['links in a circle', (root) => { symlinkSync(root, `${root}/src/loop`); symlinkSync(`${root}/b`, `${root}/a`); symlinkSync(`${root}/a`, `${root}/b`); }],
    ['a link to the whole disk', (root) => { symlinkSync('/', `${root}/src/disk`); }],
    ['a folder that may not be read', (root) => { mkdirSync(`${root}/locked`); chmodSync(`${root}/locked`, 0o000); }],
    ['a file that may not be read', (root) => { write(`${root}/src/locked.ts`, 'a'); chmodSync(`${root}/src/locked.ts`, 0o000); }],
    ['a folder that is called like a file', (root) => { mkdirSync(`${root}/src/folder.ts`); }],
    ['folders in folders in folders', (root) => { mkdirSync(`${root}/${'d/'.repeat(300)}`, { recursive: true }); }],
    ['a worktree, whose .git is a file', (root) => { rmSync(`${root}/.git`, { recursive: true }); writeFileSync(`${root}/.git`, 'gitdir: /nowhere/.git/worktrees/shop\n'); }],
    ['a .gitignore of no patterns', (root) => { writeFileSync(`${root}/.gitignore`, bytes(0xff, 0x00, 0x5b, 0x5c, 0x0a, 0x21)); }],
    ['names that differ in case alone', (root) => { write(`${root}/src/Find2.ts`, 'export const a = 1;'); write(`${root}/src/find2.ts`, 'export const b = 2;'); write(`${root}/src/uses.ts`, "import { a } from './FIND2.js';\na();\n"); }],
  ])('%s', (_, prepare) => {
    const root = tempFolder(api);
    prepare(root);
    expect(found(root)).toEqual(['src/find.ts:3']);
  });

  test('a file that is gone between listing and reading', () => {
    const root = tempFolder({ ...api, 'src/gone.ts': app });
    expect(found(root, () => { rmSync(`${root}/src/gone.ts`); })).toEqual(['src/find.ts:3']);
  });

  test('a file that became a folder between listing and reading', () => {
    const root = tempFolder({ ...api, 'src/other.ts': app });
    expect(found(root, () => { rmSync(`${root}/src/other.ts`); mkdirSync(`${root}/src/other.ts`); })).toEqual(['src/find.ts:3']);
  });

  test('everything gone between listing and reading', () => {
    const root = tempFolder(api);
    expect(found(root, () => { rmSync(root, { recursive: true }); })).toEqual([]);
  });
});

describe('odd settings of a project cost no finding elsewhere', () => {
  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['tsconfig files that extend each other', { 'tsconfig.json': '{ "extends": "./other.json" }', 'other.json': '{ "extends": "./tsconfig.json" }' }],
    ['a tsconfig that extends itself, and refers to itself', { 'tsconfig.json': '{ "extends": ["./tsconfig.json"], "references": [{ "path": "." }] }' }],
    ['aliases that lead nowhere', { 'tsconfig.json': '{ "compilerOptions": { "baseUrl": "/nowhere", "paths": { "*": ["../../../../../../*"], "@/*": [], "a": ["\\u0000"] } } }' }],
    ['a tsconfig of the wrong shape', { 'tsconfig.json': '{ "extends": 3, "references": {}, "compilerOptions": [] }' }],
    ['a tsconfig that is cut off', { 'tsconfig.json': '{ "compilerOptions": { "paths": {' }],
    ['a workspace that holds itself', { 'package.json': '{ "name": "shop", "workspaces": [".", "**", "../*", "src"], "dependencies": { "shop": "workspace:*", "express": "5" } }' }],
    ['manifests of the wrong shape', { 'src/package.json': '[]', 'lib/package.json': '{ "name": 3, "exports": [[["./a"]]], "main": {}, "imports": "#a", "dependencies": "x" }' }],
    ['manifests with names of the prototype', { 'lib/package.json': '{ "name": "__proto__", "version": "constructor", "exports": { "__proto__": "./a.js", "constructor": {} }, "imports": { "#__proto__": {} } }' }],
    ['a pnpm-workspace.yaml that is none', { 'pnpm-workspace.yaml': '\t- [\n: {{{' }],
  ])('%s', (_, files) => {
    expect(found(tempFolder({ ...api, ...files }))).toEqual(['src/find.ts:3']);
  });
});
