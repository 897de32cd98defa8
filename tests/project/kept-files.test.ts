import { mkdirSync, readdirSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract } from '../../src/extract/index.js';
import { FactsStore } from '../../src/project/facts-store.js';
import { prune } from '../../src/project/kept-files.js';
import { ModelStore } from '../../src/project/model-store.js';
import { tempFolder } from './temp-folder.js';

const name = (at: number, kind = 'json'): string => `${at.toString(16).padStart(32, '0')}.${kind}`;

/** A file of that many bytes, which take no room on the disk, and of that many minutes of age. */
function put(folder: string, file: string, bytes: number, age: number): void {
  writeFileSync(`${folder}/${file}`, '');
  truncateSync(`${folder}/${file}`, bytes);
  const at = Date.now() / 1000 - age * 60;
  utimesSync(`${folder}/${file}`, at, at);
}

const left = (folder: string): readonly string[] => readdirSync(folder).filter((one) => one !== '.git').sort();

test('the oldest go when there are too many', () => {
  const folder = tempFolder({});
  for (let at = 0; at < 6; at += 1) put(folder, name(at), 10, at);
  prune(folder, `${folder}/${name(5)}`, { files: 3, bytes: 1000 });
  expect(left(folder)).toEqual([name(0), name(1), name(5)]);
});

test('the oldest go when they are too large together, whatever they hold', () => {
  const folder = tempFolder({});
  put(folder, name(0), 100, 0);
  put(folder, name(1, 'facts'), 500, 1);
  put(folder, name(2), 500, 2);
  put(folder, name(3), 10, 3);
  prune(folder, `${folder}/${name(0)}`, { files: 32, bytes: 1000 });
  expect(left(folder)).toEqual([name(0), name(1, 'facts')]);
});

test('what was just written stays, however large it is', () => {
  const folder = tempFolder({});
  put(folder, name(0), 5000, 0);
  put(folder, name(1), 10, 1);
  prune(folder, `${folder}/${name(0)}`, { files: 32, bytes: 1000 });
  expect(left(folder)).toEqual([name(0)]);
});

test('drafts and locks of processes that are gone go, those of others stay', () => {
  const folder = tempFolder({});
  put(folder, name(0), 10, 0);
  for (const [at, age] of [[1, 1], [2, 60]] as const) {
    put(folder, `${name(at)}.${String(process.pid)}.7`, 10, age);
    put(folder, `${name(at)}.lock`, 10, age);
  }
  prune(folder, `${folder}/${name(0)}`);
  expect(left(folder)).toEqual([name(0), `${name(1)}.${String(process.pid)}.7`, `${name(1)}.lock`].sort());
});

test('files of somebody else are never touched, as any folder may be named', () => {
  const folder = tempFolder({});
  const others = ['app.ts', 'package.json', 'notes.json', 'deadbeef.json', `${name(9)}.bak`, 'x.facts'];
  for (const other of others) put(folder, other, 1_000_000, 100_000);
  mkdirSync(`${folder}/${name(8)}`);
  const store = new ModelStore(folder);
  for (let at = 0; at < 40; at += 1) store.save(`project ${String(at)}`, 'key', { at });
  expect(left(folder)).toEqual(expect.arrayContaining([...others, name(8)]));
  expect(left(folder)).toHaveLength(others.length + 1 + 32);
});

test('a cache of many roots and many settings stays bounded, and the latest serve', () => {
  const folder = tempFolder({});
  const models = new ModelStore(folder);
  const facts = extract('export const a = 1;', 'a.ts');
  for (let root = 0; root < 30; root += 1) {
    new FactsStore(folder, `/root${String(root)}`, 'one').save([{ file: 'a.ts', text: 'export const a = 1;', facts }]);
    for (let settings = 0; settings < 4; settings += 1) models.save(`/root${String(root)} ${String(settings)}`, 'key', { root });
    // Dates of files are coarse on some disks.
    for (const file of left(folder)) utimesSync(`${folder}/${file}`, root, root);
  }
  expect(left(folder).length).toBeLessThanOrEqual(32);
  expect(models.load('/root29 3', 'key')).toEqual({ root: 29 });
  expect(new FactsStore(folder, '/root29', 'one').get('a.ts', 'export const a = 1;')).toEqual(facts);
});

test('facts of a project stop at their size, and a model that is too large is not kept', () => {
  const folder = tempFolder({});
  const known = Array.from({ length: 40 }, (_, at) => `export const a = ${String(at)};`).map((text) => ({ file: 'a.ts', text, facts: extract(text, 'a.ts') }));
  new FactsStore(folder, '/root', 'one', 10_000).save(known);
  const store = new FactsStore(folder, '/root', 'one');
  const served = known.map(({ file, text }) => store.get(file, text) !== undefined);
  expect([served[0], served.at(-1)]).toEqual([true, false]);
  const [file = ''] = left(folder);
  expect(statSync(`${folder}/${file}`).size).toBeLessThan(10_500);
  new ModelStore(folder).save('large', 'key', { text: 'x'.repeat(67_200_000) });
  expect(left(folder)).toEqual([file]);
});
