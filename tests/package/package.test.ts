import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../src/rules.js';
import { filesBelow, install, node, pack, tsc } from './installed.js';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

interface Manifest {
  readonly version: string;
  readonly main?: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin?: Readonly<Record<string, string>>;
}

const files = {
  'package.json': JSON.stringify({ name: 'tiny-shop', private: true, type: 'module', dependencies: { express: '^5.1.0', pg: '^8.16.0' } }),
  'eslint.config.js': `
import parser from '@typescript-eslint/parser';
import apiSecurity from 'eslint-plugin-api-security';
import { defineConfig } from 'eslint/config';

export default defineConfig([
  apiSecurity.configs.recommended,
  { files: ['**/*.ts'], languageOptions: { parser } },
]);
`,
  'shop.js': `
import express from 'express';
import { find } from './customers.ts';

const app = express();
app.get('/customers', async (req, res) => res.json(await find(req.query.name)));
app.listen(3000);
`,
  'customers.ts': `
import { Pool } from 'pg';

const pool = new Pool();

export async function find(name: string) {
  const { rows } = await pool.query(\`SELECT * FROM customers WHERE name = '\${name}'\`);
  return rows;
}
`,
  'typed.config.ts': `
import apiSecurity, { configs, meta, rules } from 'eslint-plugin-api-security';
import { defineConfig } from 'eslint/config';

export default defineConfig([
  apiSecurity.configs.recommended,
  apiSecurity.configs.strict,
  configs.all,
  configs.api2,
  { files: ['**/*.ts'], plugins: { 'api-security': apiSecurity }, rules: { 'api-security/no-ssrf': 'error' } },
]);

export const version: string = meta.version;
export const names: ('no-ssrf' | 'require-authentication')[] = ['no-ssrf', 'require-authentication'];
export const described = names.map((name) => rules[name].meta.docs.description);
// @ts-expect-error no config of this name
configs.api99;
`,
  'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'NodeNext', target: 'ES2023', strict: true, noEmit: true, exactOptionalPropertyTypes: true, skipLibCheck: true, types: ['node'] }, files: ['typed.config.ts'] }),
};

let folder: string;
let packed: readonly string[];
let roots: Record<'eslint' | 'eslint-9', string>;

beforeAll(async () => {
  const { tarball, files: inside, ...made } = await pack();
  folder = made.folder;
  packed = inside;
  roots = { eslint: await install(folder, tarball, 'eslint', files), 'eslint-9': await install(folder, tarball, 'eslint-9', files) };
}, 180_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('what is packed', () => {
  test('the build, the schema of the inventory, the README, the licence and the change log, and nothing else', () => {
    expect(packed.filter((file) => !/^dist\/(?:src|rules)\/.+\.(?:js|d\.ts)$/.test(file) && !['package.json', 'inventory.schema.json', 'settings.schema.json', 'README.md', 'LICENSE', 'CHANGELOG.md'].includes(file))).toEqual([]);
    expect(packed).toEqual(expect.arrayContaining(['package.json', 'LICENSE', 'CHANGELOG.md', 'dist/src/index.js', 'dist/src/index.d.ts']));
  });

  test('every rule, with its types', () => {
    const code = readFileSync(join(roots.eslint, 'node_modules/eslint-plugin-api-security/dist/src/engine.js'), 'utf8');
    for (const name of Object.keys(rules)) {
      expect(packed.filter((file) => file.endsWith(`/${name}.d.ts`))).toHaveLength(1);
      expect(code).toContain(`name: "${name}"`);
    }
  });

  test('everything that package.json points to', () => {
    const targets = [...Object.values(manifest.exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target))), ...Object.values(manifest.bin ?? {})];
    expect(targets.filter((target) => !packed.includes(target.replace('./', '')))).toEqual([]);
  });

  test('types come before the code in every entry', () => {
    for (const target of Object.values(manifest.exports)) if (typeof target !== 'string') expect(Object.keys(target)).toEqual(['types', 'default']);
  });

  test('no path of the machine it was built on', () => {
    const dist = join(roots.eslint, 'node_modules/eslint-plugin-api-security');
    const told = filesBelow(dist).filter((file) => /\.(?:js|ts|json)$/.test(file) && /\/(?:home|Users|work|tmp)\/\w/.test(readFileSync(join(dist, file), 'utf8')));
    expect(told).toEqual([]);
  });
});

describe.each([['eslint', 10], ['eslint-9', 9]] as const)('installed beside %s', (name, major) => {
  test(`lints a small API with ESLint ${major}`, { timeout: 120_000 }, async () => {
    const root = roots[name];
    const { version } = JSON.parse(readFileSync(join(root, 'node_modules/eslint/package.json'), 'utf8')) as { version: string };
    expect(Number.parseInt(version, 10)).toBe(major);
    const { code, output } = await node(root, join(root, 'node_modules/eslint/bin/eslint.js'), 'shop.js', 'customers.ts', '--format', 'json');
    expect(output).toContain('[{');
    const results = JSON.parse(output) as { filePath: string; messages: { ruleId: string; line: number; message: string; severity: number }[] }[];
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, line, message, severity }) => ({ ruleId, line, message, severity })))).toEqual([
      {
        ruleId: 'api-security/no-sql-string-building',
        line: 7,
        message: expect.stringContaining('req.query.name (shop.js:6) through find (customers.ts:6)') as string,
        severity: 2,
      },
    ]);
    expect(code).toBe(1);
  });

  test('a typed config needs no cast', { timeout: 120_000 }, async () => {
    expect(await node(roots[name], tsc, '-p', '.')).toEqual({ code: 0, output: '' });
  });
});

describe('imported', () => {
  test('as a module and from CommonJS, with the version of its package.json', { timeout: 60_000 }, async () => {
    writeFileSync(join(roots.eslint, 'print.cjs'), `const { default: plugin } = require('eslint-plugin-api-security');\nconsole.log(JSON.stringify([plugin.meta, Object.keys(plugin.configs).length > 3, require('eslint-plugin-api-security/package.json').version]));`);
    const { output } = await node(roots.eslint, '--no-warnings', 'print.cjs');
    expect(JSON.parse(output)).toEqual([{ name: 'eslint-plugin-api-security', version: manifest.version, namespace: 'api-security' }, true, manifest.version]);
  });

  test('nothing but what is exported', { timeout: 60_000 }, async () => {
    expect(existsSync(join(roots.eslint, 'node_modules/eslint-plugin-api-security/dist/src/rules.js'))).toBe(true);
    const { code, output } = await node(roots.eslint, '--input-type=module', '-e', `await import('eslint-plugin-api-security/dist/src/rules.js');`);
    expect(code).toBe(1);
    expect(output).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});
