// Where the time of this plugin goes: the command line with every rule and `--profile`, cold and with the model kept.
//
//   npm run bench:stages                    a generated project of more than 500 files
//   npm run bench:stages -- <folder> …      projects of your own
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { megabytes, milliseconds, printTable, sizeOf, withFolder, withProjects } from './measure.mjs';

const script = fileURLToPath(import.meta.url);
const command = process.env.OURS_CLI ?? fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url));
const peak = new URL('peak.mjs', import.meta.url).href;

/** Milliseconds by stage (`total` last), bytes of memory at most, bytes of the kept model, findings; cold and with the model kept. */
export function profilesOf(folder) {
  return withFolder((own) => {
    const [settings, cache] = [join(own, 'settings.json'), join(own, 'kept')];
    writeFileSync(settings, JSON.stringify({ cache }));
    const cold = profileOf(folder, settings);
    return { cold, kept: profileOf(folder, settings), keptSize: sizeOf(cache) };
  });
}

function profileOf(folder, settings) {
  const args = ['--import', peak, command, 'check', '--config', 'all', '--profile', '--format', 'json', '--settings', settings, folder];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const told = new Map([...stderr.matchAll(/^(\w+) +(\d+)(?: ms)?$/gm)].map(([, name, value]) => [name, Number(value)]));
  if (!told.has('total')) throw new Error(`checking ${folder} failed:\n${stderr.slice(0, 2000)}`);
  const memory = told.get('peak');
  for (const name of ['peak', 'processor']) told.delete(name);
  return { times: told, peak: memory, findings: JSON.parse(stdout).findings.length };
}

if (resolve(process.argv[1]) === script) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { modules: { type: 'string', default: '40' } } });
  await withProjects(positionals, Number(values.modules), async (folder, project) => {
    const { cold, kept, keptSize } = await profilesOf(folder);
    console.log(`\n${project}: ${cold.findings} findings; peak memory ${megabytes(cold.peak)}, with the model kept ${megabytes(kept.peak)}; kept model ${megabytes(keptSize)}\n`);
    const cells = ({ times }, stage) => [milliseconds(times.get(stage) ?? 0), `${Math.round(((times.get(stage) ?? 0) / times.get('total')) * 100)} %`];
    printTable(['stage', 'cold', 'share', 'model kept', 'share'], [...cold.times.keys()].map((stage) => [stage, ...cells(cold, stage), ...cells(kept, stage)]));
  });
}
