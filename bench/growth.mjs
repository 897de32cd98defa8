// How time, memory and the kept model grow with the project: the command line with every rule over generated projects.
//
//   npm run bench:growth                            about 100, 1,000 and 10,000 files
//   npm run bench:growth -- --sizes 100,400,1600    other sizes
import { parseArgs } from 'node:util';
import { generate } from './generate.mjs';
import { exponent, megabytes, modulesFor, printTable, seconds, withFolder } from './measure.mjs';
import { profilesOf } from './stages.mjs';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '100,1000,10000' } } });
const measures = {
  'discover': ({ cold }) => cold.times.get('discover'),
  'parse and extract': ({ cold }) => cold.times.get('parse') + cold.times.get('extract'),
  'link': ({ cold }) => cold.times.get('link'),
  'questions': ({ cold }) => cold.times.get('questions'),
  'all': ({ cold }) => cold.times.get('total'),
  'all, model kept': ({ kept }) => kept.times.get('total'),
  'peak memory': ({ cold }) => cold.peak,
  'kept model': ({ keptSize }) => keptSize,
};
const inBytes = new Set(['peak memory', 'kept model']);

const sizes = [];
for (const files of values.sizes.split(',')) sizes.push(await withFolder(async (folder) => {
  const count = generate(folder, modulesFor(Number(files)));
  return { count, profiles: await profilesOf(folder) };
}));
printTable(['', ...sizes.map(({ count }) => `${count} files`), 'exponent'], Object.entries(measures).map(([name, of]) => {
  const points = sizes.map(({ count, profiles }) => [count, Math.max(1, of(profiles))]);
  return [name, ...points.map(([, value]) => (inBytes.has(name) ? megabytes(value) : seconds(value))), `**${exponent(points).toFixed(2)}**`];
}));
console.log(`findings: ${sizes.map(({ profiles }) => profiles.cold.findings).join(', ')}`);
