import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { makeConfigs } from '../../src/configs.js';
import type { Meaning } from '../../src/facts/index.js';
import { libraries } from '../../src/libraries/index.js';
import { readSettings } from '../../src/project/index.js';
import { rules } from '../../src/rules.js';
import { lintFolder } from '../support/lint.js';

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

function libraryPage(): string {
  const rows = libraries.map(({ packages, facts }) => {
    const roles = new Set(facts.flatMap(roleOf));
    return `| ${[...packages].sort().map((name) => `\`${name}\``).join(', ')} | ${roles.size === 0 ? 'what its calls return' : [...roles].sort().join(', ')} |`;
  });
  const count = new Set(libraries.flatMap(({ packages }) => packages)).size;
  return `# Libraries

What the plugin knows of npm packages, one file each in \`src/libraries/\`: ${String(count)} packages. A call into any other
package has an unknown result, and an unknown element of a chain may be a check. So a missing package costs findings; it does not make wrong ones.
[How to add one](writing-a-library.md).

This page is written from the code by \`npx vitest run tests/house/generated-docs.test.ts -u\`.

| package | what is known of it |
| --- | --- |
${rows.sort().join('\n')}
`;
}

/** What a row makes its package worth listing for. */
function roleOf(meaning: Meaning): readonly string[] {
  switch (meaning.is) {
    case 'router':
    case 'route':
    case 'bootstrap':
      return ['routes'];
    case 'middleware':
    case 'guard-class':
      return [elements[meaning.kind]];
    case 'operation':
      return ['stored records'];
    case 'sink':
      return [sinks[meaning.of]];
    case 'schema':
    case 'validates':
    case 'validates-field':
    case 'validation-pipe':
    case 'property-check':
      return ['schemas'];
    case 'signature':
    case 'verdict':
      return ['signatures'];
    case 'token-sign':
    case 'token-verify':
    case 'token-decode':
      return ['tokens'];
    case 'source':
      return ['request data'];
    case 'request-filter':
      return ['filters outgoing requests'];
    case 'http-error':
      return ['errors that become answers'];
    case 'test':
      return ['tests, which serve nobody'];
    case 'derives':
      return (meaning.clears?.length ?? 0) > 0 ? ['encoding or conversion'] : [];
    default:
      return [];
  }
}

const elements: Readonly<Record<Extract<Meaning, { readonly is: 'middleware' }>['kind'], string>> = {
  auth: 'authentication',
  role: 'authorization',
  limiter: 'rate limits',
  validator: 'validation before handlers',
  parser: 'request parsing',
  csrf: 'CSRF protection',
  headers: 'response headers',
  cors: 'CORS',
  pass: 'passes on',
};

const sinks: Readonly<Record<Extract<Meaning, { readonly is: 'sink' }>['of'], string>> = {
  sql: 'SQL',
  url: 'outgoing requests',
  forward: 'credentials passed on',
  'forward-known': 'credentials passed on to known hosts',
  page: 'rendered pages',
  signature: 'signatures',
  amount: 'amounts that are charged',
  'checked-url': 'checked addresses of requests',
  confusion: 'tests of texts',
  cleartext: 'addresses without encryption',
  command: 'commands',
  argument: 'arguments of programs',
  path: 'files',
  'unseen-path': 'paths that go out of sight',
  html: 'HTML',
  nosql: 'NoSQL queries',
  'nosql-code': 'NoSQL scripts',
  code: 'code',
  context: 'contexts of sandboxes',
  template: 'template text',
  locals: 'template data',
  module: 'modules',
  method: 'method names',
  prototype: 'deep copies',
  'property-path': 'property paths',
  regex: 'regular expressions',
  'slow-regex': 'exponential expressions',
  size: 'sizes',
  delay: 'how long is waited',
  intake: 'bodies read piece by piece',
  'answer-length': 'how much is made that is paid for',
  rows: 'how many records are read',
  projection: 'which fields of records are read',
  recipient: 'recipients of messages',
  deserialize: 'deserialization',
  xml: 'XML',
  ldap: 'LDAP',
  xpath: 'XPath',
  redirect: 'redirects',
  header: 'response headers',
  host: 'links',
  archive: 'archives',
  log: 'logs',
  'log-secret': 'secrets in logs',
  'stored-name': 'names of stored files',
  guess: 'what nobody may guess',
  credential: 'credentials',
  'error-detail': 'error details',
  claims: 'token claims',
};
