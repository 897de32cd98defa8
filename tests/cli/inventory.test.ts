import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Inventory } from '../../src/cli/inventory.js';
import { run } from '../../src/cli/run.js';

const app = `
import express from 'express';
import { requireUser } from './require-user.js';
import { orders } from './orders.js';

const app = express();
app.get('/health', (_req, res) => { res.json({ ok: true }); });
app.use('/orders', requireUser, orders);
app.listen(3000);
`;
const orders = `
import { Router } from 'express';

export const orders = Router();
orders.get('/:id', (req, res) => { res.json({ id: req.params.id }); });
`;
const requireUser = `
import jwt from 'jsonwebtoken';

export function requireUser(req, res, next) {
  try {
    res.locals.user = jwt.verify(req.headers.authorization, process.env.SECRET);
  } catch {
    res.status(401).end();
    return;
  }
  next();
}
`;
const shop = { 'src/app.js': app, 'src/orders.js': orders, 'src/require-user.js': requireUser };

test('the table has a line for each endpoint, with the check and its place', () => {
  const { code, out } = runIn(folderWith(shop), 'inventory');
  expect(code).toBe(0);
  expect(out).toBe(`METHOD  PATH         WHO MAY CALL   BECAUSE OF   WHERE
GET     /health      anybody                     src/app.js:7
GET     /orders/:id  known callers  requireUser  src/orders.js:5
`);
});

test('the JSON names files relative to the folder', () => {
  const { code, out } = runIn(folderWith(shop), 'inventory', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    version: 1,
    endpoints: [
      { method: 'GET', path: '/health', framework: 'express', file: 'src/app.js', line: 7, auth: { state: 'none', by: [] }, unresolved: [] },
      {
        method: 'GET',
        path: '/orders/:id',
        framework: 'express',
        file: 'src/orders.js',
        line: 5,
        auth: { state: 'required', by: [{ name: 'requireUser', file: 'src/require-user.js', line: 8, reason: expect.any(String) as string }] },
        unresolved: [],
      },
    ],
    unresolved: [],
  } satisfies Inventory);
});

test('a folder of a workspace lists its own endpoints, with paths relative to it', () => {
  const root = folderWith({
    'package.json': JSON.stringify({ workspaces: ['apps/*'] }),
    ...Object.fromEntries(Object.entries(shop).flatMap(([file, text]) => [[`apps/shop/${file}`, text], [`apps/other/${file}`, text]])),
    'apps/shop/package.json': '{ "name": "shop" }',
    'apps/other/package.json': '{ "name": "other" }',
  });
  const { out } = runIn(root, 'inventory', 'apps/shop', '--json');
  expect((JSON.parse(out) as Inventory).endpoints.map(({ file }) => file)).toEqual(['src/app.js', 'src/orders.js']);
});

test('a file that does not parse is named and the rest is listed', () => {
  const { code, out, err } = runIn(folderWith({ ...shop, 'src/broken.js': 'export const one = 1;\nconst = ;' }), 'inventory');
  expect(code).toBe(1);
  expect(out).toContain('/orders/:id');
  expect(err).toMatch(/^src\/broken\.js:2 was not read: /);
});

test('a folder without an API says so', () => {
  const { code, out } = runIn(folderWith({ 'a.js': 'export {};' }), 'inventory');
  expect([code, out]).toEqual([0, 'No endpoints found: nothing in this folder registers routes with a framework that is known.\n']);
});

function folderWith(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'api-security-cli-')));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  mkdirSync(join(root, '.git'));
  const manifest = { 'package.json': JSON.stringify({ name: 'shop', type: 'module', dependencies: { express: '^5.1.0', jsonwebtoken: '^9.0.0' } }) };
  for (const [name, text] of Object.entries({ ...manifest, ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

function runIn(cwd: string, ...args: readonly string[]): { readonly code: number; readonly out: string; readonly err: string } {
  let [out, err] = ['', ''];
  const code = run(args, { version: '1.2.3', cwd, out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}
