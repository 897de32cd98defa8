import { expect, test } from 'vitest';
import type { ModuleFacts } from '../../src/facts/index.js';
import { extract } from '../../src/extract/index.js';
import { FactsCache } from '../../src/project/facts-cache.js';

function counting(): { readonly seen: string[]; readonly extract: (text: string, file: string) => ModuleFacts } {
  const seen: string[] = [];
  return {
    seen,
    extract: (text, file) => {
      seen.push(`${file}: ${text}`);
      return extract(text, file);
    },
  };
}

test('the same text is read once', () => {
  const { seen, extract: read } = counting();
  const cache = new FactsCache();
  expect(cache.get('/a.ts', 'let a', read)).toBe(cache.get('/a.ts', 'let a', read));
  expect(seen).toEqual(['/a.ts: let a']);
});

test('changed text is read again', () => {
  const { seen, extract: read } = counting();
  const cache = new FactsCache();
  cache.get('/a.ts', 'let a', read);
  cache.get('/a.ts', 'let b', read);
  expect(seen).toEqual(['/a.ts: let a', '/a.ts: let b']);
});

test('two files with one text are two', () => {
  const { seen, extract: read } = counting();
  const cache = new FactsCache();
  cache.get('/a.ts', 'let a', read);
  cache.get('/a.js', 'let a', read);
  expect(seen).toHaveLength(2);
});

test('a file that is not kept is read again, a kept one is not', () => {
  const { seen, extract: read } = counting();
  const cache = new FactsCache();
  cache.get('/a.ts', 'let a', read);
  cache.get('/b.ts', 'let b', read);
  cache.keepOnly(new Set(['/b.ts']));
  cache.get('/a.ts', 'let a', read);
  cache.get('/b.ts', 'let b', read);
  expect(seen).toEqual(['/a.ts: let a', '/b.ts: let b', '/a.ts: let a']);
});
