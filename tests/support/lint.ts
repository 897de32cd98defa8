import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { onTestFinished } from 'vitest';
import { rules } from '../../src/rules.js';
import { dependenciesOf } from './dependencies.js';
import type { Report } from './marks.js';

export type Files = Readonly<Record<string, string>>;
export type RuleName = keyof typeof rules;

export interface LintOptions {
  /** The value of `settings['api-security']`. */
  readonly settings?: unknown;
  /** Options of rules, by name. */
  readonly options?: Readonly<Partial<Record<RuleName, Readonly<Record<string, unknown>>>>>;
}

const sources = new Set(['.ts', '.mts', '.cts', '.tsx', '.js', '.mjs', '.cjs', '.jsx']);

/** Writes files into a fresh folder that is a project of its own, gone when the test is over. */
export function writeProject(files: Files): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'api-security-case-')));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  mkdirSync(join(root, '.git'));
  const manifest = { 'package.json': JSON.stringify({ name: 'case', private: true, dependencies: dependenciesOf(Object.values(files)) }) };
  for (const [name, text] of Object.entries({ ...manifest, ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

/** Lints files of a folder in the given order, with every rule, the way an ESLint run does. */
export function lintFolder(root: string, files: readonly (readonly [name: string, text: string])[], { settings, options = {} }: LintOptions = {}): Report[] {
  const linter = new Linter({ cwd: root });
  const config: Linter.Config[] = [
    {
      files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'],
      plugins: { 'api-security': { rules } },
      rules: Object.fromEntries(Object.keys(rules).map((name) => [`api-security/${name}`, ['error', ...[options[name as RuleName] ?? []].flat()]])),
      ...(settings !== undefined && { settings: { 'api-security': settings } }),
    },
    { files: ['**/*.{js,mjs,jsx}'], languageOptions: { sourceType: 'module' } },
    { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
    { files: ['**/*.{ts,mts,cts,tsx}'], languageOptions: { parser } },
  ];
  return files.flatMap(([name, text]) =>
    linter.verify(text, config, { filename: join(root, name) }).map((found) => ({
      file: name,
      line: found.line,
      column: found.column,
      endLine: found.endLine ?? found.line,
      endColumn: found.endColumn ?? found.column,
      rule: (found.ruleId ?? 'parse').replace('api-security/', ''),
      message: found.message,
      ...(found.suggestions && found.suggestions.length > 0 && { suggestions: found.suggestions.map(({ desc, fix }) => ({ message: desc, start: fix.range[0], end: fix.range[1], text: fix.text })) }),
    })),
  );
}

/** Lints every source file of a case. */
export function lintFiles(files: Files, options?: LintOptions): Report[] {
  return lintFolder(writeProject(files), sourcesOf(files), options);
}

export function sourcesOf(files: Files): [string, string][] {
  return Object.entries(files).filter(([name]) => sources.has(extname(name)) && !name.includes('node_modules/'));
}
