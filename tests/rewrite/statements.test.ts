import { expect, test } from 'vitest';
import { applied, editsOf } from '../../src/rewrite/index.js';

const file = '/case/file.ts';

/** The text after the values of the call `db.query(…)` have been bound. */
function bound(text: string, by: '$' | '?' = '$', option?: string): string | undefined {
  const start = text.indexOf('db.query(');
  const edits = editsOf(text, file, [{ do: 'bind', call: { file, start, end: text.lastIndexOf(')') + 1 }, to: { by, ...(option !== undefined && { option }) } }]);
  return edits && applied(text, edits);
}

test.each([
  ['db.query(`SELECT * FROM a WHERE b = ${b}`)', 'db.query(`SELECT * FROM a WHERE b = $1`, [b])'],
  ["db.query(`SELECT * FROM a WHERE b = '${b.c}' AND d > ${d}`)", 'db.query(`SELECT * FROM a WHERE b = $1 AND d > $2`, [b.c, d])'],
  ["db.query(`SELECT * FROM a WHERE b ILIKE '%${b}%' ORDER BY c`)", 'db.query(`SELECT * FROM a WHERE b ILIKE $1 ORDER BY c`, [`%${b}%`])'],
  ["db.query('SELECT * FROM a WHERE b = ' + b)", "db.query('SELECT * FROM a WHERE b = $1', [b])"],
  ["db.query(\"SELECT * FROM a WHERE b = '\" + b + \"' AND c = 'd'\")", "db.query(`SELECT * FROM a WHERE b = $1 AND c = 'd'`, [b])"],
  ["db.query(`INSERT INTO a (b, c) VALUES (${b}, '${c}')`)", 'db.query(`INSERT INTO a (b, c) VALUES ($1, $2)`, [b, c])'],
  ['db.query(`SELECT * FROM a WHERE b = $1 AND c = ${c}`, [b])', 'db.query(`SELECT * FROM a WHERE b = $1 AND c = $2`, [b, c])'],
  ['db.query(`SELECT * FROM a WHERE b = ${b}`, (error, rows) => rows)', 'db.query(`SELECT * FROM a WHERE b = $1`, [b], (error, rows) => rows)'],
  ['db.query(`SELECT * FROM a LIMIT ${n} OFFSET ${m}`)', 'db.query(`SELECT * FROM a LIMIT $1 OFFSET $2`, [n, m])'],
  ['db.query(`SELECT * FROM a WHERE b BETWEEN ${b} AND ${c}`)', 'db.query(`SELECT * FROM a WHERE b BETWEEN $1 AND $2`, [b, c])'],
  ['const query = `SELECT * FROM a WHERE b = ${b}`;\ndb.query(query)', 'const query = `SELECT * FROM a WHERE b = $1`;\ndb.query(query, [b])'],
  ['const text = `SELECT * FROM a WHERE b = ${b}`;\ndb.query(text)', 'const text = `SELECT * FROM a WHERE b = $1`;\ndb.query(text, [b])'],
])('numbered: %s', (before, after) => {
  expect(bound(before)).toBe(after);
});

test.each([
  ["db.query(`SELECT * FROM a WHERE b = '${b}'`)", 'db.query(`SELECT * FROM a WHERE b = ?`, [b])'],
  ['db.query(`SELECT * FROM a WHERE b = "${b}"`)', 'db.query(`SELECT * FROM a WHERE b = ?`, [b])'],
  ['db.query(`SELECT * FROM a WHERE b = ${b} AND c = ? AND d = ${d}`, [c])', 'db.query(`SELECT * FROM a WHERE b = ? AND c = ? AND d = ?`, [b, c, d])'],
])('by order: %s', (before, after) => {
  expect(bound(before, '?')).toBe(after);
});

test.each([
  'db.query(`SELECT * FROM ${a}`)',
  'db.query(`SELECT * FROM a ORDER BY ${b}`)',
  'db.query(`SELECT * FROM a WHERE b IN (${b})`)',
  'db.query(`SELECT * FROM a WHERE c = ${c} AND ${b}`)',
  "db.query(`SELECT * FROM a WHERE b = '${b}${c}'`)",
  'db.query(`SELECT * FROM a WHERE b = ${b}_suffix`)',
  'db.query(`SELECT * FROM a WHERE "${b}" = 1`)',
  'db.query(`SELECT * FROM a WHERE b = ${b}`, values)',
  'db.query(`SELECT * FROM a WHERE b = ${b}`, [...values])',
  'db.query(`SELECT * FROM a WHERE b = $2 AND c = ${c}`, [b])',
  'db.query(text)',
  'let text = `SELECT * FROM a WHERE b = ${b}`;\ndb.query(text)',
  'const text = `SELECT * FROM a WHERE b = ${b}`;\nlog(text);\ndb.query(text)',
  "db.query('SELECT 1')",
])('nothing is offered: %s', (before) => {
  expect(bound(before)).toBeUndefined();
});

test.each([
  ['db.query(`SELECT * FROM a WHERE b = ${b}`)', 'db.query(`SELECT * FROM a WHERE b = $1`, { bind: [b] })'],
  ['db.query(`SELECT * FROM a WHERE b = ${b}`, { plain: true })', 'db.query(`SELECT * FROM a WHERE b = $1`, { plain: true, bind: [b] })'],
  ['db.query(`SELECT * FROM a WHERE b = $1 AND c = ${c}`, { bind: [b] })', 'db.query(`SELECT * FROM a WHERE b = $1 AND c = $2`, { bind: [b, c] })'],
  ['db.query(`SELECT * FROM a WHERE b = ${b}`, options)', undefined],
])('in an option: %s', (before, after) => {
  expect(bound(before, '$', 'bind')).toBe(after);
});

test('a number of rows is no text, which some servers take a bound value for', () => {
  expect(bound('db.query(`SELECT * FROM a LIMIT ${n}`)', '?')).toBeUndefined();
});
