// What an editor waits for: one process that has linted a file of a large project lints it again after an edit.
//
//   npm run bench:edit                      a generated project of about 700 files
//   npm run bench:edit -- --modules 600     about 10,000 files (16 for each module): minutes
//   npm run bench:edit -- --runs 9          more edits of each kind (5 when not given)
//
// The floor is the same file linted with one rule that does nothing. An edit that is saved reaches the plugin by the disk, too.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ESLint } from 'eslint';
import apiSecurity from '../dist/src/index.js';
import { generate } from './generate.mjs';
import { median, megabytes, milliseconds, printTable, withFolder } from './measure.mjs';

const { values } = parseArgs({ options: { modules: { type: 'string', default: '40' }, runs: { type: 'string', default: '5' } } });
const { files, ignores } = apiSecurity.configs.all;
Object.assign(process.env, { BENCH_FILES: JSON.stringify({ files, ignores }), BENCH_CACHE: '' });

/** The edited file and what is changed in it: the text before and after, the number of the edit for a `#`. */
const edits = {
  'nothing': ['apps/express/src/orders/orders.service.ts', '', ''],
  'a comment of a service': ['apps/express/src/orders/orders.service.ts', 'export class', '// note #\nexport class'],
  'a function of a service': ['apps/express/src/orders/orders.service.ts', 'searchOrders(text.trim())', "searchOrders(text.trim() + ' #')"],
  'a handler': ['apps/express/src/orders/orders.router.ts', 'res.json(', "res.set('x-edit', '#').json("],
  'a controller of Nest': ['apps/nest/src/orders/orders.controller.ts', "@Controller('orders')", "@Controller('orders#')"],
  'a guard': ['apps/express/src/middleware/require-user.ts', "scheme !== 'Bearer'", "scheme !== 'Bearer#'"],
  'the entry of an application': ['apps/express/src/app.ts', "'/health'", "'/health#'"],
};

const eslintFor = async (side, cwd) => {
  process.env.BENCH_SIDE = side;
  // ESLint reads its configuration at the first lint, and keeps one module for each address.
  const overrideConfig = (await import(`${new URL('sides.mjs', import.meta.url).href}?${side}`)).default;
  return new ESLint({ cwd, overrideConfigFile: true, overrideConfig });
};

await withFolder(async (folder) => {
  const count = generate(folder, Number(values.modules));
  const [floor, all] = [await eslintFor('floor', folder), await eslintFor('all', folder)];
  const rows = [];
  let first;
  for (const [name, [file, before, after]] of Object.entries(edits)) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (!text.includes(before)) throw new Error(`${file} has no ${before}`);
    const edited = (number) => text.replace(before, after.replace('#', String(number)));
    first ??= await timed(all, file, text);
    await timed(floor, file, text);
    await timed(all, file, text);
    const times = { floor: [], open: [], saved: [] };
    for (let run = 0; run < Number(values.runs); run += 1) {
      times.floor.push(await timed(floor, file, edited(`f${run}`)));
      times.open.push(await timed(all, file, edited(`o${run}`)));
      await pause();
      writeFileSync(join(folder, file), edited(`s${run}`));
      times.saved.push(await timed(all, file, edited(`s${run}`)));
    }
    writeFileSync(join(folder, file), text);
    rows.push([name, ...Object.values(times).map((list) => milliseconds(median(list)))]);
  }
  console.log(`\n${count} files; the first lint takes ${milliseconds(first)}; peak memory ${megabytes(process.resourceUsage().maxRSS * 1024)}\n`);
  printTable(['what is edited', 'floor', 'every rule, unsaved', 'every rule, saved'], rows);

  async function timed(eslint, file, text) {
    const start = performance.now();
    await eslint.lintText(text, { filePath: join(folder, file) });
    return performance.now() - start;
  }
});

/** What was read from the disk is believed for a moment; an editor's user is slower than that. */
function pause() {
  return new Promise((resolve) => { setTimeout(resolve, 3000); });
}
