// oxlint with this plugin in its `jsPlugins`, as a multiple of oxlint with a plugin whose one rule does nothing.
//
//   npm run bench:oxlint                  a generated project of more than 500 files
//   npm run bench:oxlint -- <folder> …    projects of your own
//   npm run bench:oxlint -- --runs 5      more rounds (3 when not given)
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import apiSecurity from '../dist/src/index.js';
import { median, printTable, ratio, seconds, withFolder, withProjects } from './measure.mjs';
import { installPeers, oxlint } from './peers.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '3' }, modules: { type: 'string', default: '40' } } });
const { rules, ignores } = apiSecurity.configs.all;
const plugin = process.env.OURS ?? fileURLToPath(new URL('../dist/src/index.js', import.meta.url));
const idle = "export default { meta: { name: 'bench' }, rules: { idle: { create: () => ({}) } } };\n";
const names = { floor: 'one rule that does nothing (the floor)', all: '**every rule of this plugin**', kept: '**every rule, model kept**' };

if (!installPeers()) process.exit(1);
await withProjects(positionals, Number(values.modules), (folder, project) => withFolder((own) => {
  const configs = configsIn(own);
  const runs = { floor: [], all: [], kept: [] };
  once(configs.kept, folder);
  for (let round = 0; round < Number(values.runs); round += 1) for (const side of Object.keys(runs)) runs[side].push(once(configs[side], folder));
  const middle = (side) => median(runs[side].map(({ time }) => time));
  console.log(`\n${project}: ${runs.all[0].files} files\n`);
  printTable(['what lints', 'findings', 'time', '÷ floor'], Object.keys(runs).map((side) => [names[side], runs[side][0].findings, seconds(middle(side)), `**${ratio(middle(side), middle('floor'))}**`]));
}));

/** A configuration for each side. oxlint's own rules are off. */
function configsIn(folder) {
  writeFileSync(join(folder, 'idle.mjs'), idle);
  const base = { plugins: [], categories: { correctness: 'off' }, ignorePatterns: ignores };
  const sides = {
    floor: { ...base, jsPlugins: [join(folder, 'idle.mjs')], rules: { 'bench/idle': 'error' } },
    all: { ...base, jsPlugins: [plugin], rules, settings: { 'api-security': { cache: false } } },
    kept: { ...base, jsPlugins: [plugin], rules, settings: { 'api-security': { cache: join(folder, 'kept') } } },
  };
  return Object.fromEntries(Object.entries(sides).map(([side, config]) => {
    const file = join(folder, `${side}.json`);
    writeFileSync(file, JSON.stringify(config));
    return [side, file];
  }));
}

function once(config, folder) {
  const start = performance.now();
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, '-c', config, '--disable-nested-config', '--format', 'json', '.'], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 });
  const time = performance.now() - start;
  try {
    const { diagnostics, number_of_files: files } = JSON.parse(stdout);
    return { time, files, findings: diagnostics.length };
  } catch {
    throw new Error(`oxlint failed:\n${stdout}${stderr}`);
  }
}
