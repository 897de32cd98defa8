import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../src/cli/csv.js';
import { htmlOf } from '../../src/cli/html.js';
import type { Inventory, InventoryEndpoint } from '../../src/cli/inventory.js';
import { markdownOf } from '../../src/cli/markdown.js';
import { openApiOf } from '../../src/cli/openapi.js';
import { tableOf } from '../../src/cli/table.js';
import { copyOf, examples, folderWith, runIn, shop } from './support.js';

const plainEndpoint: InventoryEndpoint = {
  kind: 'http',
  version: null,
  deprecated: null,
  method: 'GET',
  path: '/',
  framework: 'express',
  file: 'app.js',
  line: 1,
  handler: null,
  auth: { state: 'none', by: [] },
  public: null,
  roles: [],
  limiter: null,
  validation: [],
  csrf: null,
  complete: true,
  unresolved: [],
};
const hostile = `=cmd|' /C calc'!A0\u001b[2J"><script>alert(1)</script>[x](javascript:1)|\`\u202e\n`;
const hostileInventory = inventoryOf({
  path: `/${hostile}`,
  method: hostile,
  file: hostile,
  handler: { name: hostile, file: hostile, line: 1 },
  auth: { state: 'required', by: [{ name: hostile, reason: hostile, file: hostile, line: 2 }] },
  unresolved: [{ reason: hostile, file: hostile, line: 3 }],
});

function inventoryOf(...endpoints: readonly Partial<InventoryEndpoint>[]): Inventory {
  return { version: 1, endpoints: endpoints.map((one) => ({ ...plainEndpoint, ...one })), unresolved: [{ reason: hostile, file: hostile, line: 1 }] };
}

describe('names that mean harm', () => {
  // eslint-disable-next-line no-control-regex -- what must not be there
  const acting = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]/;

  test('control a terminal in no text format', () => {
    for (const text of [tableOf(hostileInventory, (_, cell) => cell), csvOf(hostileInventory), markdownOf(hostileInventory), htmlOf(hostileInventory, { title: hostile, version: '1' })]) expect(text).not.toMatch(acting);
  });

  test('are no formula in a spreadsheet, and break no row', () => {
    const rows = csvOf(hostileInventory).split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toMatch(/^"'=cmd/);
    for (const start of ['=1', '+1', '-1', '@a', '\t=1', ' =1', '\uff1d1']) expect(csvOf(inventoryOf({ method: start })).split('\r\n')[1]).toMatch(/^"(?:'|\\x09)/);
  });

  test('are no markup in Markdown', () => {
    const line = markdownOf(hostileInventory).split('\n')[2] ?? '';
    expect(line).not.toMatch(/<script|\]\(|`[^`]*\|/);
    expect(line.match(/(?<!&#\d*)\|/g)).toHaveLength(6);
    expect(markdownOf(inventoryOf({ auth: { state: 'required', by: [{ name: '@admins #1 http://a.b www.c.d', reason: '', file: 'a', line: 1 }] } }))).not.toMatch(/@admins|#1 |:\/\/|www\./);
  });

  test('are no markup in HTML', () => {
    const page = htmlOf(hostileInventory, { title: hostile, version: '1' });
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain('alert(1)</script>');
    expect(page).toContain('&#60;script&#62;alert(1)');
  });
});

describe('csv', () => {
  test('has a head and a row for each endpoint', () => {
    const rows = runIn(folderWith(shop), 'inventory', '--format', 'csv').out.split('\r\n');
    expect(rows[0]).toBe('"method","path","who may call","because of","roles","limited by","validated","csrf","version","deprecated","where","framework","handler","not followed"');
    expect(rows[2]).toMatch(/^"GET","\/orders\/:id","known callers","requireUser","","","","","","","src\/orders\.js:5","express",".+ \(src\/orders\.js:5\)",""$/);
    expect(rows).toHaveLength(4);
  });
});

describe('md', () => {
  test('is a table', () => {
    expect(runIn(folderWith(shop), 'inventory', '--format', 'md').out).toBe(`| Method | Path | Who may call | Because of | Where |
| --- | --- | --- | --- | --- |
| GET | \`/health\` | anybody |  | \`src/app.js:7\` |
| GET | \`/orders/:id\` | known callers | requireUser | \`src/orders.js:5\` |

2 endpoints; who may call: anybody 1, known callers 1.
`);
  });
});

describe('html', () => {
  const page = (): string => runIn(folderWith(shop), 'inventory', '--format', 'html').out;

  test('needs nothing but itself', () => {
    expect(page()).not.toMatch(/\b(?:src|href)=|@import|url\(/);
  });

  test('lets nothing run but its own script', () => {
    expect(page()).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'">/);
    expect(page()).not.toMatch(/ (?:style|on\w+)=/);
  });

  test('says what is not known as such', () => {
    const known = htmlOf(inventoryOf({}), { title: 'shop', version: '1' });
    const unknown = htmlOf(inventoryOf({ complete: false, unresolved: [{ reason: 'somewhere else', file: 'a.js', line: 1 }] }), { title: 'shop', version: '1' });
    expect(known.match(/class="no" title/g)).toHaveLength(4);
    expect(unknown.match(/class="maybe" title/g)).toHaveLength(4);
  });
});

describe('openapi', () => {
  test.each(examples)('of %s is valid', async (name) => {
    const { code, out } = runIn(copyOf(name), 'inventory', '--format', 'openapi');
    expect(code).toBe(0);
    expect(await new Validator().validate(JSON.parse(out) as Record<string, unknown>)).toEqual({ valid: true });
  });

  test('is valid for paths and names of every kind', async () => {
    const paths = ['/a/:id', '/a/:name', '/a/:id/b/:id', '/files/*', '/files/*rest', '/x{/:y}', '/:a-:b', '/r/:n(\\d+)', '/q?#', hostile, '//', '/__proto__'];
    const document = openApiOf(inventoryOf(...paths.flatMap((path) => ['GET', 'ALL', 'PURGE'].map((method) => ({ path, method, auth: { state: 'required' as const, by: [{ name: hostile, reason: hostile, file: hostile, line: 1 }] } })))), { title: 'a', version: '1' });
    expect(await new Validator().validate(JSON.parse(JSON.stringify(document)) as Record<string, unknown>)).toEqual({ valid: true });
    for (const [path, item] of Object.entries(document.paths as Record<string, Record<string, { parameters?: { name: string }[] }>>)) {
      const wanted = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
      for (const operation of Object.values(item)) expect((operation.parameters ?? []).map(({ name }) => name)).toEqual(wanted);
    }
  });

  test('says who may call, and nothing where nobody can say', () => {
    const by = [{ name: 'requireUser', reason: 'reads a header', file: 'a.js', line: 1 }];
    const states = (['none', 'optional', 'required', 'unknown'] as const).map((state) => ({ path: `/${state}`, auth: { state, by: state === 'none' || state === 'unknown' ? [] : by } }));
    const { paths } = openApiOf(inventoryOf(...states), { title: 'a', version: '1' }) as { paths: Record<string, { get: { security?: unknown } }> };
    expect(Object.values(paths).map(({ get }) => get.security)).toEqual([[], [{}, { requireUser: [] }], [{ requireUser: [] }], undefined]);
  });
});
