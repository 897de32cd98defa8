import { describe, expect, test } from 'vitest';
import { makeConfigs } from '../../src/configs.js';
import { rules } from '../../src/rules.js';
import { namesIn, sourceFiles } from './source-files.js';

const names = Object.keys(rules).sort();
const configs = makeConfigs({ rules });
const entries = Object.entries(rules);

test('every rule has one file, named like it, in the folder of one of its categories', () => {
  expect(sourceFiles('rules').map((file) => file.replace(/^.*\/|\.ts$/g, '')).sort()).toEqual(names);
  for (const file of sourceFiles('rules')) {
    const [, category = '', name = ''] = /^rules\/(api\d+)-[a-z-]+\/([\w-]+)\.ts$/.exec(file) ?? [];
    expect.soft(rules[name as keyof typeof rules].meta.docs.owaspApi[2023], file).toContain(category.toUpperCase());
  }
});

test('every rule has one page', () => {
  expect(namesIn('docs/rules', '.md')).toEqual(names);
});

test('every rule has a folder of tests with exact places', () => {
  const folders = new Set(sourceFiles('tests/rules').map((file) => file.split('/')[2] ?? ''));
  expect(names.filter((name) => !folders.has(name))).toEqual([]);
  expect(names.filter((name) => !sourceFiles(`tests/rules/${name}`).includes(`tests/rules/${name}/places.test.ts`))).toEqual([]);
});

describe.each(entries)('%s', (name, { meta }) => {
  test('says what it is about in published ids', () => {
    const { cwe, owaspApi, owaspTop10 } = meta.docs;
    expect(cwe.length).toBeGreaterThan(0);
    for (const id of cwe) expect(id).toMatch(/^CWE-\d+$/);
    expect(owaspApi[2023].length).toBeGreaterThan(0);
    for (const id of owaspApi[2023]) expect(id).toMatch(/^API(?:[1-9]|10)$/);
    for (const edition of ['2021', '2025'] as const) {
      expect(owaspTop10[edition].length).toBeGreaterThan(0);
      for (const id of owaspTop10[edition]) expect(id).toMatch(/^A(?:0[1-9]|10)$/);
    }
  });

  test('is described in one sentence, and its messages in whole ones', () => {
    expect(meta.docs.description).toMatch(name.startsWith('no-') ? /^Disallow [^.]+$/ : /^Require [^.]+$/);
    for (const message of Object.values(meta.messages ?? {})) expect(message).toMatch(/^(?:[A-Z]|\{\{).*[^.]\.$/s);
  });

  test('links to its page', () => {
    expect(meta.docs.url).toMatch(new RegExp(`/docs/rules/${name}\\.md$`));
  });
});

describe('configs', () => {
  test('there is one for a category when a rule has it, and no other', () => {
    const categories = entries.flatMap(([, { meta }]) => meta.docs.owaspApi[2023].map((id) => id.toLowerCase()));
    expect(Object.keys(configs).sort()).toEqual([...new Set([...categories, 'recommended', 'strict', 'all'])].sort());
  });

  test('recommended is what the rules say of themselves', () => {
    const expected = entries.flatMap(([name, { meta }]) => (meta.docs.recommended ? [[`api-security/${name}`, meta.docs.recommended]] : []));
    expect(configs.recommended.rules).toEqual(Object.fromEntries(expected));
  });

  test('strict holds every rule, with its strict options', () => {
    const expected = entries.map(([name, { meta }]) => [`api-security/${name}`, meta.docs.strictOptions ? ['error', meta.docs.strictOptions] : 'error']);
    expect(configs.strict.rules).toEqual(Object.fromEntries(expected));
  });

  test('a category holds its rules', () => {
    for (const [name, config] of Object.entries(configs)) {
      if (!/^api\d+$/.test(name)) continue;
      const expected = entries.filter(([, { meta }]) => meta.docs.owaspApi[2023].some((id) => id.toLowerCase() === name)).map(([rule]) => `api-security/${rule}`);
      expect(Object.keys(config.rules ?? {}).sort(), name).toEqual(expected.sort());
    }
  });

  test('each is complete and named', () => {
    for (const [name, config] of Object.entries(configs)) {
      expect(config.name).toBe(`api-security/${name}`);
      expect(Object.keys(config.plugins ?? {})).toEqual(['api-security']);
      expect(config.ignores).toEqual(expect.arrayContaining(['**/{migrations,migration,seeds,seeders,seed}/**']));
    }
  });
});
