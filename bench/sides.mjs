// What each side of a comparison lints with. BENCH_SIDE names the side, BENCH_CACHE the folder for kept models (none when empty).
import parser from '@typescript-eslint/parser';

const ours = process.env.OURS ?? '../dist/src/index.js';
const severities = (rules, prefix) => Object.fromEntries(Object.entries(rules).filter(([, { meta }]) => !meta?.deprecated).map(([name]) => [`${prefix}/${name}`, 'error']));

/** ESLint leaves out walking the tree where there is no rule at all: the floor has one that does nothing. */
const idle = { rules: { idle: { meta: {}, create: () => ({}) } } };

const sides = {
  none: async () => [],
  floor: async () => [{ plugins: { bench: idle }, rules: { 'bench/idle': 'error' } }],
  all: async () => [(await import(ours)).default.configs.all, { settings: { 'api-security': { cache: process.env.BENCH_CACHE || false } } }],
  security: async () => {
    const plugin = (await import('./peers/node_modules/eslint-plugin-security/index.js')).default;
    return [{ plugins: { security: plugin }, rules: severities(plugin.rules, 'security') }];
  },
  sonarjs: async () => [(await import('./peers/node_modules/eslint-plugin-sonarjs/cjs/plugin.js')).default.configs.recommended],
};

const { files, ignores = [] } = JSON.parse(process.env.BENCH_FILES);
const languageOptions = { parser, parserOptions: { ecmaFeatures: { jsx: true } } };
// Side by side: all lint the same files, whichever they would choose themselves.
const shared = { files, ignores, languageOptions, linterOptions: { reportUnusedDisableDirectives: 'off' } };
export default [shared, ...(await sides[process.env.BENCH_SIDE]()).map((config) => ({ ...config, files, ignores }))];
