import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';
import { libraries } from '../../src/libraries/index.js';
import { sourceFiles } from './source-files.js';

/** Which part may import which other; the table of `docs/architecture.md`. Importing within one part is always allowed. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/facts': [],
  'src/syntax': ['src/facts'],
  'src/extract': ['src/syntax', 'src/facts'],
  'src/libraries': ['src/facts'],
  'src/evaluate': ['src/libraries', 'src/facts'],
  'src/model': ['src/facts'],
  'src/link': ['src/evaluate', 'src/model', 'src/facts'],
  'src/project': ['src/extract', 'src/link', 'src/model', 'src/facts'],
  'src/rewrite': ['src/extract', 'src/syntax', 'src/facts'],
  'src/create-rule.ts': ['src/project', 'src/rewrite', 'src/model', 'src/facts'],
  rules: ['src/create-rule.ts', 'src/model', 'src/facts'],
  'src/rules.ts': ['rules', 'src/create-rule.ts'],
  'src/configs.ts': ['rules', 'src/rules.ts', 'src/create-rule.ts'],
  'src/index.ts': ['src/configs.ts', 'src/rules.ts', 'rules', 'src/create-rule.ts'],
  'src/cli': ['src/index.ts', 'src/configs.ts', 'src/rules.ts', 'src/create-rule.ts', 'src/project', 'src/model', 'src/facts'],
};

const mayTouchDisk = new Set(['src/project', 'src/cli']);

/** Packages that only one part may know. */
const ownerOf: Readonly<Record<string, string>> = {
  'oxc-parser': 'src/extract',
  'oxc-resolver': 'src/project',
  ignore: 'src/project',
  yaml: 'src/project',
};

const files = [...sourceFiles('src'), ...sourceFiles('rules')].map((file) => ({ file, part: partOf(file), requests: requestsOf(file) }));

test('there are files to check', () => {
  expect(files.length).toBeGreaterThan(30);
});

test('every file stands in a part of the house', () => {
  expect(files.filter(({ part }) => !(part in mayImport)).map(({ file }) => file)).toEqual([]);
});

test('imports go one way only', () => {
  expect(offences(({ file, part }, request) => {
    if (!request.startsWith('.')) return false;
    const target = partOf(posix.join(posix.dirname(file), request));
    return target !== part && !mayImport[part]?.includes(target);
  })).toEqual([]);
});

test('only project and cli touch the disk', () => {
  expect(offences(({ part }, request) => /^(?:node:)?fs(?:\/|$)/.test(request) && !mayTouchDisk.has(part))).toEqual([]);
});

test('nothing opens a connection, starts a program or runs code of others', () => {
  const forbidden = /^(?:node:)?(?:child_process|cluster|dgram|dns|http|http2|https|inspector|net|tls|repl|vm|worker_threads)(?:\/|$)/;
  // `inventory --diff` asks git for an earlier state of the repository.
  expect(offences(({ file }, request) => forbidden.test(request) && file !== 'src/cli/git-tree.ts')).toEqual([]);
  const computed = files.filter(({ file }) => /\b(?:eval|Function)\(|\bimport\((?!'|type)/.test(withoutComments(readFileSync(file, 'utf8'))) && !file.startsWith('src/libraries/'));
  expect(computed.map(({ file }) => file)).toEqual([]);
});

test('a package that belongs to one part is imported there only', () => {
  expect(offences(({ part }, request) => (ownerOf[request] ?? part) !== part && !isRepeatedIn(request, part))).toEqual([]);
});

test('packages are named in libraries only', () => {
  // Names that are words, too, stand for other things elsewhere.
  const names = new Set(libraries.flatMap(({ packages }) => packages).filter((name) => /[@/-]/.test(name) && !name.startsWith('node:')));
  const others = files.filter(({ part }) => part !== 'src/libraries' && part !== 'src/cli');
  const named = others.flatMap(({ file }) => [...readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, '').matchAll(/'([^'\n]+)'/g)].flatMap(([, text = '']) => (names.has(text) ? [`${file} names ${text}`] : [])));
  expect(named).toEqual([]);
});

function offences(isWrong: (from: { readonly file: string; readonly part: string }, request: string) => boolean): string[] {
  return files.flatMap((from) => from.requests.filter((request) => isWrong(from, request)).map((request) => `${from.file} imports ${request}`));
}

/** `src/syntax` and `src/rewrite` look at the trees of the same parser, so they may name its types. */
function isRepeatedIn(request: string, part: string): boolean {
  return request === 'oxc-parser' && (part === 'src/syntax' || part === 'src/rewrite');
}

function partOf(path: string): string {
  const [top, second] = path.replace(/\.js$/, '.ts').split('/');
  return top === 'rules' || top === undefined ? 'rules' : `${top}/${second ?? ''}`;
}

function requestsOf(file: string): string[] {
  const { module } = parseSync(file, readFileSync(file, 'utf8'));
  return [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap((found) => found.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
  ];
}

/** Comments and texts speak of what the code must not do. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\/|\/\/[^\n]*|'[^'\n]*'|`[^`]*`/g, '');
}
