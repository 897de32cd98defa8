import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Library, LibraryFact } from '../../src/facts/index.js';
import { libraries } from '../../src/libraries/index.js';
import { expandPath, parseOrigin } from '../../src/libraries/path.js';

const machinery = new Set(['awilix-rows.ts', 'browser.ts', 'catalogue.ts', 'define.ts', 'index.ts', 'option-rows.ts', 'program-rows.ts', 'credential-rows.ts', 'header-rows.ts', 'own.ts', 'path.ts', 'qualify.ts']);
const files = readdirSync('src/libraries').filter((file) => !machinery.has(file));
const notTypes = new Set(['next', 'error', 'ret', 'this', 'principal', 'body', 'message', 'arguments', 'param', '']);

describe.each(files)('%s', (file) => {
  const text = readFileSync(`src/libraries/${file}`, 'utf8');
  const name = /^export const (\w+) = defineLibrary\(/m.exec(text)?.[1] ?? '';

  test('defines one library and exports nothing else', () => {
    expect(text.match(/^export /gm)).toHaveLength(1);
    expect(name).not.toBe('');
  });

  test('stands in the index once', () => {
    const index = readFileSync('src/libraries/index.ts', 'utf8');
    expect(index.match(new RegExp(`^  ${name},$`, 'gm'))).toHaveLength(1);
    expect(index).toContain(`import { ${name} } from './${file.replace('.ts', '.js')}';`);
  });
});

test('the index holds every file', () => {
  expect(libraries).toHaveLength(files.length);
});

describe.each(libraries.map((library) => [library.packages.join(', '), library] as const))('%s', (_name, library) => {
  test('no row says what another says', () => {
    const spelled = library.facts.flatMap(({ path, ...meaning }) => {
      const target = parseOrigin(path);
      return expandPath(target.path).map((spelling) => `${target.packageName}:${spelling} ${JSON.stringify(meaning)}`);
    });
    expect(spelled.filter((row, index) => spelled.indexOf(row) !== index)).toEqual([]);
  });

  test('no row stands under an exact row that hides it', () => {
    expect(library.facts.filter(({ path }) => path.includes('default.'))).toEqual([]);
  });

  test('every type it names is described', () => {
    const missing = library.facts.flatMap(typesNamed).filter((type) => !isDescribed(type, library));
    expect(missing).toEqual([]);
  });

  test('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(library))).toEqual(library);
  });
});

test('no row speaks of an instance that is made as one of another type', () => {
  const spelled = libraries.flatMap((library) => library.facts.flatMap((fact) => library.packages.flatMap((fallback) => {
    const { packageName, path } = parseOrigin(fact.path, fallback);
    return expandPath(path).map((spelling) => ({ spelling: `${packageName}:${spelling}`, packageName, fact }));
  })));
  const made = new Map(spelled.flatMap(({ spelling, packageName, fact }) => (fact.is === 'instance' ? [[spelling, fact.of.includes(':') ? fact.of : `${packageName}:${fact.of}`] as const] : [])));
  const unreached = spelled.filter(({ spelling, fact }) => {
    const type = /^[^#]+(?=#)/.exec(spelling)?.[0];
    const other = type === undefined ? undefined : made.get(`${type}()`);
    return other !== undefined && other !== type && !(fact.is === 'instance' && `${type ?? ''}#` === spelling);
  });
  expect(unreached.map(({ spelling }) => spelling)).toEqual([]);
});

function typesNamed(fact: LibraryFact): readonly string[] {
  switch (fact.is) {
    case 'instance':
    case 'route-group':
    case 'param-handler':
      return [fact.of];
    case 'calls':
      return [...(fact.with ?? []), ...(fact.instead?.with ?? [])];
    case 'assumed-handler':
      return fact.of;
    case 'handler-arguments':
      return [...fact.of, ...(fact.error ?? [])];
    case 'decorator':
      return fact.means.as === 'context' ? [fact.means.of] : [];
    default:
      return [];
  }
}

/** A type is described when a row or a `types` entry speaks of it. */
function isDescribed(type: string, from: Library): boolean {
  if (notTypes.has(type) || /^(?:ret|body|headers|file)\./.test(type)) return true;
  const packages = type.includes(':') ? [parseOrigin(type).packageName] : from.packages;
  const { path: name } = parseOrigin(type);
  return packages.every((packageName) => libraries.some((library) => describesType(library, packageName, name)));
}

function describesType(library: Library, packageName: string, name: string): boolean {
  if (library.packages.includes(packageName) && [library.types ?? {}].some((types) => name in types || Object.values(types).includes(name))) return true;
  return library.facts.some(({ path }) => {
    const own = library.packages.map((fallback) => parseOrigin(path, fallback));
    return own.some((target) => target.packageName === packageName && expandPath(target.path).some((spelling) => spelling.startsWith(`${name}#`)));
  });
}
