import { readFileSync } from 'node:fs';
import { Validator } from '@cfworker/json-schema';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/project/settings.js';

const schema = new Validator(JSON.parse(readFileSync('settings.schema.json', 'utf8')) as object, '2020-12', false);

/** What is told of a setting, which the schema must find wrong, or right, as well. */
function problems(place: Readonly<Record<string, unknown>>): readonly string[] {
  const told = readSettings({ 'api-security': place }).problems.map((problem) => problem.replace('settings["api-security"].', ''));
  expect(schema.validate(place).valid, JSON.stringify(place)).toBe(told.length === 0);
  return told;
}

function rowsOf(place: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  expect(problems(place)).toEqual([]);
  const { sources, sinks, sanitizers, validators, principal } = readSettings({ 'api-security': place }).settings;
  return { ...(sources && { sources }), ...(sinks && { sinks }), ...(sanitizers && { sanitizers }), ...(validators && { validators }), ...(principal && { principal }) };
}

describe('what is left out has its default', () => {
  test('of a source', () => {
    expect(rowsOf({ sources: [{ package: '@acme/queue', name: 'receive()' }] })).toEqual({ sources: [{ package: '@acme/queue', name: 'receive()', origin: 'message', shape: 'object' }] });
  });

  test('of a sink', () => {
    expect(rowsOf({ sinks: [{ file: 'src/db.ts', name: 'Db#run', risk: 'sql' }] })).toEqual({ sinks: [{ file: 'src/db.ts', name: 'Db#run', at: ['0'], risk: 'sql' }] });
  });

  test('of a sanitizer and a validator', () => {
    expect(rowsOf({ sanitizers: [{ package: 'a', name: 'b', clears: ['html'] }], validators: [{ package: 'a', name: 'c', clears: ['all'], by: 'boolean' }] })).toEqual({
      sanitizers: [{ package: 'a', name: 'b', at: ['0'], clears: ['html'] }],
      validators: [{ package: 'a', name: 'c', at: '0', clears: ['all'], by: 'boolean' }],
    });
  });
});

test('arguments are numbers or places', () => {
  expect(rowsOf({ sinks: [{ package: 'a', name: 'b', at: [1, '2.text', '3..', 'this', '-1', '0[]'], risk: 'url' }] })).toEqual({ sinks: [{ package: 'a', name: 'b', at: ['1', '2.text', '3..', 'this', '-1', '0[]'], risk: 'url' }] });
});

describe('what is wrong is named by its place', () => {
  const sink = { package: '@acme/db', name: 'run', risk: 'sql' };

  test('no list', () => {
    expect(problems({ sinks: sink })).toEqual(['sinks must be an array of objects, got an object.']);
  });

  test('no row', () => {
    expect(problems({ sinks: [sink, 'run'] })).toEqual(['sinks[1] must be an object, got a string.']);
  });

  test('an unknown key', () => {
    expect(problems({ sinks: [{ ...sink, kind: 'sql' }] })).toEqual(['sinks[0].kind is not a known key; known are package, file, name, at, risk.']);
  });

  test('neither package nor file, and both', () => {
    const wrong = 'principal[0] must have either `package`, the npm name, or `file`, a path from the root of the project.';
    expect(problems({ principal: [{ name: 'currentUser()' }] })).toEqual([wrong]);
    expect(problems({ principal: [{ package: 'a', file: 'b.ts', name: 'currentUser()' }] })).toEqual([wrong]);
  });

  test('a name that is none', () => {
    expect(problems({ principal: [{ package: 'a', name: 'the user' }] })).toEqual(['principal[0].name must be a name such as "escape", "Client#query" or "receive()", got "the user".']);
    expect(problems({ principal: [{ package: 'a' }] })).toEqual(['principal[0].name is needed: it must be a name such as "escape", "Client#query" or "receive()".']);
  });

  test('an unknown risk, and none', () => {
    expect(problems({ sinks: [{ ...sink, risk: 'sqli' }] })[0]).toMatch(/^sinks\[0\]\.risk must be one of sql, nosql, .*, got "sqli"\.$/);
    expect(problems({ sinks: [{ package: 'a', name: 'b' }] })[0]).toMatch(/^sinks\[0\]\.risk is needed: it must be one of sql, .*log-secret\.$/);
  });

  test('a place that is none', () => {
    expect(problems({ sinks: [{ ...sink, at: 'first' }] })).toEqual(['sinks[0].at must be an argument such as 0, "0.text", "1.." or "this", got "first".']);
  });

  test('clears as a text', () => {
    expect(problems({ sanitizers: [{ package: 'a', name: 'b', clears: 'sql' }] })[0]).toMatch(/^sanitizers\[0\]\.clears must be a list of all, sql, .*, got "sql"\.$/);
    expect(problems({ sanitizers: [{ package: 'a', name: 'b', clears: ['sql', 'xss'] }] })[0]).toMatch(/got "xss"\.$/);
  });

  test('a validator of which nobody knows how it answers', () => {
    expect(problems({ validators: [{ package: 'a', name: 'b', clears: ['url'] }] })).toEqual(['validators[0].by is needed: it must be one of throw, boolean.']);
  });
});

test('a wrong row costs no other', () => {
  const { settings, problems: told } = readSettings({ 'api-security': { authGuards: ['requireUser'], sinks: [{ name: 'x' }, { package: 'a', name: 'b', risk: 'sql' }, null] } });
  expect(settings).toMatchObject({ authGuards: ['requireUser'], sinks: [{ package: 'a', name: 'b', at: ['0'], risk: 'sql' }] });
  expect(told).toHaveLength(2);
});

test('the schema knows every setting, and its example settings are right', () => {
  expect(problems({ root: 'a', cache: false, authGuards: ['a'], publicRoutes: ['GET /a'], gateway: { auth: true } })).toEqual([]);
  const page = readFileSync('docs/settings.md', 'utf8');
  const [, example = ''] = /```js\nsettings: \{\n\s*'api-security': (\{[^]*?\n {2}\}),\n/.exec(page) ?? [];
  const json = example.replace(/(\w+):(?= )/g, '"$1":').replaceAll("'", '"').replace(/,(\s*[}\]])/g, '$1');
  expect(problems(JSON.parse(json) as Record<string, unknown>)).toEqual([]);
});
