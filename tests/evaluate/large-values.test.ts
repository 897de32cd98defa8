import { describe, expect, test } from 'vitest';
import { modelOf } from '../link/project.js';

/** Fields of a request that end in a statement unchecked. */
const ordered = (files: Readonly<Record<string, string>>): readonly string[] => modelOf(files).parts.flows.filter(({ risk }) => risk === 'sql').map(({ source }) => source.id).sort();

const levels = Array.from({ length: 30 }, (_, at) => at);

/** Each level holds the one before it twice: a schema of thirty lines and of a thousand million parts. */
const zod = `import { z } from 'zod';
${levels.map((at) => `export const level${String(at)} = z.object({ name: z.string(), count: z.number()${at === 0 ? '' : `, one: level${String(at - 1)}, list: z.array(level${String(at - 1)}), either: z.union([level${String(at - 1)}, level${String(at - 1)}.partial()])`} });`).join('\n')}
export const schema = z.object({ column: z.enum(['a', 'b']), direction: z.string(), deep: level29 });
`;
const typebox = `import { Type } from '@sinclair/typebox';
${levels.map((at) => `export const level${String(at)} = Type.Object({ name: Type.String()${at === 0 ? '' : `, one: level${String(at - 1)}, list: Type.Array(level${String(at - 1)}), part: Type.Partial(level${String(at - 1)})`} });`).join('\n')}
export const schema = Type.Object({ column: Type.Union([Type.Literal('a'), Type.Literal('b')]), direction: Type.String(), deep: level29 });
`;

describe('a schema put together of others many times over', () => {
  test('is held against a request, and its small parts are known', () => {
    const app = `import express from 'express';
import { Pool } from 'pg';
import { schema } from './schema.js';
const [app, pool] = [express(), new Pool()];
app.post('/', async (req, res) => {
  const body = schema.parse(req.body);
  await pool.query('SELECT 1 ORDER BY ' + body.column);
  res.json(await pool.query('SELECT 1 ORDER BY a ' + body.direction));
});
app.listen(3000);`;
    expect(ordered({ 'app.ts': app, 'schema.ts': zod })).toEqual(['body.direction']);
  });

  test('of a route says what is known of its small parts', () => {
    const app = `import Fastify from 'fastify';
import { Pool } from 'pg';
import { schema } from './schema.js';
const [app, pool] = [Fastify(), new Pool()];
app.post('/', { schema: { body: schema } }, async (req) => {
  await pool.query('SELECT 1 ORDER BY ' + req.body.column);
  return pool.query('SELECT 1 ORDER BY a ' + req.body.direction);
});
app.listen({ port: 3000 });`;
    expect(ordered({ 'app.ts': app, 'schema.ts': typebox })).toEqual(['body.direction']);
  });
});

test('a value that stands in many places of another is changed once', () => {
  const app = `import express from 'express';
import { Pool } from 'pg';
const [app, pool] = [express(), new Pool()];
app.post('/', async (req, res) => {
  const value0 = { name: req.body.name };
  ${levels.slice(1).map((at) => `const value${String(at)} = { one: value${String(at - 1)}, other: [value${String(at - 1)}], name: req.body.name${String(at)} };`).join('\n  ')}
  let last = value29;
  if (/^[a-z]+$/.test(req.body.name)) last = { value29 };
  res.json(await pool.query('SELECT 1 ORDER BY ' + value29.name));
});
app.listen(3000);`;
  expect(ordered({ 'app.ts': app })).toEqual(['body.name29']);
});

test('an answer that holds one object in many places is told of once', () => {
  const app = (answer: string): string => `import express from 'express';
const app = express();
app.get('/', (req, res) => {
  try { req.body.parse(); } catch (error) {
    const value0 = { why: error.stack };
    ${levels.slice(1).map((at) => `const value${String(at)} = { one: value${String(at - 1)}, other: value${String(at - 1)} };`).join('\n    ')}
    res.json(${answer});
  }
});
app.listen(3000);`;
  const told = (text: string): readonly string[] => modelOf({ 'app.ts': text }).parts.flows.map(({ risk }) => risk);
  expect(told(app('value29'))).toEqual(['error-detail']);
  expect(told(app('{ first: value29, second: { third: value29 } }'))).toEqual(told(app('{ first: value0, second: { third: value0 } }')));
});

test('a long function is read in time that grows as it does', () => {
  const used = (count: number): number => {
    const fields = Array.from({ length: count }, (_, at) => `if (req.query.a${String(at)}) sql += ' AND f = ' + req.query.b${String(at)};`).join('\n');
    const start = process.cpuUsage().user;
    modelOf({ 'app.ts': `import express from 'express';\nimport { Pool } from 'pg';\nconst [app, pool] = [express(), new Pool()];\napp.get('/', async (req, res) => { let sql = 'SELECT 1';\n${fields}\nres.json(await pool.query(sql)); });\napp.listen(3000);` });
    return process.cpuUsage().user - start;
  };
  used(50);
  const [short, long] = [used(150), used(1200)];
  expect(long / short).toBeLessThan(32);
});
