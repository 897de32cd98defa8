// One measurement in a process of its own: `node bench/lint-once.mjs <folder> <none|all> <globs as JSON>`.
// Prints JSON. Cold counts from the start of the process, so that loading the plugin is paid for.
import { ESLint } from 'eslint';
import parser from '@typescript-eslint/parser';

const [folder, which, globs] = process.argv.slice(2);
const languageOptions = { parser, parserOptions: { ecmaFeatures: { jsx: true } } };
const config = [{ ...JSON.parse(globs), languageOptions, linterOptions: { reportUnusedDisableDirectives: 'off' } }];
if (which === 'all') config.push((await import(process.env.OURS ?? '../dist/src/index.js')).default.configs.all);

const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: config, errorOnUnmatchedPattern: false, allowInlineConfig: false });
const results = await eslint.lintFiles('.');
const cold = performance.now();
const { user, system } = process.cpuUsage();
await eslint.lintFiles('.');
const warm = performance.now() - cold;

console.log(JSON.stringify({
  cold,
  cpu: (user + system) / 1000,
  warm,
  files: results.length,
  findings: results.reduce((sum, { messages }) => sum + messages.filter(({ ruleId }) => ruleId !== null).length, 0),
  notParsed: results.filter(({ fatalErrorCount }) => fatalErrorCount > 0).length,
  peak: process.resourceUsage().maxRSS * 1024,
}));
