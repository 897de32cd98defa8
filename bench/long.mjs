// The long form of CI: all that `.ci/run` checks in short, at full size, and every figure of docs/performance.md. An hour or more.
// Ends with 1 when hosts differ, when what is kept changes a finding, or when a file crashes it.
//
//   npm run ci:long                         after `.ci/run`
//   npm run ci:long -- <corpus> …           folders of odd files in place of the installed packages
//   npm run ci:long -- --project <folder> --project <folder>    real projects, in which what is kept must change nothing either
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: { project: projects }, positionals: corpora } = parseArgs({ allowPositionals: true, options: { project: { type: 'string', multiple: true, default: [] } } });
const installed = fileURLToPath(new URL('../node_modules', import.meta.url));
const steps = [
  ['hosts.mjs'],
  ['cache.mjs'],
  ...(projects.length > 0 ? [['cache.mjs', ...projects]] : []),
  ['crash.mjs', ...(corpora.length > 0 ? corpora : [installed])],
  ['lint-time.mjs'],
  ['lint-time.mjs', '--workers', 'off,2,4'],
  ['oxlint.mjs'],
  ['stages.mjs'],
  ['edit.mjs'],
  ['growth.mjs'],
];

const failed = steps.filter(([script, ...args]) => {
  console.log(`\n## ${[script, ...args].join(' ')}\n`);
  return spawnSync(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args], { stdio: 'inherit' }).status !== 0;
});
console.log(failed.length === 0 ? '\nall passed' : `\nfailed: ${failed.map((step) => step.join(' ')).join('; ')}`);
process.exitCode = Math.min(failed.length, 1);
