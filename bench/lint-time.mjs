// How much linting costs with all rules, compared with ESLint and its TypeScript parser without any rule.
//
//   npm run bench                         a generated project of more than 500 files
//   npm run bench -- <folder> …           projects of your own
//   npm run bench -- --runs 5 <folder>    more pairs (3 when not given)
//
// Pairs are interleaved (without, with, without, with, …), each in a fresh process, and medians are compared: a machine
// that slows down slows down both.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import apiSecurity from '../dist/src/index.js';
import { generate } from './generate.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '3' }, modules: { type: 'string', default: '40' } } });
const { files, ignores } = apiSecurity.configs.all;
const globs = JSON.stringify({ files, ignores });

const generated = positionals.length === 0 ? mkdtempSync(join(tmpdir(), 'api-security-bench-')) : undefined;
if (generated) generate(generated, Number(values.modules));
const folders = generated ? [generated] : positionals.map((folder) => resolve(folder));

console.log('| project | files | findings | cold: none | cold: all rules | ratio | processor time: ratio | warm: none | warm: all rules | ratio | peak memory: none | all rules |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const folder of folders) console.log(rowFor(folder, measured(folder)));
if (generated) rmSync(generated, { recursive: true, force: true });

function measured(folder) {
  const runs = { none: [], all: [] };
  for (let run = 0; run < Number(values.runs); run += 1) for (const which of ['none', 'all']) runs[which].push(once(folder, which));
  return runs;
}

function once(folder, which) {
  const script = fileURLToPath(new URL('lint-once.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder, which, globs], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`linting ${folder} failed:\n${stderr}`);
  return JSON.parse(stdout);
}

function rowFor(folder, { none, all }) {
  const middle = (runs, key) => runs.map((run) => run[key]).sort((left, right) => left - right)[Math.floor(runs.length / 2)];
  const pair = (key) => [middle(none, key), middle(all, key)];
  const ratio = (key) => {
    const [without, withAll] = pair(key);
    return `**${(withAll / without).toFixed(2)}**`;
  };
  const times = (key) => {
    const [without, withAll] = pair(key);
    return [`${(without / 1000).toFixed(2)} s`, `${(withAll / 1000).toFixed(2)} s`, ratio(key)];
  };
  const memory = pair('peak').map((bytes) => `${Math.round(bytes / 2 ** 20)} MB`);
  return `| ${[folder === generated ? 'generated' : basename(folder), all[0].files, all[0].findings, ...times('cold'), ratio('cpu'), ...times('warm'), ...memory].join(' | ')} |`;
}
