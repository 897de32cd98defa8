// Whether what is kept on the disk changes any finding, and what it saves: the command line with every rule, with nothing kept, with the
// facts of files, with the whole model; and after a change of one file. Ends with 1 when two outputs differ by a byte.
//
//   npm run bench:cache                     the examples and a generated project
//   npm run bench:cache -- <folder> …       projects of your own (one of their files is changed, in a copy)
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './generate.mjs';
import { megabytes, printTable, ratio, sizeOf, withFolder } from './measure.mjs';

const command = process.env.OURS_CLI ?? fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url));
const peak = new URL('peak.mjs', import.meta.url).href;
const examples = fileURLToPath(new URL('../examples', import.meta.url));
const given = process.argv.slice(2).map((folder) => resolve(folder));
const inExamples = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join(examples, name));

const rows = [];
await withFolder(async (folder) => {
  const own = realpathSync(folder);
  for (const project of given.length > 0 ? given : inExamples) rows.push(compare(project, join(own, basename(project))));
  if (given.length > 0) return;
  generate(join(own, 'source'), 20);
  rows.push(compare(join(own, 'source'), join(own, 'workspace')));
});
printTable(['project', 'findings', 'nothing kept, first', 'facts kept', 'model kept', 'one file changed', 'facts', 'model', 'the same'], rows);
if (rows.some((row) => row.at(-1) !== 'yes')) process.exitCode = 1;

/** Processor time of each run as a part of one without a cache. */
function compare(project, root) {
  cpSync(project, root, { recursive: true, filter: (path) => !/[\\/](?:node_modules|\.git)$/.test(path) });
  mkdirSync(join(root, '.git'));
  const [off, cache] = [settingsIn(`${root}.off.json`, false), `${root}.cache`];
  const on = settingsIn(`${root}.on.json`, cache);
  const bare = run(root, off);
  const first = run(root, on);
  const sizes = ['facts', 'json'].map((kind) => megabytes(sizeOf(cache, `.${kind}`)));
  for (const name of kept(cache, 'json')) rmSync(join(cache, name));
  const [facts, model] = [run(root, on), run(root, on)];
  change(root);
  const [bareAfter, after] = [run(root, off), run(root, on)];
  const same = [first, facts, model].every(({ output }) => output === bare.output) && after.output === bareAfter.output;
  return [basename(root), JSON.parse(bare.output).findings.length, ...[first, facts, model].map(({ processor }) => ratio(processor, bare.processor)), ratio(after.processor, bareAfter.processor), ...sizes, same ? 'yes' : '**no**'];
}

function settingsIn(file, cache) {
  writeFileSync(file, JSON.stringify({ cache }));
  return file;
}

function run(root, settings) {
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', peak, command, 'check', '--config', 'all', '--format', 'json', '--settings', settings, root], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const processor = /^processor (\d+)$/m.exec(stderr)?.[1];
  if (!processor || !stdout) throw new Error(`checking ${root} failed:\n${stderr.slice(0, 2000)}`);
  return { output: stdout, processor: Number(processor) };
}

/** One function more in some file. */
function change(root) {
  const sources = readdirSync(root, { recursive: true }).map(String).filter((name) => /(?<!\.d)\.[jt]s$/.test(name)).sort();
  const file = join(root, sources[Math.floor(sources.length / 2)]);
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nexport function addedLater(request, pool) { return pool.query('SELECT ' + request.query.name); }\n`);
}

function kept(folder, kind) {
  return readdirSync(folder).filter((name) => name.endsWith(`.${kind}`));
}
