import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { rules } from '../../src/rules.js';

const page = readFileSync('docs/coverage.md', 'utf8');
const measures = page.slice(page.indexOf('\n## By measure\n'));

test('every rule and every command that docs/coverage.md names exists', () => {
  const named = [...page.matchAll(/`((?:no|require)-[\w-]+)`/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in rules))).toEqual([]);
  const called = [...page.matchAll(/`api-security ([\w-]+)/g)].map(([, name = '']) => name);
  expect(called.filter((name) => !(name in commands))).toEqual([]);
});

test('every rule serves a measure', () => {
  const missing = Object.keys(rules).filter((name) => !measures.includes(`\`${name}\``));
  expect(missing, 'name these rules in docs/coverage.md, under "By measure", in the row of the measure that they serve').toEqual([]);
});

test('every limit has a number of its own', () => {
  const numbers = [...readFileSync('docs/limits.md', 'utf8').matchAll(/^- \*\*(L\d+) /gm)].map(([, number = '']) => number);
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
});
