import type { ESLint, Linter } from 'eslint';
import type { ApiRule } from './create-rule.js';
import { rules } from './rules.js';

/**
 * Files that serve nobody: tests, fixtures, stories, migrations, seeds, scripts and build output. Left out here, in sight,
 * and nowhere else; append `{ files: [...], ...config }` of your own to lint them.
 */
export const ignores: readonly string[] = [
  '**/{test,tests,__tests__,spec,specs,e2e,cypress,playwright}/**',
  '**/*.{test,spec,e2e-spec,cy,stories,story,bench}.{js,jsx,cjs,mjs,ts,tsx,cts,mts}',
  '**/{fixtures,__fixtures__,mocks,__mocks__,testing,test-utils}/**',
  '**/{migrations,migration,seeds,seeders,seed}/**',
  '**/{scripts,tools,examples-src,benchmarks}/**',
  '**/*.config.{js,cjs,mjs,ts,cts,mts}',
  '**/{generated,__generated__,vendor}/**',
  '**/*.{generated,min}.{js,cjs,mjs,ts}',
];

const files: readonly string[] = ['**/*.{js,jsx,cjs,mjs,ts,tsx,cts,mts}'];
const prefix = 'api-security';

type RuleEntry = Linter.RuleSeverity | [Linter.RuleSeverity, Readonly<Record<string, unknown>>];
const entries: readonly (readonly [string, ApiRule])[] = Object.entries(rules);

/** One configuration object: named, and complete with the plugin itself. */
function makeConfig(plugin: ESLint.Plugin, name: string, select: (rule: ApiRule) => RuleEntry | undefined): Linter.Config {
  const chosen = entries.flatMap(([rule, definition]) => {
    const entry = select(definition);
    return entry === undefined ? [] : [[`${prefix}/${rule}`, entry] as const];
  });
  return { name: `${prefix}/${name}`, files: [...files], ignores: [...ignores], plugins: { [prefix]: plugin }, rules: Object.fromEntries(chosen) };
}

/** Every shareable config, computed from what the rules say of themselves. A category without a rule has none. */
export function makeConfigs(plugin: ESLint.Plugin): Record<'recommended' | 'strict' | 'all' | CategoryName, Linter.Config> {
  const configs: Record<string, Linter.Config> = {
    recommended: makeConfig(plugin, 'recommended', (rule) => rule.meta.docs.recommended || undefined),
    strict: makeConfig(plugin, 'strict', strictEntry),
    all: makeConfig(plugin, 'all', () => 'error'),
  };
  for (const category of categories) configs[category.toLowerCase()] = makeConfig(plugin, category.toLowerCase(), (rule) => (rule.meta.docs.owaspApi[2023].includes(category) ? rule.meta.docs.recommended || 'warn' : undefined));
  return configs;
}

/** Categories that have a rule today; a house test compares them with the rules. */
export type CategoryName = 'api1' | 'api2' | 'api3' | 'api4' | 'api5' | 'api6' | 'api7' | 'api8' | 'api9' | 'api10';

const categories = [...new Set(entries.flatMap(([, rule]) => rule.meta.docs.owaspApi[2023]))].sort((left, right) => Number(left.slice(3)) - Number(right.slice(3)));

function strictEntry(rule: ApiRule): RuleEntry {
  const options = rule.meta.docs.strictOptions;
  return options ? ['error', options] : 'error';
}
