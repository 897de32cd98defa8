// One measurement in a process of its own: `BENCH_SIDE=all BENCH_FILES='{"files":["**/*.ts"]}' node bench/lint-once.mjs <folder> [workers]`.
// Prints JSON. Cold counts from the start of the process, so that loading the plugin is paid for. BENCH_ONLY: globs of the files to lint,
// separated by commas, once and with what was found.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const [folder, workers = 'off'] = process.argv.slice(2);
const concurrency = workers === 'off' ? workers : Number(workers);
const overrideConfigFile = fileURLToPath(new URL('sides.mjs', import.meta.url));
const eslint = new ESLint({ cwd: folder, overrideConfigFile, errorOnUnmatchedPattern: false, allowInlineConfig: false, concurrency });
const only = process.env.BENCH_ONLY?.split(',');
const results = await eslint.lintFiles(only ?? '.');
const cold = performance.now();
const before = process.cpuUsage();
if (!only) await eslint.lintFiles('.');
const warm = performance.now() - cold;
const processor = ({ user, system }) => (user + system) / 1000;

console.log(JSON.stringify({
  cold,
  processor: processor(before),
  warm,
  warmProcessor: processor(process.cpuUsage(before)),
  files: results.length,
  findings: results.reduce((sum, { messages }) => sum + messages.filter(({ ruleId }) => ruleId !== null).length, 0),
  notParsed: results.filter(({ fatalErrorCount }) => fatalErrorCount > 0).length,
  peak: process.resourceUsage().maxRSS * 1024,
  ...(only && { told: results.flatMap(({ filePath, messages }) => messages.map(({ ruleId, line, column, message }) => `${relative(folder, filePath)}:${line}:${column} ${ruleId} ${message}`)).sort() }),
}));
