// Lints the three examples with `recommended` and lists their endpoints: `npm run demo`.
// Ends with 1 when an `// expect: rule` mark in the examples is not reported, or something without a mark is.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters, styleText } from 'node:util';
import parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import apiSecurity from '../dist/src/index.js';

const examples = ['express-orders', 'fastify-catalog', 'nest-tickets'];
const inColour = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
const styled = (style, text) => (inColour ? styleText(style, text) : text);
const total = { endpoints: 0, findings: 0, marks: 0, surprises: [] };

for (const name of examples) {
  const root = join(import.meta.dirname, name);
  const results = await lint(root);
  print(['bold', 'underline'], `examples/${name}`);
  for (const result of results) printFindings(root, result);
  print('bold', '\n  Endpoints');
  for (const [index, line] of inventory(root).entries()) print(index === 0 ? 'dim' : 'reset', `  ${line}`);
  console.log('');
  compareWithMarks(name, root, results);
  total.endpoints += JSON.parse(inventory(root, '--json').join('\n')).endpoints.length;
}

const { endpoints, findings, marks, surprises } = total;
for (const surprise of surprises) print('red', surprise);
const verdict = surprises.length === 0 ? `all ${marks} marks found, nothing else reported` : `${surprises.length} differences from the ${marks} marks`;
print(surprises.length === 0 ? 'green' : 'red', `${endpoints} endpoints, ${findings} findings: ${verdict}.`);
process.exitCode = surprises.length === 0 ? 0 : 1;

/** As a user's own configuration would; the root must be given because the examples are workspaces of this repository. */
function lint(root) {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser }, settings: settingsOf(root) }, apiSecurity.configs.recommended],
  });
  return eslint.lintFiles('src');
}

/** The command, with its settings in a file. */
function inventory(root, ...options) {
  const folder = mkdtempSync(join(tmpdir(), 'api-security-demo-'));
  const settings = join(folder, 'settings.json');
  writeFileSync(settings, JSON.stringify(settingsOf(root)['api-security']));
  const command = join(import.meta.dirname, '../dist/src/cli/main.js');
  const text = execFileSync(process.execPath, [command, 'inventory', root, '--settings', settings, ...options], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return text.trimEnd().split('\n');
}

function settingsOf(root) {
  return { 'api-security': { root } };
}

function printFindings(root, { filePath, messages }) {
  if (messages.length === 0) return;
  print('underline', `\n  ${inPlace(root, filePath)}`);
  for (const { line, ruleId, message } of messages) {
    console.log(`    ${styled('dim', `line ${line}`)}  ${styled('yellow', String(ruleId))}`);
    for (const text of wrapped(stripVTControlCharacters(message), 110)) console.log(`      ${text}`);
  }
}

function compareWithMarks(name, root, results) {
  for (const { filePath, messages } of results) {
    const open = marksIn(filePath);
    total.marks += open.length;
    total.findings += messages.length;
    for (const { line, ruleId, message } of messages) {
      const index = open.findIndex((mark) => mark.line === line && `api-security/${mark.rule}` === ruleId);
      if (index === -1) total.surprises.push(`${name}/${inPlace(root, filePath)}:${line} is reported without a mark: ${ruleId}: ${message}`);
      else open.splice(index, 1);
    }
    for (const { line, rule } of open) total.surprises.push(`${name}/${inPlace(root, filePath)}:${line} is marked and was not reported: ${rule}`);
  }
}

/** Marks of rules that only `strict` has are left to `tests/house/examples.test.ts`. */
function marksIn(file) {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  return lines.flatMap((text, index) => [...text.matchAll(/\/\/ expect: ([\w-]+(?:, [\w-]+)*)/g)].flatMap(([, rules]) => rules.split(', ').map((rule) => ({ line: index + 1, rule })))).filter(({ rule }) => `api-security/${rule}` in apiSecurity.configs.recommended.rules);
}

function inPlace(root, file) {
  return relative(root, file).replaceAll('\\', '/');
}

function wrapped(text, width) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== '' && last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

function print(style, text) {
  console.log(styled(style, text));
}
