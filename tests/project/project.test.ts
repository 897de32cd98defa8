import { chmodSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { LinkInput } from '../../src/facts/index.js';
import { Registry } from '../../src/project/registry.js';
import type { ModelRequest } from '../../src/project/registry.js';
import { tempFolder, write } from './temp-folder.js';

/** Stands in for linking: a model that shows what linking was given. */
interface Seen {
  readonly files: readonly string[];
  /** The number of functions of each file, the top level included; -1 for a file that does not parse. */
  readonly functions: Readonly<Record<string, number>>;
  readonly input: LinkInput;
}

const built = { count: 0 };

function link(input: LinkInput): Seen {
  built.count += 1;
  const named = (file: string): string => file.replace(`${input.root}/`, '');
  const functions = input.files.map((file) => {
    const facts = input.facts(file);
    return [named(file), facts.error === undefined ? facts.functions.length : -1] as const;
  });
  return { files: input.files.map(named), functions: Object.fromEntries(functions), input };
}

beforeEach(() => {
  built.count = 0;
});

const one = 'function a() {}';
const two = 'function a() {} function b() {}';
const manifest = { 'package.json': '{ "name": "api", "dependencies": { "express": "^5.1.0" } }' };

/** A process of its own, with a clock that stands still until it is moved. */
function newProcess(): { see: (request: Partial<ModelRequest> & { filename: string; text: string }) => Seen; pass: (milliseconds: number) => void } {
  let now = 0;
  const registry = new Registry(() => now, link);
  return {
    see: (request) => registry.modelFor({ cwd: '/', settings: {}, ...request }).model,
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
}

describe('what a project holds', () => {
  test('all of its files, whichever is linted', () => {
    const root = tempFolder({ ...manifest, 'app.ts': one, 'src/orders.ts': two });
    const { see } = newProcess();
    const expected = { 'app.ts': 2, 'src/orders.ts': 3 };
    expect(see({ filename: `${root}/app.ts`, text: one }).functions).toEqual(expected);
    expect(see({ filename: `${root}/src/orders.ts`, text: two }).functions).toEqual(expected);
    expect(built.count).toBe(1);
  });

  test('what linking may ask', () => {
    const root = tempFolder({ ...manifest, 'app.ts': one, 'src/orders.ts': two });
    const { input } = newProcess().see({ filename: `${root}/app.ts`, text: one });
    expect(input.root).toBe(root);
    expect(input.resolve(`${root}/app.ts`, './src/orders.js')).toEqual({ kind: 'file', file: `${root}/src/orders.ts` });
    expect(input.settings.publicRoutes).toEqual([]);
  });

  test('not the files that git ignores', () => {
    const root = tempFolder({ ...manifest, '.gitignore': 'old.ts', 'app.ts': one, 'old.ts': two });
    expect(newProcess().see({ filename: `${root}/app.ts`, text: one }).files).toEqual(['app.ts']);
  });

  test('an ignored file that is linted all the same, while it is linted', () => {
    const root = tempFolder({ ...manifest, '.gitignore': 'old.ts', 'app.ts': one, 'old.ts': two });
    const { see } = newProcess();
    expect(see({ filename: `${root}/old.ts`, text: two }).functions).toEqual({ 'app.ts': 2, 'old.ts': 3 });
    expect(see({ filename: `${root}/app.ts`, text: one }).files).toEqual(['app.ts']);
  });

  test('a new file that is not saved yet, found by those who import it', () => {
    const root = tempFolder({ ...manifest, 'app.ts': one, 'zoo.ts': one });
    const { files, input } = newProcess().see({ filename: `${root}/orders/index.ts`, text: two });
    expect(files).toEqual(['app.ts', 'orders/index.ts', 'zoo.ts']);
    expect(input.resolve(`${root}/app.ts`, './orders')).toEqual({ kind: 'file', file: `${root}/orders/index.ts` });
    expect(input.resolve(`${root}/app.ts`, './other')).toMatchObject({ kind: 'unknown' });
  });

  test('a file outside the root that the settings name', () => {
    const root = tempFolder({ 'api/package.json': '{ "name": "api" }', 'api/app.ts': one, 'script.ts': two, 'other.ts': two });
    const { files } = newProcess().see({ filename: `${root}/script.ts`, text: two, cwd: root, settings: { 'api-security': { root: 'api' } } });
    expect(files).toEqual(['app.ts', `${root}/script.ts`]);
  });

  test('a root that is not there is told and not used', () => {
    const root = tempFolder({ ...manifest, 'app.ts': one });
    const answer = new Registry(() => 0, link).modelFor({ filename: 'app.ts', text: one, cwd: root, settings: { 'api-security': { root: 'gone' } } });
    expect(answer.problems).toEqual([`settings["api-security"].root must be a folder; there is none at ${root}/gone.`]);
    expect(answer.file).toBe(`${root}/app.ts`);
    expect(answer.model.files).toEqual(['app.ts']);
  });

  test('other settings, another model', () => {
    const root = tempFolder({ ...manifest, 'app.ts': one });
    const { see } = newProcess();
    see({ filename: `${root}/app.ts`, text: one });
    const { input } = see({ filename: `${root}/app.ts`, text: one, settings: { 'api-security': { authGuards: ['requireUser'] } } });
    see({ filename: `${root}/app.ts`, text: one, settings: { 'api-security': { authGuards: ['requireUser'] } } });
    expect(input.settings.authGuards).toEqual(['requireUser']);
    expect(built.count).toBe(2);
  });
});

describe('text without a file', () => {
  test('is a project of its own', () => {
    const root = tempFolder({ ...manifest, 'app.ts': one });
    const { files, input } = newProcess().see({ filename: '<input>', text: two, cwd: root });
    expect(files).toEqual(['input.ts']);
    expect(input.resolve(`${root}/input.ts`, './app')).toMatchObject({ kind: 'unknown' });
    expect(input.resolve(`${root}/input.ts`, 'express')).toEqual({ kind: 'package', name: 'express', subpath: '' });
  });

  test('may be markup', () => {
    expect(newProcess().see({ filename: '<text>', text: 'const a = () => <b>x</b>;', cwd: '/' }).files).toHaveLength(1);
    expect(newProcess().see({ filename: '<text>', text: 'const a = () => <b>x</b>;', cwd: tempFolder({}) }).functions).toEqual({ 'input.tsx': 2 });
  });

  test('may be no code at all', () => {
    expect(newProcess().see({ filename: '<text>', text: '{{{', cwd: tempFolder({}) }).functions).toEqual({ 'input.ts': -1 });
  });
});

describe('the text of the linted file wins', () => {
  test('over what is saved', () => {
    const root = tempFolder({ ...manifest, 'app.ts': one });
    expect(newProcess().see({ filename: `${root}/app.ts`, text: two }).functions).toEqual({ 'app.ts': 3 });
  });

  test('only while it is linted: the others are read from the disk', () => {
    const root = tempFolder({ ...manifest, 'app.ts': one, 'orders.ts': one });
    const { see } = newProcess();
    see({ filename: `${root}/app.ts`, text: two });
    expect(see({ filename: `${root}/orders.ts`, text: one }).functions).toEqual({ 'app.ts': 2, 'orders.ts': 2 });
  });

  test('a byte order mark makes no difference: ESLint does not count it', () => {
    const root = tempFolder({ ...manifest, 'app.ts': one, 'marked.ts': `\uFEFF${one}` });
    const { see } = newProcess();
    const { input } = see({ filename: `${root}/app.ts`, text: one });
    expect(input.facts(`${root}/marked.ts`)).toEqual(input.facts(`${root}/app.ts`));
    see({ filename: `${root}/marked.ts`, text: one });
    expect(built.count).toBe(1);
  });
});

test('a command sees the project as it is saved', () => {
  const root = tempFolder({ ...manifest, 'app.ts': one });
  const registry = new Registry(() => 0, link);
  registry.modelFor({ filename: 'app.ts', text: two, cwd: root, settings: {} });
  expect(registry.projectIn(root, {}).project.model().functions).toEqual({ 'app.ts': 2 });
});

describe('the disk is looked at again', () => {
  test('changed text is read again, after a second', () => {
    const root = tempFolder({ ...manifest, 'app.ts': one, 'orders.ts': one });
    const { see, pass } = newProcess();
    see({ filename: `${root}/app.ts`, text: one });
    write(`${root}/orders.ts`, two);
    pass(999);
    expect(see({ filename: `${root}/app.ts`, text: one }).functions['orders.ts']).toBe(2);
    pass(1);
    expect(see({ filename: `${root}/app.ts`, text: one }).functions['orders.ts']).toBe(3);
    expect(built.count).toBe(2);
  });

  test('unchanged text under a new date changes nothing', () => {
    const root = tempFolder({ ...manifest, 'app.ts': one, 'orders.ts': one });
    const { see, pass } = newProcess();
    see({ filename: `${root}/app.ts`, text: one });
    utimesSync(`${root}/orders.ts`, 1, 1);
    pass(1000);
    see({ filename: `${root}/app.ts`, text: one });
    expect(built.count).toBe(1);
  });

  test('text of the same length under the old date is read again', () => {
    const root = tempFolder({ ...manifest, 'app.ts': one, 'orders.ts': 'let a' });
    utimesSync(`${root}/orders.ts`, 1, 1);
    const { see, pass } = newProcess();
    see({ filename: `${root}/app.ts`, text: one });
    write(`${root}/orders.ts`, '{{{{{');
    utimesSync(`${root}/orders.ts`, 1, 1);
    pass(1000);
    expect(see({ filename: `${root}/app.ts`, text: one }).functions['orders.ts']).toBe(-1);
  });

  test('a deleted file leaves the model', () => {
    const root = tempFolder({ ...manifest, 'app.ts': one, 'orders.ts': one });
    const { see, pass } = newProcess();
    see({ filename: `${root}/app.ts`, text: one });
    rmSync(`${root}/orders.ts`);
    pass(1000);
    const { files, input } = see({ filename: `${root}/app.ts`, text: one });
    expect(files).toEqual(['app.ts']);
    expect(input.resolve(`${root}/app.ts`, './orders')).toMatchObject({ kind: 'unknown' });
  });

  test('a new file enters the model', () => {
    const root = tempFolder({ ...manifest, 'app.ts': one });
    const { see, pass } = newProcess();
    see({ filename: `${root}/app.ts`, text: one }).input.resolve(`${root}/app.ts`, './orders');
    write(`${root}/orders.ts`, two);
    pass(1000);
    const { files, input } = see({ filename: `${root}/app.ts`, text: one });
    expect(files).toEqual(['app.ts', 'orders.ts']);
    expect(input.resolve(`${root}/app.ts`, './orders')).toEqual({ kind: 'file', file: `${root}/orders.ts` });
  });

  test('a changed package.json is read again', () => {
    const root = tempFolder({ ...manifest, 'app.ts': one, 'src/orders.ts': one });
    const { see, pass } = newProcess();
    const before = see({ filename: `${root}/app.ts`, text: one }).input.resolve(`${root}/app.ts`, '#orders');
    write(`${root}/package.json`, '{ "name": "api", "imports": { "#orders": "./src/orders.ts" } }');
    pass(1000);
    const after = see({ filename: `${root}/app.ts`, text: one }).input.resolve(`${root}/app.ts`, '#orders');
    expect([before.kind, after]).toEqual(['unknown', { kind: 'file', file: `${root}/src/orders.ts` }]);
  });

  test('a changed tsconfig.json is read again', () => {
    const root = tempFolder({ ...manifest, 'app.ts': one, 'src/orders.ts': one });
    const { see, pass } = newProcess();
    see({ filename: `${root}/app.ts`, text: one }).input.resolve(`${root}/app.ts`, '@/orders');
    write(`${root}/tsconfig.json`, '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }');
    pass(1000);
    expect(see({ filename: `${root}/app.ts`, text: one }).input.resolve(`${root}/app.ts`, '@/orders')).toEqual({ kind: 'file', file: `${root}/src/orders.ts` });
  });

  test('a file outside the list that was read is watched as well', () => {
    const root = tempFolder({ ...manifest, '.gitignore': 'generated', 'app.ts': one, 'generated/client.ts': one });
    const { see, pass } = newProcess();
    const before = see({ filename: `${root}/app.ts`, text: one }).input.facts(`${root}/generated/client.ts`).functions.length;
    write(`${root}/generated/client.ts`, two);
    pass(1000);
    expect([before, see({ filename: `${root}/app.ts`, text: one }).input.facts(`${root}/generated/client.ts`).functions.length]).toEqual([2, 3]);
  });

  test('new packages give a file another root', () => {
    const root = tempFolder({ ...manifest, 'app.ts': one, 'shop/orders.ts': one });
    const { see, pass } = newProcess();
    const before = see({ filename: `${root}/shop/orders.ts`, text: one }).files;
    write(`${root}/shop/package.json`, '{ "name": "shop" }');
    pass(1000);
    see({ filename: `${root}/app.ts`, text: one });
    expect([before, see({ filename: `${root}/shop/orders.ts`, text: one }).files]).toEqual([['app.ts', 'shop/orders.ts'], ['orders.ts']]);
  });
});

describe('nothing on the disk makes it throw', () => {
  test('files that are no text', () => {
    const root = tempFolder({ ...manifest, 'binary.ts': new Uint8Array([0xff, 0xfe, 0x00, 0x80, 0xc3]), 'null.js': 'let a = "\0";', 'app.ts': one });
    expect(newProcess().see({ filename: `${root}/app.ts`, text: one }).functions).toEqual({ 'app.ts': 2, 'binary.ts': -1, 'null.js': 1 });
  });

  test('a file that is gone between listing and reading', () => {
    const root = tempFolder({ ...manifest, 'app.ts': one, 'orders.ts': two });
    const { input } = newProcess().see({ filename: `${root}/app.ts`, text: one });
    rmSync(`${root}/orders.ts`);
    expect(input.facts(`${root}/never-there.ts`).functions).toHaveLength(1);
    expect(input.facts(`${root}/orders.ts`).functions).toHaveLength(3);
  });

  test('a file that may not be read', () => {
    const root = tempFolder({ ...manifest, 'app.ts': one, 'locked.ts': one });
    chmodSync(`${root}/locked.ts`, 0o000);
    expect(newProcess().see({ filename: `${root}/app.ts`, text: one }).files).toEqual(['app.ts', 'locked.ts']);
  });

  test('a broken package.json, a broken tsconfig and a loop of links', () => {
    const root = tempFolder({ 'package.json': '{', 'tsconfig.json': ']', 'app.ts': one, 'orders.ts': two });
    symlinkSync(root, `${root}/loop`);
    const { files, input } = newProcess().see({ filename: `${root}/app.ts`, text: one });
    expect(files).toEqual(['app.ts', 'orders.ts']);
    expect(input.resolve(`${root}/app.ts`, './orders')).toEqual({ kind: 'file', file: `${root}/orders.ts` });
  });

  test('strange file names', () => {
    const root = tempFolder({ ...manifest, 'app.ts': one });
    const { see } = newProcess();
    const names = ['', '.', 'a\0b.ts', '../../../../../../../../..', `${root}/README.md/0.ts`, `${root}/no/such/folder/a.ts`, `${root}/app.ts/`];
    for (const filename of names) expect(() => see({ filename, text: one, cwd: root })).not.toThrow();
  });
});

describe('a folder that .gitignore leaves out', () => {
  const files = { ...manifest, '.gitignore': 'build/\n', 'app.ts': one, 'build/a.js': one, 'build/parts/b.js': two };

  test('is a project of its own when it is linted, in one model', () => {
    const root = tempFolder(files);
    const { see } = newProcess();
    expect(see({ filename: `${root}/app.ts`, text: one }).files).toEqual(['app.ts']);
    expect(see({ filename: `${root}/build/a.js`, text: one }).files).toEqual(['a.js', 'parts/b.js']);
    expect(see({ filename: `${root}/build/parts/b.js`, text: two }).files).toEqual(['a.js', 'parts/b.js']);
    expect(built.count).toBe(2);
  });

  test('begins where ESLint runs, if that is inside of it', () => {
    const root = tempFolder(files);
    expect(newProcess().see({ cwd: `${root}/build/parts`, filename: `${root}/build/parts/b.js`, text: two }).files).toEqual(['b.js']);
  });
});
