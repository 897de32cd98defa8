import { expect, test } from 'vitest';
import { careless, folderWith, runIn, shop } from './support.js';

test('a guarded route: its chain, the evidence, and why rules are silent', () => {
  const { code, out, err } = runIn(folderWith(shop), 'explain', 'GET', '/orders/:id');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^GET \/orders\/:id {2}known callers\n {2}registered {2}\(src\/orders\.js:5\) \(express\)\n/);
  expect(out).toContain('What runs before the handler, in order\n  requireUser (src/app.js:8): auth;');
  expect(out).toContain('requireUser: reads req.headers.authorization and can refuse the caller (src/require-user.js:8)');
  expect(out).toContain('Nothing: all of the way is known.');
  expect(out).toContain('require-authentication: silent, because requireUser checks who is calling');
  expect(out).toContain('no-undocumented-endpoint: silent, because there is no OpenAPI document');
});

test('a concrete path leads to its route, in any case of the method', () => {
  expect(runIn(folderWith(shop), 'explain', 'get', '/orders/42').out).toMatch(/^GET \/orders\/:id/);
});

test('a flow is told step by step, and the rule that reports it', () => {
  const { out } = runIn(folderWith(careless), 'explain', 'GET', '/orders');
  expect(out).toMatch(/\nRules\n {2}\S+: reported/);
  expect(out).toContain('no-sql-string-building: reported (src/orders.js:13): req.query.name');
  expect(out).toMatch(/Flows of request data\n {2}sql\n {4}req\.query\.name \(src\/orders\.js:8\)\n {4}find \(src\/orders\.js:12\)\n {4}reaches .*pg.*query \(src\/orders\.js:13\)/);
});

test('what cannot be followed is named, and keeps rules silent', () => {
  const files = { ...shop, 'src/require-user.js': "export { check as requireUser } from 'some-package';" };
  const { out } = runIn(folderWith(files), 'explain', 'GET', '/orders/1');
  expect(out).toContain('GET /orders/:id  not known');
  expect(out).toMatch(/What could not be followed\n {2}\S/);
  expect(out).toMatch(/require-authentication: silent, because nobody can say who may call: \S/);
});

test('a route that is not there: similar ones are named', () => {
  const root = folderWith(shop);
  expect(runIn(root, 'explain', 'POST', '/orders/1')).toEqual({ code: 1, out: '', err: 'No route POST /orders/1. There is:\n  GET /orders/:id\n' });
  expect(runIn(root, 'explain', 'GET', '/oders/1/lines').err).toBe('No route GET /oders/1/lines. There is:\n  GET /orders/:id\n');
  expect(runIn(root, 'explain', 'GET', '/odrers').err).toContain('GET /orders/:id');
  expect(runIn(root, 'explain', 'GET', '/others').err).toContain('Nothing here resembles it');
  expect(runIn(root, 'explain', 'GET', '/\u001b[2J').err).toMatch(/^No route GET \/\\x1b\[2J\. Nothing here resembles it/);
  expect(runIn(root, 'explain', 'GET')).toMatchObject({ code: 2, err: expect.stringContaining('Which route?') as string });
});
