import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules, type RuleName } from '../../src/rules.js';
import { lintFolder } from '../support/lint.js';
import { differences, marksIn } from '../support/marks.js';
import { sameCode } from '../support/same-code.js';

const examples = resolve(import.meta.dirname, '../../examples');

const names = ['express-orders', 'fastify-catalog', 'nest-tickets'];

describe.each(names)('the marks of examples/%s hold', (name) => {
  const root = join(examples, name);
  const files = sources(root);
  const reports = lintFolder(root, files, { settings: { root } });

  test('every mark, and nothing else', () => {
    expect(differences(files.flatMap(([file, text]) => marksIn(file, text)), reports)).toEqual([]);
  });

  test('no two rules point at the same code', () => {
    expect(sameCode(reports)).toEqual([]);
  });
});

test('every category has a mark', () => {
  const marked = names.flatMap((name) => sources(join(examples, name)).flatMap(([file, text]) => marksIn(file, text))).map(({ rule }) => rules[rule as RuleName]);
  const found = new Set(marked.flatMap(({ meta }) => meta.docs.owaspApi[2023]));
  expect([...found].sort()).toEqual(Array.from({ length: 10 }, (_, index) => `API${String(index + 1)}`).sort());
});

function sources(root: string): (readonly [name: string, text: string])[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => [`src/${file}`, readFileSync(join(root, 'src', file), 'utf8')] as const);
}
