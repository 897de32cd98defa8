import { readFileSync } from 'node:fs';
import { Validator } from '@cfworker/json-schema';
import { expect, test } from 'vitest';
import type { Inventory } from '../../src/cli/inventory.js';
import { copyOf, examples, folderWith, runIn, runWith, shop } from './support.js';

const schema = new Validator(JSON.parse(readFileSync('inventory.schema.json', 'utf8')) as object, '2020-12', false);

test('the table has a line for each endpoint, with the check and its place, and a summary', () => {
  const { code, out } = runIn(folderWith(shop), 'inventory');
  expect(code).toBe(0);
  expect(out).toBe(`METHOD  PATH         WHO MAY CALL   BECAUSE OF   WHERE
GET     /health      anybody                     src/app.js:7
GET     /orders/:id  known callers  requireUser  src/orders.js:5

2 endpoints; who may call: anybody 1, known callers 1.
`);
});

test('a terminal gets colours, and the columns stay', () => {
  const root = folderWith(shop);
  const { out } = runWith({ cwd: root, colour: true }, 'inventory');
  expect(out).toContain('\u001b[31manybody\u001b[39m');
  // eslint-disable-next-line no-control-regex -- takes the colours away
  expect(out.replace(/\u001b\[\d+m/g, '')).toBe(runIn(root, 'inventory').out);
});

test('the JSON names files relative to the folder', () => {
  const { code, out } = runIn(folderWith(shop), 'inventory', '--json');
  expect(code).toBe(0);
  const inventory = JSON.parse(out) as Inventory;
  const common = { kind: 'http', version: null, deprecated: null, framework: 'express', public: null, roles: [], limiter: null, validation: [], csrf: null, complete: true, unresolved: [] };
  expect(inventory).toMatchObject({
    version: 1,
    endpoints: [
      { ...common, method: 'GET', path: '/health', file: 'src/app.js', line: 7, handler: { name: expect.any(String) as string, file: 'src/app.js', line: 7 }, auth: { state: 'none', by: [] } },
      { ...common, method: 'GET', path: '/orders/:id', file: 'src/orders.js', line: 5, auth: { state: 'required', by: [{ name: 'requireUser', file: 'src/require-user.js', line: 8, reason: expect.any(String) as string }] } },
    ],
    unresolved: [],
  });
});

test('the JSON is what its schema says, examples of every framework included', () => {
  const roots = [folderWith({ ...shop, 'src/broken.js': 'const = ;' }), ...examples.map(copyOf)];
  for (const root of roots) expect(schema.validate(JSON.parse(runIn(root, 'inventory', '--json').out)).errors).toEqual([]);
});

test('the schema knows every key', () => {
  const inventory = JSON.parse(runIn(folderWith(shop), 'inventory', '--json').out) as Inventory;
  const [first] = inventory.endpoints;
  expect(schema.validate({ ...inventory, endpoints: [{ ...first, colour: 'red' }] }).valid).toBe(false);
  for (const key of Object.keys(first ?? {})) expect(schema.validate({ ...inventory, endpoints: [Object.fromEntries(Object.entries(first ?? {}).filter(([name]) => name !== key))] }).valid, key).toBe(false);
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

test('a check in a package beside the folder is named by the way to it', () => {
  const root = folderWith({
    'package.json': JSON.stringify({ workspaces: ['apps/*', 'libs/*'] }),
    'apps/shop/package.json': '{ "name": "shop", "dependencies": { "checks": "workspace:*", "express": "^5" } }',
    'apps/shop/app.js': shop['src/app.js'].replace('./require-user.js', 'checks'),
    'apps/shop/orders.js': shop['src/orders.js'],
    'libs/checks/package.json': '{ "name": "checks", "main": "index.js" }',
    'libs/checks/index.js': shop['src/require-user.js'],
  });
  const { endpoints } = JSON.parse(runIn(root, 'inventory', 'apps/shop', '--json').out) as Inventory;
  expect(endpoints[1]?.auth.by[0]?.file).toBe('../../libs/checks/index.js');
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
