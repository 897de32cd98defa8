import { expect, test } from 'vitest';
import { Snapshot } from '../../src/project/snapshot.js';
import { tempFolder, write } from './temp-folder.js';

/** A clock that shows these times one after the other. */
function clockOf(...times: readonly number[]): () => number {
  const left = [...times];
  return () => left.shift() ?? Number.NaN;
}

test('an answer is fresh for a second from the end of the look', () => {
  const snapshot = new Snapshot(tempFolder({}), clockOf(0, 20, 1019, 1020, 1020));
  expect([snapshot.refresh(), snapshot.refresh(), snapshot.refresh()]).toEqual([true, false, true]);
});

test('an answer that took long to get is fresh for longer', () => {
  const snapshot = new Snapshot(tempFolder({}), clockOf(0, 200, 4199, 4200, 4200));
  expect([snapshot.refresh(), snapshot.refresh(), snapshot.refresh()]).toEqual([true, false, true]);
});

test('the revision grows with every change and with nothing else', () => {
  const root = tempFolder({ 'a.ts': 'let a' });
  const snapshot = new Snapshot(root, clockOf(0, 0, 1000, 1000, 2000, 2000));
  snapshot.refresh();
  snapshot.text(`${root}/a.ts`);
  const first = snapshot.revision;
  snapshot.refresh();
  const same = snapshot.revision;
  write(`${root}/a.ts`, 'let b');
  snapshot.refresh();
  expect([same - first, snapshot.revision - same]).toEqual([0, 1]);
});

test('skipped files are named', () => {
  const root = tempFolder({ 'large.js': ' '.repeat(1_048_577) });
  const snapshot = new Snapshot(root, clockOf(0, 0));
  snapshot.refresh();
  expect(snapshot.skipped.map(({ file }) => file)).toEqual([`${root}/large.js`]);
});
