import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, runIn, shop } from './support.js';

test('writes a configuration where there is none', () => {
  const root = folderWith(shop);
  const { code, out } = runIn(root, 'init');
  expect(code).toBe(0);
  expect(out).toMatch(/^Wrote eslint\.config\.js\.\n\nTo install:\n\n {2}npm install --save-dev eslint eslint-plugin-api-security\n/);
  expect(readFileSync(join(root, 'eslint.config.js'), 'utf8')).toBe(`import apiSecurity from 'eslint-plugin-api-security';
import { defineConfig } from 'eslint/config';

export default defineConfig([
  apiSecurity.configs.recommended,
]);
`);
});

test('TypeScript gets its parser, a CommonJS package a module', () => {
  const root = folderWith({ 'app.ts': 'export {};', 'package.json': '{ "name": "a" }' });
  expect(runIn(root, 'init').out).toContain('@typescript-eslint/parser typescript');
  expect(readFileSync(join(root, 'eslint.config.mjs'), 'utf8')).toContain("{ files: ['**/*.{ts,mts,cts,tsx}'], languageOptions: { parser: tsParser } }");
});

test('a configuration that names the plugin needs nothing added', () => {
  const root = folderWith({ ...shop, 'eslint.config.js': "import apiSecurity from 'eslint-plugin-api-security';\nexport default [apiSecurity.configs.recommended];" });
  expect(runIn(root, 'init').out).toMatch(/^There is eslint\.config\.js already, and it names eslint-plugin-api-security\.\n/);
});

test('what exists is not changed', () => {
  const root = folderWith({ ...shop, 'eslint.config.mjs': 'export default [];' });
  expect(runIn(root, 'init').out).toMatch(/^There is eslint\.config\.mjs already\. Add:\n/);
  expect(readFileSync(join(root, 'eslint.config.mjs'), 'utf8')).toBe('export default [];');
  expect(existsSync(join(root, 'eslint.config.js'))).toBe(false);
});

test('the old kind of configuration is named', () => {
  const root = folderWith({ ...shop, '.eslintrc.json': '{}' });
  expect(runIn(root, 'init').out).toMatch(/^There is \.eslintrc\.json, which ESLint 9 and later do not read\./);
});

test('proposes to name what it could not see into', () => {
  const files = { ...shop, 'src/require-user.js': "export { check as requireUser } from 'some-package';" };
  expect(runIn(folderWith(files), 'init').out).toMatch(/ {2}"authGuards": \["\w+"\]\n {2}keep those that check who is calling; the code does not show what they do \(\w+: 1 route\)/);
});

test('proposes a gateway where nothing checks', () => {
  const files = { ...shop, 'src/app.js': shop['src/app.js'].replace('requireUser, orders', 'orders') };
  expect(runIn(folderWith(files), 'init').out).toContain('"gateway": { "auth": true }');
});

test('proposes nothing where everything is known', () => {
  expect(runIn(folderWith(shop), 'init').out).toContain('No settings needed');
});

test('an open route is offered as one for everybody, unless anybody removes what others have by it', () => {
  const files = (route: string): Record<string, string> => ({
    'package.json': '{ "name": "a", "type": "module" }',
    'app.js': `import express from 'express';
import passport from 'passport';
import pg from 'pg';
const app = express();
const pool = new pg.Pool();
${route}
app.use(passport.authenticate('jwt', { session: false }));
app.post('/orders', (req, res) => res.sendStatus(201));
`,
  });
  expect(runIn(folderWith(files("app.post('/products', (req, res) => res.sendStatus(201));")), 'init').out).toContain('"publicRoutes": ["POST /products"]');
  expect(runIn(folderWith(files("app.delete('/products/:id', async (req, res) => { await pool.query('DELETE FROM products WHERE id = $1', [req.params.id]); res.sendStatus(204); });")), 'init').out).not.toContain('publicRoutes');
});
