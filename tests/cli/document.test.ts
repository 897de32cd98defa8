import { describe, expect, test } from 'vitest';
import { readApiDocument } from '../../src/project/index.js';
import { folderWith, runIn, shop } from './support.js';

const agreeing = `openapi: 3.1.0
info: { title: shop, version: '1' }
paths:
  /health:
    get: { responses: {} }
  /orders/{orderId}:
    get:
      security: [{ session: [] }]
      responses: {}
`;

describe('--check', () => {
  test('finds nothing where both sides agree', () => {
    expect(checked(agreeing)).toEqual({ code: 0, out: 'The code and openapi.yaml agree.\n', err: '' });
  });

  test.each([
    ['a base path of servers', agreeing.replace('paths:', 'servers: [{ url: "https://{stage}.shop.test/v1", variables: { stage: { default: live } } }]\npaths:')],
    ['Swagger 2.0', agreeing.replace('openapi: 3.1.0', 'swagger: 2.0\nbasePath: /v1')],
    ['JSON', JSON.stringify({ openapi: '3.0.3', paths: { '/health/': { get: {} }, '/orders/{a}': { get: { security: [{ s: [] }] } } } })],
    ['a path item behind a reference', agreeing.replace('get: { responses: {} }', '$ref: "#/components/pathItems/health"') + 'components: { pathItems: { health: { get: { responses: {} } } } }\n'],
    ['methods answered by themselves', agreeing.replace('get: { responses: {} }', 'get: { responses: {} }\n    head: { responses: {} }')],
  ])('%s', (_, document) => {
    expect(checked(document).out).toBe('The code and openapi.yaml agree.\n');
  });

  test('a base path may stand on either side', () => {
    const document = agreeing.replaceAll(/^ {2}\//gm, '  /v1/').replace('paths:', 'servers: [{ url: /v1 }]\npaths:');
    const moved = { ...shop, 'src/app.js': shop['src/app.js'].replace("'/health'", "'/v1/v1/health'").replace("'/orders'", "'/v1/v1/orders'") };
    expect(checked(document, moved).code).toBe(0);
  });

  test('tells what one side lacks, with its place', () => {
    const { code, out } = checked(agreeing.replace('/health:', '/healthy:'));
    expect(code).toBe(1);
    expect(out).toBe(`Not in the document
  GET /health  src/app.js:7

Documented, and no route found
  GET /healthy  openapi.yaml:5

openapi.yaml: 0 with other security, 1 not documented, 1 without a route.
`);
  });

  test('tells documented security that nothing does, and the reverse', () => {
    const { code, out } = checked(`${agreeing.replace('[{ session: [] }]', '[]')}security: [{ session: [] }]\n`);
    expect(code).toBe(1);
    expect(out).toContain('GET /health  src/app.js:7\n    documented: session (openapi.yaml:5); in the code: nothing checks who is calling\n');
    expect(out).toContain('GET /orders/:id  src/orders.js:5\n    documented: open to anybody (openapi.yaml:7); in the code: requireUser\n');
  });

  test('a document that does not speak of security does not differ in it', () => {
    expect(checked(agreeing.replace('      security: [{ session: [] }]\n', '')).code).toBe(0);
  });

  test('a gateway that checks makes no difference of an open route', () => {
    const root = folderWith({ ...shop, 'openapi.yaml': agreeing.replace('get: { responses: {} }', 'get: { security: [{ a: [] }] }'), 'own.json': '{ "gateway": { "auth": true } }' });
    expect(runIn(root, 'inventory', '--check', 'openapi.yaml').code).toBe(1);
    expect(runIn(root, 'inventory', '--check', 'openapi.yaml', '--settings', 'own.json').code).toBe(0);
  });

  test('JSON has the same', () => {
    const root = folderWith({ ...shop, 'openapi.yaml': agreeing.replace('/health:', '/healthy:') });
    const { code, out } = runIn(root, 'inventory', '--check', 'openapi.yaml', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      document: 'openapi.yaml',
      undocumented: [{ method: 'GET', path: '/health', file: 'src/app.js', line: 7 }],
      gone: [{ method: 'GET', path: '/healthy', file: 'openapi.yaml', line: 5 }],
      unreached: [],
      old: [],
      security: [],
    });
  });

  test.each([
    ['not YAML', 'openapi: 3.1.0\npaths:\n  /a: [\n', /openapi\.yaml:4:1: /],
    ['not JSON', '{ "openapi": "3.1.0",\n  "paths": { "/a" {} } }', /openapi\.yaml:2:\d+: /],
    ['a tab', 'openapi: 3.1.0\npaths:\n\t/a: {}\n', /openapi\.yaml:3:1: /],
    ['no version', 'paths: {}\n', /openapi\.yaml:1:1: neither "openapi: 3\.x" nor "swagger: 2\.0"/],
    ['paths of another shape', 'openapi: 3.0.0\npaths: []\n', /openapi\.yaml:2:1: "paths" must be an object/],
    ['nothing', '', /openapi\.yaml:1:1: the document is not an object/],
    ['aliases that multiply', `a: &a [1,1,1,1,1,1,1,1,1]\n${'bcdefgh'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'.charAt(index)}`).join(',')}]`).join('\n')}\n`, /openapi\.yaml:1:1: /],
  ])('a document that is broken (%s) is told with the place', (_, text, message) => {
    const { code, out, err } = checked(text);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  test('a document that is not there', () => {
    expect(runIn(folderWith(shop), 'inventory', '--check', 'none.yaml')).toMatchObject({ code: 2, err: expect.stringContaining('There is no document') as string });
  });

  test('its names cannot act on a terminal', () => {
    expect(checked(agreeing.replace('/health:', '"/\\e[2Jhealth":')).out).toContain('GET /\\x1b[2Jhealth');
  });
});

describe('routes that no document can have word for word', () => {
  const paths = (text: string): string => `openapi: 3.1.0\npaths:\n${text.split(' ').map((path) => `  ${path}: { get: {} }\n`).join('')}`;
  const serving = (...routes: readonly string[]): Record<string, string> => ({ 'app.js': `import express from 'express';\nconst app = express();\n${routes.map((route) => `app.get(${JSON.stringify(route)}, (req, res) => res.end());\n`).join('')}` });

  test('a wildcard serves what is documented below it, and is not missed itself', () => {
    expect(checked(paths('/files/{name} /files/a/b'), serving('/files/*rest')).code).toBe(0);
    expect(checked(paths('/file/{name}'), serving('/files/*rest')).code).toBe(1);
  });

  test('a pattern in a parameter makes no difference, another word does', () => {
    expect(checked(paths('/a/{id}'), serving('/a/:id(\\\\d+)')).code).toBe(0);
    expect(checked(paths('/a/{id}/b'), serving('/a/:id')).code).toBe(1);
  });

  test('a route for all methods serves each documented one', () => {
    const app = { 'app.js': "import express from 'express';\nconst app = express();\napp.all('/a', (req, res) => res.end());\n" };
    expect(checked(paths('/a'), app).code).toBe(0);
  });
});

test('reading never throws, whatever the text', () => {
  for (const text of ['\u0000', '%', '? - {', 'openapi: 3.1.0\npaths: { /a: null, /b: { get: null }, __proto__: { get: {} }, /c: { $ref: "#/paths/~1c" } }', '- 1', '!!binary x', '<<: *x', 'a: &a\n  <<: *a']) {
    expect(() => readApiDocument('/a.yaml', text)).not.toThrow();
  }
});

function checked(document: string, files: Readonly<Record<string, string>> = shop): ReturnType<typeof runIn> {
  return runIn(folderWith({ ...files, 'openapi.yaml': document }), 'inventory', '--check', 'openapi.yaml');
}
