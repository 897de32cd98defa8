import { expect, test } from 'vitest';
import type { Change } from '../../src/facts/index.js';
import { applied, editsOf } from '../../src/rewrite/index.js';

const file = '/case/file.ts';
type Draft = { readonly [Name in Change['do']]: Omit<Extract<Change, { readonly do: Name }>, 'call' | 'at'> }['set'];

/** The text after a change; the call is what begins with `call(`, or the range between the marks `«` and `»`. */
function changed(marked: string, change: Draft | { readonly do: 'remove'; readonly items?: readonly string[] } | { readonly do: 'replace'; readonly code: string }): string | undefined {
  const start = marked.indexOf('«');
  const text = marked.replace(/[«»]/g, '');
  const at = { file, start, end: marked.indexOf('»') - 1 };
  const edits = editsOf(text, file, [change.do === 'set' ? { ...change, call: at } : { ...change, at }]);
  return edits && applied(text, edits);
}

const secure: Draft = { do: 'set', holder: '1', values: { secure: 'true' } };

test.each([
  ['«call(a)»', 'call(a, { secure: true })'],
  ['«call(a,)»', 'call(a, { secure: true },)'],
  ['«call(\n  a, // why\n)»', 'call(\n  a, { secure: true }, // why\n)'],
  ['«call(a!)»', 'call(a!, { secure: true })'],
  ['«new Call(a, {})»', 'new Call(a, { secure: true })'],
  ['«call(a, { b: 1 })»', 'call(a, { b: 1, secure: true })'],
  ['«call(a, { b: 1, })»', 'call(a, { b: 1, secure: true, })'],
  ['«call(a, {\n  b: 1, // why\n})»', 'call(a, {\n  b: 1,\n  secure: true, // why\n})'],
  ['«call(a, { ...b })»', 'call(a, { ...b, secure: true })'],
  ['«call(a, { secure: false, b })»', 'call(a, { secure: true, b })'],
  ['«call(a, { secure })»', 'call(a, { secure: true })'],
  ['«call(a, { "secure": false } as Options)»', 'call(a, { "secure": true } as Options)'],
  ['one().«two(a)»', 'one().two(a, { secure: true })'],
])('an option is set: %s', (before, after) => {
  expect(changed(before, secure)).toBe(after);
});

test.each(['«call((a))»', '«call(...a)»', '«call(a, options)»', '«call()»', '«call(a, { get secure() { return no; } })»', '«call(a, function () {})»', 'call(«a»)'])('nothing is offered: %s', (before) => {
  expect(changed(before, secure)).toBeUndefined();
});

test.each([
  ['«call()»', '0.cookie', 'call({ cookie: { secure: true } })'],
  ['«call({ name })»', '0.cookie', 'call({ name, cookie: { secure: true } })'],
  ['«call({ cookie: { path } })»', '0.cookie', 'call({ cookie: { path, secure: true } })'],
  ['«call(a, { b })»', '-1', 'call(a, { b, secure: true })'],
])('in an object within: %s at %s', (before, holder, after) => {
  expect(changed(before, { ...secure, holder })).toBe(after);
});

test.each([
  ['call({ a: «1» })', 'call({})'],
  ['call({ a: «1», })', 'call({})'],
  ['call({ a: «1», b })', 'call({ b })'],
  ['call({ b, a: «1» })', 'call({ b })'],
  ['call({ b, a: «1», })', 'call({ b, })'],
  ['call({\n  a: «1», // of a\n  b,\n})', 'call({\n   // of a\n  b,\n})'],
  ['call([a, «b»])', 'call([a])'],
])('a property or an element goes: %s', (before, after) => {
  expect(changed(before, { do: 'remove' })).toBe(after);
});

test.each([
  ["call({ a: «['x', 'y', 'z']» })", "call({ a: ['x', 'z'] })"],
  ["call({ a: «['x', 'y']», b })", "call({ a: ['x'], b })"],
  ["call({ a: «['y', 'y']», b })", undefined],
  ["call({ a: «['y']», b })", 'call({ b })'],
  ["call({ a: «'y'», b })", 'call({ b })'],
])('some elements go: %s', (before, after) => {
  expect(changed(before, { do: 'remove', items: ['y'] })).toBe(after);
});

test.each(['call(«a»)', 'const a = «1»;'])('what is neither stays: %s', (before) => {
  expect(changed(before, { do: 'remove' })).toBeUndefined();
});

test.each([
  ['call(«true»)', 'call(1)'],
  ['call({ «proxy» })', 'call({ proxy: 1 })'],
])('a value is replaced: %s', (before, after) => {
  expect(changed(before, { do: 'replace', code: '1' })).toBe(after);
});

test('nothing is offered in another file, in text that does not parse, or that would not any more', () => {
  const at = { file, start: 5, end: 6 };
  expect(editsOf('call(a)', file, [{ do: 'replace', at: { ...at, file: '/case/other.ts' }, code: 'b' }])).toBeUndefined();
  expect(editsOf('call(a', file, [{ do: 'replace', at, code: 'b' }])).toBeUndefined();
  expect(editsOf('call(a)', file, [{ do: 'replace', at, code: ')' }])).toBeUndefined();
  expect(editsOf('call(a)', file, [{ do: 'replace', at, code: 'b' }])).toHaveLength(1);
});

test('changes of one place do not lie over each other', () => {
  const at = { file, start: 5, end: 6 };
  expect(editsOf('call(a)', file, [{ do: 'replace', at, code: 'b' }, { do: 'replace', at, code: 'c' }])).toBeUndefined();
});
