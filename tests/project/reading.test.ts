import { expect, test } from 'vitest';
import { parseJson } from '../../src/project/json.js';
import { parseSimpleYaml } from '../../src/project/simple-yaml.js';
import { looksBuilt, sourceCandidates } from '../../src/project/source-path.js';

test('JSON with comments and trailing commas', () => {
  expect(parseJson('{ // one\n "a": [1, 2, ], /* two */ "b": "// no, } comment", }')).toEqual({ a: [1, 2], b: '// no, } comment' });
});

test('JSON with escapes and globs', () => {
  expect(parseJson('{ "paths": { "@/*": ["src/*"] }, "q": "a\\"/*b*/" }')).toEqual({ paths: { '@/*': ['src/*'] }, q: 'a"/*b*/' });
});

test('broken JSON is nothing', () => {
  expect([parseJson('{ "a": '), parseJson(''), parseJson('a')]).toEqual([undefined, undefined, undefined]);
});

test('YAML as pnpm writes it', () => {
  const text = "# all\npackages:\n- 'a/*'\n- \"!b\" # not b\n\ncatalog:\n  '@nestjs/core': ^11\ncatalogs:\n  old: { }\n  new:\n    react: 19\nlist: [x, 'y']\n";
  expect(parseSimpleYaml(text)).toEqual({ packages: ['a/*', '!b'], catalog: { '@nestjs/core': '^11' }, catalogs: { old: '{ }', new: { react: '19' } }, list: ['x', 'y'] });
});

test('YAML of other kinds does not throw', () => {
  expect(() => ['', ':', '- ', '%', '\t', 'a\n  b\n c: |\n d', 'a: &x\n  <<: *y'].map(parseSimpleYaml)).not.toThrow();
});

test('the source of a built file', () => {
  expect(sourceCandidates('./dist/esm/user.js')).toEqual(['src/user', 'user', 'src/esm/user', 'esm/user', 'dist/esm/user']);
  expect(sourceCandidates('./dist/src/user.d.ts')).toEqual(['src/user', 'dist/src/user']);
});

test('a file that is written by hand is its own source', () => {
  expect(sourceCandidates('./src/user.ts')).toEqual(['src/user']);
  expect(sourceCandidates('lib/user.js')).toEqual(['lib/user', 'src/user', 'user']);
});

test('what looks built', () => {
  expect(['dist/a.js', 'src/a.d.ts', 'src/a.ts', 'lib/a.js'].map(looksBuilt)).toEqual([true, true, false, false]);
});
