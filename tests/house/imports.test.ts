import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
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
  'src/create-rule.ts': ['src/project', 'src/model', 'src/facts'],
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
};

const files = [...sourceFiles('src'), ...sourceFiles('rules')];

test('there are files to check', () => {
  expect(files.length).toBeGreaterThan(4);
});

describe.each(files)('%s', (file) => {
  const part = partOf(file);
  const requests = requestsOf(file);

  test('stands in a part of the house', () => {
    expect(Object.keys(mayImport)).toContain(part);
  });

  test('imports in the allowed direction only', () => {
    const targets = requests.filter((request) => request.startsWith('.')).map((request) => partOf(posix.join(posix.dirname(file), request)));
    const forbidden = targets.filter((target) => target !== part && !mayImport[part]?.includes(target));
    expect(forbidden).toEqual([]);
  });

  test('leaves the disk to project and cli', () => {
    const disk = requests.filter((request) => /^(node:)?fs(\/|$)/.test(request));
    expect(mayTouchDisk.has(part) ? [] : disk).toEqual([]);
  });

  test('leaves packages to the part that owns them', () => {
    const foreign = requests.filter((request) => (ownerOf[request] ?? part) !== part && !isRepeatedIn(request, part));
    expect(foreign).toEqual([]);
  });
});

/** `src/syntax` answers questions about the trees of the same parser, so it may name its types. */
function isRepeatedIn(request: string, part: string): boolean {
  return request === 'oxc-parser' && part === 'src/syntax';
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
