// Whether every host of the rules finds the same: ESLint 9 and 10 by their API and by their command line, alone and with workers,
// ESLint's language server, oxlint, and the command of this package. Ends with 1 when they differ.
//
//   npm run bench:hosts                      the examples and a small generated project: minutes
//   npm run bench:hosts -- <folder> …        projects of your own (copies of them are linted)
//   npm run bench:hosts -- --installed       only hosts that `npm ci` brings
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import apiSecurity from '../dist/src/index.js';
import { generate } from './generate.mjs';
import { diagnosticsOf } from './language-server.mjs';
import { printTable, withFolder } from './measure.mjs';
import { installPeers, languageServer, oxlint } from './peers.mjs';

const repository = fileURLToPath(new URL('..', import.meta.url));
const modules = join(repository, 'node_modules');
const plugin = join(repository, 'dist/src/index.js');
const { files, ignores, rules } = apiSecurity.configs.all;

const config = `import parser from '@typescript-eslint/parser';
import apiSecurity from ${JSON.stringify(plugin)};
const shared = { files: ${JSON.stringify(files)}, languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } }, settings: { 'api-security': { cache: false } } };
export default [{ linterOptions: { reportUnusedDisableDirectives: 'off' } }, shared, apiSecurity.configs.all];
`;
const api = `const { ESLint } = await import(process.argv[1]); console.log(JSON.stringify(await new ESLint({ cwd: process.cwd() }).lintFiles('.')));`;

/** Each gives `file:line:column rule message` of everything that it reports in a folder. */
const ours = {
  'ESLint, API': (root) => eslint(root, ['--input-type=module', '-e', api, join(modules, 'eslint/lib/api.js')]),
  'ESLint, command line': (root) => eslint(root, [join(modules, 'eslint/bin/eslint.js'), '--format', 'json']),
  'ESLint, --concurrency 2': (root) => eslint(root, [join(modules, 'eslint/bin/eslint.js'), '--format', 'json', '--concurrency', '2']),
  'ESLint 9, command line': (root) => eslint(root, [join(modules, 'eslint-9/bin/eslint.js'), '--format', 'json']),
  'ESLint 9, --concurrency 2': (root) => eslint(root, [join(modules, 'eslint-9/bin/eslint.js'), '--format', 'json', '--concurrency', '2']),
  'api-security check': command,
};
const theirs = { 'ESLint’s language server': inEditor, 'oxlint': inOxlint };

const { values, positionals } = parseArgs({ allowPositionals: true, options: { installed: { type: 'boolean' } } });
const hosts = { ...ours, ...(!values.installed && installPeers() ? theirs : {}) };
const examples = readdirSync(join(repository, 'examples'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join(repository, 'examples', name));

await withFolder(async (folder) => {
  const root = realpathSync(folder);
  for (const project of positionals.length > 0 ? positionals : examples) cpSync(project, join(root, basename(resolve(project))), { recursive: true, filter: (path) => !/[\\/](?:node_modules|\.git|eslint\.config\.\w+)$/.test(path) });
  if (positionals.length === 0) generate(join(root, 'workspace'), 4);
  const projects = readdirSync(root);
  mkdirSync(join(root, '.git'));
  symlinkSync(modules, join(root, 'node_modules'), 'junction');
  writeFileSync(join(root, 'eslint.config.mjs'), config);
  await compare(root, projects);
});

async function compare(root, projects) {
  const rows = [];
  let first;
  for (const [name, find] of Object.entries(hosts)) {
    const found = (await find(root, projects)).sort();
    first ??= found;
    const [missing, more] = [without(first, found), without(found, first)];
    rows.push([name, found.length, missing.length, more.length]);
    for (const one of [...missing.map((text) => `- ${text}`), ...more.map((text) => `+ ${text}`)]) console.error(`${name}: ${one}`);
    if (missing.length + more.length > 0) process.exitCode = 1;
  }
  const silent = projects.filter((project) => !first.some((one) => one.startsWith(`${project}/`)));
  if (silent.length > 0) throw new Error(`nothing is found in ${silent.join(', ')}`);
  console.log(`\n${projects.join(', ')}\n`);
  printTable(['host', 'findings', 'missing', 'more'], rows);
}

function without(ones, others) {
  const left = [...others];
  return ones.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function run(args, cwd) {
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`${args.join(' ')} failed:\n${stdout.slice(0, 2000)}${stderr}`);
  }
}

function told(root, file, line, column, rule, message) {
  return `${relative(root, file).replaceAll('\\', '/')}:${line}:${column} ${rule} ${message}`;
}

function eslint(root, args) {
  return run([...args, ...(args.includes('-e') ? [] : ['.'])], root).flatMap(({ filePath, messages }) => messages.map(({ line, column, ruleId, message }) => told(root, filePath, line, column, ruleId, message)));
}

/** The command looks at one project at a time. */
function command(root, projects) {
  return projects.flatMap((project) => {
    const folder = join(root, project);
    const { findings } = run([join(repository, 'dist/src/cli/main.js'), 'check', '--config', 'all', '--format', 'json', folder], folder);
    return findings.map(({ file, line, column, rule, message }) => told(root, join(folder, file), line, column, `api-security/${rule}`, message));
  });
}

async function inEditor(root) {
  const linted = run(['--input-type=module', '-e', api, join(modules, 'eslint/lib/api.js')], root).map(({ filePath }) => filePath);
  const found = await diagnosticsOf(languageServer, root, linted);
  return [...found].flatMap(([file, items]) => items.map(({ range: { start }, code, message }) => told(root, file, start.line + 1, start.character + 1, code, message)));
}

function inOxlint(root) {
  const given = join(root, '.oxlintrc.json');
  writeFileSync(given, JSON.stringify({ plugins: [], categories: { correctness: 'off' }, ignorePatterns: [...ignores, 'node_modules/**'], jsPlugins: [plugin], rules, settings: { 'api-security': { cache: false } } }));
  const { diagnostics } = run([oxlint, '-c', given, '--disable-nested-config', '--format', 'json', '.'], root);
  return diagnostics.map(({ filename, labels: [{ span }], code, message }) => told(root, join(root, filename), span.line, span.column, code.replace(/^([\w-]+)\((.*)\)$/, '$1/$2'), message));
}
