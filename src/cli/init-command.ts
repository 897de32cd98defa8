import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { field, joined, parseJson } from '../project/index.js';
import { folderOf, readingOptions } from './given.js';
import { closeProject, openProject } from './open.js';
import { proposals } from './proposals.js';
import type { Given } from './run.js';
import { plain, type ExitCode, type Terminal } from './terminal.js';

const known = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((extension) => `eslint.config.${extension}`);
const old = ['.eslintrc', ...['js', 'cjs', 'yaml', 'yml', 'json'].map((extension) => `.eslintrc.${extension}`)];

export function runInit(given: Given, terminal: Terminal): ExitCode {
  const options = readingOptions(given);
  const opened = openProject(folderOf(given.rest), options, terminal);
  const { folder, project } = opened;
  const hasTypeScript = project.files().some((file) => /\.[cm]?tsx?$/.test(file));
  const proposed = opened.stages.run('questions', () => proposals(opened));
  closeProject(opened, options, terminal);
  const manifest = packageIn(folder);
  const present = known.find((name) => existsSync(joined(folder, name)));
  const legacy = old.find((name) => existsSync(joined(folder, name)));
  const isModule = field(manifest, 'type') === 'module';
  const name = isModule ? 'eslint.config.js' : 'eslint.config.mjs';
  if (present === undefined && legacy === undefined) {
    writeFileSync(joined(folder, name), configText(hasTypeScript), { flag: 'wx' });
    terminal.out(`Wrote ${name}.\n`);
  } else if (present === undefined) terminal.out(`There is ${String(legacy)}, which ESLint 9 and later do not read. Move to eslint.config.js (https://eslint.org/docs/latest/use/configure/migration-guide), with:\n\n${addition}`);
  else if (readFileSync(joined(folder, present), 'utf8').includes('eslint-plugin-api-security')) terminal.out(`There is ${present} already, and it names eslint-plugin-api-security.\n`);
  else terminal.out(`There is ${present} already. Add:\n\n${addition}`);
  const missing = packagesFor(hasTypeScript).filter((one) => !declares(manifest, one));
  if (missing.length > 0) terminal.out(`\nTo install:\n\n  npm install --save-dev ${missing.join(' ')}\n`);
  terminal.out(proposed.length === 0 ? '\nNo settings needed: everything that runs before a handler could be seen into.\n' : `\nSettings to consider (key "api-security" of package.json for the command, settings['api-security'] for ESLint):\n${proposed.map((proposal) => `\n${proposal.map((line) => `  ${plain(line)}\n`).join('')}`).join('')}`);
  return 0;
}

const addition = `  import apiSecurity from 'eslint-plugin-api-security';

  // in the list of configurations:
  apiSecurity.configs.recommended,
`;

function configText(hasTypeScript: boolean): string {
  const parser = hasTypeScript ? "import tsParser from '@typescript-eslint/parser';\n" : '';
  const language = hasTypeScript ? "  { files: ['**/*.{ts,mts,cts,tsx}'], languageOptions: { parser: tsParser } },\n" : '';
  return `${parser}import apiSecurity from 'eslint-plugin-api-security';
import { defineConfig } from 'eslint/config';

export default defineConfig([
${language}  apiSecurity.configs.recommended,
]);
`;
}

function packagesFor(hasTypeScript: boolean): readonly string[] {
  return ['eslint', 'eslint-plugin-api-security', ...(hasTypeScript ? ['@typescript-eslint/parser', 'typescript'] : [])];
}

function declares(manifest: unknown, name: string): boolean {
  return ['dependencies', 'devDependencies'].some((key) => field(field(manifest, key), name) !== undefined);
}

function packageIn(folder: string): unknown {
  const file = joined(folder, 'package.json');
  return existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : undefined;
}
