import { createRequire } from 'node:module';
import type { ESLint, Linter } from 'eslint';
import { makeConfigs, type CategoryName } from './configs.js';
import { rules } from './rules.js';

const { name, version } = createRequire(import.meta.url)('../../package.json') as { name: string; version: string };

interface ApiSecurityPlugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: typeof rules;
  readonly configs: Record<'recommended' | 'strict' | 'all' | CategoryName, Linter.Config>;
}

const base = { meta: { name, version, namespace: 'api-security' }, rules };
const plugin: ApiSecurityPlugin = Object.assign(base, { configs: makeConfigs(base) });

export default plugin;
export { rules };
export const { meta, configs } = plugin;
