import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules, type RuleName } from '../../src/rules.js';
import { lintFiles, type Files } from '../support/lint.js';
import { sameCode } from '../support/same-code.js';
import { suggestionFaults } from '../support/suggestions.js';
import { namesIn } from './source-files.js';

const suggestionMark = '💡 Offers a change of the code, where one can be made for sure: editors show it, and nothing is changed unasked.';
const order = ['Why', 'Reported', 'Not reported', 'Options', 'What it cannot see', 'When to turn it off'];

describe.each(namesIn('docs/rules', '.md'))('docs/rules/%s.md', (name) => {
  const { meta } = rules[name as RuleName];
  const page = readFileSync(`docs/rules/${name}.md`, 'utf8');
  const [head = '', ...rest] = page.split(/^## /m);
  const sections = new Map(rest.map((text) => [text.slice(0, text.indexOf('\n')), text.slice(text.indexOf('\n') + 1)]));

  test('begins with its name, the description of the rule and its ids', () => {
    const { cwe, description, owaspApi, owaspTop10, recommended } = meta.docs;
    const ids = `${cwe.join(', ')} · OWASP API Security 2023: ${owaspApi[2023].join(', ')} · OWASP Top 10 2021: ${owaspTop10[2021].join(', ')}, 2025: ${owaspTop10[2025].join(', ')}`;
    const place = recommended ? `In \`recommended\` as ${recommended === 'warn' ? 'a warning' : 'an error'}.` : 'Not in `recommended`.';
    const suggests = meta.hasSuggestions ? ` ${suggestionMark}` : '';
    expect(head.trim()).toBe(`# ${name}\n\n${description}.\n\n${ids}\n\n${place}${suggests}`);
  });

  test('has its parts in the order of every page', () => {
    expect([...sections.keys()]).toEqual(order);
  });

  test('documents every option with its default', () => {
    const [schema] = meta.schema as { properties?: object }[];
    const options = Object.keys(schema?.properties ?? {});
    const told = [...(sections.get('Options') ?? '').matchAll(/^- `(\w+)` .*\(default `[^`]+`\)/gm)].map(([, option]) => option);
    expect(told.sort()).toEqual(options.sort());
    if (options.length === 0) expect(sections.get('Options')?.trim()).toBe('None.');
  });

  const reported = examplesIn(sections.get('Reported') ?? '');
  const silent = examplesIn(sections.get('Not reported') ?? '');

  test('has examples of both kinds', () => {
    expect(reported.length).toBeGreaterThan(1);
    expect(silent.length).toBeGreaterThan(1);
  });

  test.each(reported.map((files, index) => [index + 1, files] as const))('example %i is reported', (_, files) => {
    expect(reportsOf(name, files)).not.toEqual([]);
  });

  test.each(silent.map((files, index) => [index + 1, files] as const))('example %i is not reported', (_, files) => {
    expect(reportsOf(name, files)).toEqual([]);
  });
});

function reportsOf(name: string, files: Files): string[] {
  const reports = lintFiles(files);
  expect(suggestionFaults(files, reports)).toEqual([]);
  expect(reports.filter(({ rule }) => rule === 'parse')).toEqual([]);
  expect(sameCode(reports)).toEqual([]);
  return reports.filter(({ rule }) => rule === name).map(({ file, line, message }) => `${file}:${line} ${message}`);
}

/** Code blocks that follow each other and name a file in their first line are one example; any other block is one by itself. */
function examplesIn(section: string): Files[] {
  const examples: Record<string, string>[] = [];
  let end = -1;
  for (const match of section.matchAll(/```(ts|js|yaml)\n(?:(?:\/\/|#) ([\w./-]+\.(?:ts|js|yaml))\n)?([\s\S]*?)```/g)) {
    const [block, language = '', file, text = ''] = match;
    const last = examples.at(-1);
    const isNext = file !== undefined && last !== undefined && !(file in last) && section.slice(end, match.index).trim() === '';
    if (isNext) last[file] = `\n${text}`;
    else examples.push({ [file ?? `example.${language}`]: text });
    end = match.index + block.length;
  }
  return examples;
}
