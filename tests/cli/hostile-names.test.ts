import { describe, expect, test } from 'vitest';
import { formats, reportFormats } from '../../src/cli/commands.js';
import { folderWith, runIn } from './support.js';

/** What acts on a terminal: no file name, route or name in the code of a project may bring it there. */
// eslint-disable-next-line no-control-regex -- what must not be there
const acting = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const markup = '<img src=x onerror=alert(1)>';
const name = `${markup}|](javascript:1)\u001b[2J\u202e=1`;

const root = (): string => folderWith({
  'src/app.js': `import express from 'express';\nimport { orders } from ${JSON.stringify(`./${name}.js`)};\nconst app = express();\napp.use('/orders', orders);\napp.listen(3000);\n`,
  [`src/${name}.js`]: `import { Router } from 'express';
import { Pool } from 'pg';

export const orders = Router();
const db = new Pool();
orders.get(${JSON.stringify(`/${name}/:id`)}, async (req, res) => {
  res.json(await db.query('SELECT * FROM orders WHERE name = ' + req.query[${JSON.stringify(name)}]));
});
orders.post(${JSON.stringify(`/${name}`)}, (req, res) => { res.send('<p>' + req.body[${JSON.stringify(name)}]); });
`,
  [`src/broken ${name}.js`]: `const ${name} = ;`,
});

describe.each(formats)('inventory as %s', (format) => {
  test('brings no control character and no markup of the project', () => {
    const { out, err } = runIn(root(), 'inventory', '--format', format);
    expect(out).toContain('onerror');
    expect(`${out}${err}`).not.toMatch(acting);
    if (format === 'html' || format === 'md') expect(out).not.toContain('<img');
    if (format === 'json' || format === 'openapi') expect(() => void JSON.parse(out)).not.toThrow();
    if (format === 'csv') expect(out).not.toMatch(/(?:^|,)"?[=+@]/m);
  });
});

describe.each(reportFormats)('check as %s', (format) => {
  test('brings no control character of the project', () => {
    const { code, out, err } = runIn(root(), 'check', '--config', 'all', '--format', format);
    expect(code).toBe(1);
    expect(out).toContain('onerror');
    expect(out).toContain('no-sql-string-building');
    expect(`${out}${err}`).not.toMatch(acting);
    if (format !== 'stylish') expect(() => void JSON.parse(out)).not.toThrow();
  });
});

test('SARIF names files by addresses, and speaks in text, not in Markdown', () => {
  const { runs } = JSON.parse(runIn(root(), 'check', '--config', 'all', '--format', 'sarif').out) as { runs: { results: { message: Record<string, unknown>; locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[] };
  const results = runs[0]?.results ?? [];
  expect(results.length).toBeGreaterThan(0);
  for (const { message, locations } of results) {
    expect(Object.keys(message)).toEqual(['text']);
    for (const { physicalLocation } of locations) expect(physicalLocation.artifactLocation.uri).toMatch(/^[\w.~!$&'()*+,;=:@/%-]+$/);
  }
});

test('explain brings no control character of the project', () => {
  const { out, err } = runIn(root(), 'explain', 'GET', `/orders/${name}/:id`);
  expect(`${out}${err}`).not.toMatch(acting);
  expect(`${out}${err}`).toContain('onerror');
});
