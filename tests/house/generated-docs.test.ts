import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { makeConfigs } from '../../src/configs.js';
import { readSettings } from '../../src/project/index.js';
import { rules } from '../../src/rules.js';
import { lintFolder } from '../support/lint.js';
import { libraryPage } from './library-page.js';

// Written by `npx vitest run tests/house/generated-docs.test.ts -u`, compared by a plain run.

const readme = readFileSync('README.md', 'utf8');
const configs = makeConfigs({ rules });

test('the tables of the README are those of the code', async () => {
  const filled = fill(fill(fill(readme, 'categories', categoryTable()), 'configs', configTable()), 'rules', ruleTable());
  await expect(filled).toMatchFileSnapshot('../../README.md');
});

test('the lists of rules by risk are those of the code', async () => {
  const filled = categories.reduce((text, id) => fill(text, id, [`${listOf(id, 'rules')}.`]), readFileSync('docs/coverage.md', 'utf8'));
  await expect(filled).toMatchFileSnapshot('../../docs/coverage.md');
});

test('the README explains every key of the settings, and no other', () => {
  const [problem = ''] = readSettings({ 'api-security': { noSuchKey: true } }).problems;
  const known = problem.replace(/^.*known are /, '').replace(/\.$/, '').split(', ');
  const explained = tableUnder('## Settings').flatMap(([keys = '']) => [...keys.matchAll(/`(\w+)`/g)].map(([, key]) => key));
  expect(explained.sort()).toEqual(known.sort());
});

test('the findings that the README shows are those of the example', () => {
  const root = resolve('examples/express-orders');
  const files = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => [`src/${file}`, readFileSync(`${root}/src/${file}`, 'utf8')] as const);
  const reported = lintFolder(root, files, { settings: { root } }).map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message.replace(/\.$/, '')}`);
  const shown = [...readme.matchAll(/^ {2}(\d+:\d+) {2}(?:error|warning) {2}([^]*?) {2}api-security\/([\w-]+)$/gm)];
  expect(shown).toHaveLength(2);
  for (const [, place = '', message = '', rule = ''] of shown) expect(reported).toContain(`${place} ${rule} ${message.replace(/\s+/g, ' ')}`);
});

test('the list of libraries is that of the code', async () => {
  await expect(libraryPage()).toMatchFileSnapshot('../../docs/libraries.md');
});

function fill(text: string, name: string, table: readonly string[]): string {
  const begin = `<!-- generated: ${name} -->`;
  const start = text.indexOf(begin);
  expect(start, `${begin} stands in the page`).toBeGreaterThan(-1);
  return `${text.slice(0, start)}${begin}\n${table.join('\n')}\n${text.slice(text.indexOf('<!-- end -->', start))}`;
}

function configTable(): readonly string[] {
  const about: Readonly<Record<string, string>> = {
    recommended: 'What most projects should start with: proven findings only',
    strict: 'Every rule as an error, with the options that report more',
    all: 'Every rule as an error, with default options',
  };
  const rows = ['recommended', 'strict', 'all'].map((name) => {
    const count = Object.keys(configs[name as 'all'].rules ?? {}).length;
    return `| \`${name}\` | ${about[name] ?? ''} | ${String(count)} of ${String(Object.keys(rules).length)} |`;
  });
  const single = Object.keys(configs).filter((name) => /^api\d+$/.test(name)).sort((left, right) => Number(left.slice(3)) - Number(right.slice(3)));
  return ['| config | what it is | rules |', '| --- | --- | --- |', ...rows, `| ${single.map((name) => `\`${name}\``).join(', ')} | All rules of one category, for those who go step by step | those of the table above |`];
}

const categories = Array.from({ length: 10 }, (_, index) => `API${String(index + 1)}` as const);

function categoryTable(): readonly string[] {
  const about: Readonly<Record<string, string>> = {
    API1: 'Broken object level authorization',
    API2: 'Broken authentication',
    API3: 'Broken object property level authorization',
    API4: 'Unrestricted resource consumption',
    API5: 'Broken function level authorization',
    API6: 'Unrestricted access to sensitive business flows',
    API7: 'Server side request forgery',
    API8: 'Security misconfiguration, injection among it',
    API9: 'Improper inventory management',
    API10: 'Unsafe consumption of APIs',
  };
  return ['| OWASP API 2023 | rules |', '| --- | --- |', ...categories.map((id) => `| ${id} ${about[id] ?? ''} | ${listOf(id, 'docs/rules')} |`)];
}

/** The rules of one category, linked; `strict` beside those that `recommended` leaves out. */
function listOf(id: string, folder: string): string {
  const named = Object.entries(rules).filter(([, { meta }]) => meta.docs.owaspApi[2023].some((one) => one === id));
  return named.map(([name, { meta }]) => `[${name}](${folder}/${name}.md)${meta.docs.recommended ? '' : ' (*strict*)'}`).join(', ') || 'none yet';
}

function ruleTable(): readonly string[] {
  const rows = Object.entries(rules).map(([name, { meta }]) => {
    const { description, owaspApi, cwe, recommended, strictOptions } = meta.docs;
    const strict = strictOptions ? Object.keys(strictOptions).map((option) => `\`${option}\``).join(', ') : '';
    return `| [${name}](docs/rules/${name}.md) | ${description} | ${owaspApi[2023].join(', ')} | ${cwe.join(', ')} | ${recommended || '–'} | ${strict} | ${meta.hasSuggestions ? '💡' : ''} |`;
  });
  return ['| rule | what it asks for | OWASP API 2023 | CWE | recommended | `strict` adds | suggests |', '| --- | --- | --- | --- | --- | --- | --- |', ...rows];
}

function tableUnder(heading: string): readonly (readonly string[])[] {
  const section = readme.slice(readme.indexOf(`\n${heading}\n`) + 1).split(/\n## /)[0] ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(2).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
}
