import { expect, test } from 'vitest';
import { extract } from '../../src/extract/index.js';

test.each([
  ['{ "a": [1, "b", null, true] }', { a: [1, 'b', null, true] }],
  ['"text"', 'text'],
  ['null', null],
  ['{ "a": { "__proto__": 1 } }', JSON.parse('{ "a": { "__proto__": 1 } }')],
])('a file of JSON says what it holds: %s', (text, data) => {
  const facts = extract(text, 'config.json');
  expect(facts.data).toEqual(data);
  expect(facts.error).toBeUndefined();
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
});

test.each([
  ['is empty', ''],
  ['is broken', '{ "a": 1, }'],
  ['is long', JSON.stringify('a'.repeat(70_000))],
  ['holds much', JSON.stringify(Array.from({ length: 3000 }, () => 1))],
  ['is nested', '['.repeat(20) + ']'.repeat(20)],
  ['is nested beyond all measure', '['.repeat(30_000) + ']'.repeat(30_000)],
])('one that %s says nothing', (_, text) => {
  const facts = extract(text, 'config.json');
  expect(facts.data).toBeUndefined();
  expect(facts.functions).toEqual([]);
});
