// What linting costs with every rule, beside other plugins, as a multiple of ESLint with one rule that does nothing.
//
//   npm run bench                         a generated project of more than 500 files
//   npm run bench -- <folder> …           projects of your own
//   npm run bench -- --runs 5             more rounds (3 when not given)
//   npm run bench -- --modules 400        a larger generated project: 16 files for each module
//   npm run bench -- --no-peers           this plugin alone
//   npm run bench -- --workers off,2,4    with ESLint's --concurrency, this plugin and the floor only
//
// Rounds are interleaved (every side once, then again), each side in a fresh process, and medians are compared: a machine
// that slows down slows down all.
import { parseArgs } from 'node:util';
import apiSecurity from '../dist/src/index.js';
import { measured, median, megabytes, printTable, ratio, seconds, withFolder, withProjects } from './measure.mjs';
import { installPeers } from './peers.mjs';

const options = { runs: { type: 'string', default: '3' }, modules: { type: 'string', default: '40' }, workers: { type: 'string' }, 'no-peers': { type: 'boolean' } };
const { values, positionals } = parseArgs({ allowPositionals: true, options });
const { files, ignores } = apiSecurity.configs.all;
const env = { BENCH_FILES: JSON.stringify({ files, ignores }), BENCH_CACHE: '' };

const names = {
  none: 'no rule',
  floor: 'one rule that does nothing (the floor)',
  all: '**every rule of this plugin**',
  kept: '**every rule, model kept**',
  security: 'eslint-plugin-security, every rule',
  sonarjs: 'eslint-plugin-sonarjs, recommended',
};
const ours = ['floor', 'all', 'kept'];
const compared = values.workers ? ours : ['none', ...ours, ...(!values['no-peers'] && installPeers() ? ['security', 'sonarjs'] : [])];
const workers = values.workers?.split(',') ?? ['off'];

await withProjects(positionals, Number(values.modules), async (folder, project) => {
  const rows = await withFolder((cache) => roundsOf(folder, cache));
  const [{ files: count }] = rows.values().next().value;
  console.log(`\n${project}: ${count} files\n`);
  printTable(['what lints', '`--concurrency`', 'findings', 'cold', '÷ floor', 'processor time ÷ floor', 'second pass', 'processor time ÷ floor', 'peak memory'], [...rows].map(([key, runs]) => rowFor(key, runs, rows)), 2);
});

/** Every measurement by side and number of workers. */
function roundsOf(folder, cache) {
  const sides = workers.flatMap((count) => compared.map((side) => [side, count]));
  const runs = new Map(sides.map((side) => [side.join(), []]));
  once(folder, 'kept', 'off', cache);
  for (let round = 0; round < Number(values.runs); round += 1) for (const [side, count] of sides) runs.get(`${side},${count}`).push(once(folder, side, count, cache));
  return runs;
}

function once(folder, side, count, cache) {
  return measured('lint-once.mjs', [folder, count], side === 'kept' ? { ...env, BENCH_SIDE: 'all', BENCH_CACHE: cache } : { ...env, BENCH_SIDE: side });
}

function rowFor(key, runs, rows) {
  const [side, count] = key.split(',');
  const middle = (which, of = runs) => median(of.map((run) => run[which]));
  const floor = rows.get(`floor,${count}`);
  const compare = (which) => `**${ratio(middle(which), middle(which, floor))}**`;
  return [names[side], count, runs[0].findings, seconds(middle('cold')), compare('cold'), compare('processor'), seconds(middle('warm')), compare('warmProcessor'), megabytes(middle('peak'))];
}
