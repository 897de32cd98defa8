import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintFolder } from '../support/lint.js';
import { differences, marksIn } from '../support/marks.js';
import { sameCode } from '../support/project-test.js';

const examples = resolve(import.meta.dirname, '../../examples');

describe.each(['express-orders', 'fastify-catalog', 'nest-tickets'])('the marks of examples/%s hold', (name) => {
  const root = join(examples, name);
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => [`src/${file}`, readFileSync(join(root, 'src', file), 'utf8')] as const);
  const reports = lintFolder(root, files, { settings: { root } });

  test('every mark, and nothing else', () => {
    expect(differences(files.flatMap(([file, text]) => marksIn(file, text)), reports)).toEqual([]);
  });

  test('no two rules point at the same code', () => {
    expect(sameCode(reports)).toEqual([]);
  });
});
