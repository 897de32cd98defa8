import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.js';

/** Files that may be longer than their folder allows, each with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'src/libraries/index.ts': 'a list with one line for every library, nothing else',
};

test('no file of src is longer than 300 lines', () => {
  expect(longerThan(300, sourceFiles('src'))).toEqual([]);
});

test('no rule is longer than 120 lines', () => {
  expect(longerThan(120, sourceFiles('rules'))).toEqual([]);
});

test('every exception is still needed', () => {
  const tooLong = [...longerThan(300, sourceFiles('src'), {}), ...longerThan(120, sourceFiles('rules'), {})];
  expect(Object.keys(exceptions).filter((file) => !tooLong.some((found) => found.startsWith(`${file}: `)))).toEqual([]);
});

function longerThan(limit: number, files: readonly string[], allowed = exceptions): string[] {
  return files
    .filter((file) => !(file in allowed))
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > limit)
    .map(({ file, lines }) => `${file}: ${lines} lines`);
}
