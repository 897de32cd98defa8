import { describe } from 'vitest';
import { projectTest } from '../support/project-test.js';

const rule = 'no-sql-string-building';
const reported = ' // expect: no-sql-string-building';

/** A Fastify application with one route; `mark` stands behind the query that its handler ends in. */
function api(options: string, use: string, mark = ''): Record<string, string> {
  return {
    'app.ts': `
import Fastify from 'fastify';
import { Type } from '@sinclair/typebox';
import { z } from 'zod';
import { items } from './items.js';

const app = Fastify();
const shared = { params: Type.Object({ id: Type.Integer() }) };

app.post('/items/:id', ${options}, async (request) => items(${use}));
await app.listen({ port: 3000 });
`,
    'items.ts': `
import { Pool } from 'pg';

const pool = new Pool();

export async function items(text: unknown) {
  return pool.query(\`SELECT * FROM items WHERE a = \${text}\`);${mark}
}
`,
  };
}

const query = (properties: string): string => `{ schema: { querystring: { type: 'object', properties: { sort: ${properties} } } } }`;

describe('a route schema in JSON Schema', () => {
  for (const [title, property] of [
    ['an integer', "{ type: 'integer' }"],
    ['a number or null', "{ type: ['number', 'null'] }"],
    ['a member of a list', "{ type: 'string', enum: ['a', 'b'] }"],
    ['a constant', "{ const: 'a' }"],
    ['text of a closed pattern', "{ type: 'string', pattern: '^[a-z]+$' }"],
    ['a uuid', "{ type: 'string', format: 'uuid' }"],
    ['one of two', "{ anyOf: [{ type: 'integer' }, { const: 'a' }] }"],
    ['text that is also fixed', "{ allOf: [{ type: 'string' }, { enum: ['a'] }] }"],
  ] as const) {
    projectTest(rule, `${title} is clear`, api(query(property), 'request.query.sort'));
  }

  for (const [title, property] of [
    ['text', "{ type: 'string', maxLength: 10 }"],
    ['a number or text', "{ type: ['number', 'string'] }"],
    ['text of an open pattern', "{ type: 'string', pattern: '^[a-z]+' }"],
    ['an address', "{ type: 'string', format: 'uri' }"],
    ['one of two, one of them text', "{ anyOf: [{ type: 'integer' }, { type: 'string' }] }"],
    ['what stands elsewhere', "{ $ref: 'sort#' }"],
  ] as const) {
    projectTest(rule, `${title} is not`, api(query(property), 'request.query.sort', reported), { says: ['request.query.sort (app.ts:10)'] });
  }
});

describe('parts of the request', () => {
  projectTest(rule, 'query', api('{ schema: { query: Type.Object({ sort: Type.Integer() }) } }', 'request.query.sort'));
  projectTest(rule, 'params', api('{ schema: { ...shared } }', 'request.params.id'));
  projectTest(rule, 'params without a schema', api('{ schema: {} }', 'request.params.id', reported));
  projectTest(rule, 'body', api("{ schema: { body: Type.Object({ order: Type.Object({ by: Type.Array(Type.Literal('a')) }) }) } }", 'request.body.order.by[0]'));
  projectTest(rule, 'body with text', api('{ schema: { body: Type.Object({ order: Type.Object({ by: Type.Array(Type.String()) }) }) } }', 'request.body.order.by[0]', reported));
  projectTest(rule, 'headers', api("{ schema: { headers: { type: 'object', properties: { 'x-page': { type: 'integer' } } } } }", "request.headers['x-page']"));
  projectTest(rule, 'without the marks of the library', api("{ schema: { query: Type.Strict(Type.Object({ sort: Type.KeyOf(Type.Object({ name: Type.String(), age: Type.String() })) })) } }", 'request.query.sort'));
  projectTest(rule, 'without the marks of the library, with text', api('{ schema: { query: Type.Strict(Type.Object({ sort: Type.String() })) } }', 'request.query.sort', reported));
  projectTest(rule, 'the part that the schema is for', api('{ schema: { body: Type.Object({ sort: Type.Integer() }) } }', 'request.query.sort', reported));
  projectTest(rule, 'what the answer holds says nothing', api('{ schema: { response: Type.Object({ sort: Type.Integer() }) } }', 'request.query.sort', reported));
  projectTest(rule, 'nothing is refused', api('{ attachValidation: true, schema: { query: Type.Object({ sort: Type.Integer() }) } }', 'request.query.sort', reported));
});

describe('TypeBox', () => {
  const typed = (part: string): string => `{ schema: { querystring: Type.Object({ sort: ${part} }) } }`;
  for (const [title, part] of [
    ['a union of many literals', `Type.Union([${'abcdefghijkl'.split('').map((letter) => `Type.Literal('${letter}')`).join(', ')}])`],
    ['an optional number', 'Type.Optional(Type.Number({ minimum: 1 }))'],
    ['text of a closed pattern', "Type.String({ pattern: '^[a-z]+$' })"],
    ['text of a closed format', "Type.String({ format: 'date-time' })"],
    ['a schema of its own', "Type.Unsafe<'a' | 'b'>({ type: 'string', enum: ['a', 'b'] })"],
  ] as const) {
    projectTest(rule, `${title} is clear`, api(typed(part), 'request.query.sort'));
  }

  for (const [title, part] of [
    ['a union with text', "Type.Union([Type.Literal('a'), Type.String()])"],
    ['optional text', 'Type.Optional(Type.String())'],
    ['text of an open format', "Type.String({ format: 'email' })"],
    ['anything', 'Type.Any()'],
  ] as const) {
    projectTest(rule, `${title} is not`, api(typed(part), 'request.query.sort', reported));
  }
});

describe('one object for all of it', () => {
  const route = (part: string, mark = ''): Record<string, string> => ({
    'app.ts': `
import Fastify from 'fastify';
import { Type } from 'typebox';
import { Pool } from 'pg';

const app = Fastify();
const pool = new Pool();

app.route({
  method: 'GET',
  url: '/items',
  schema: { querystring: Type.Object({ sort: ${part} }) },
  handler: async (request) => {
    const { sort } = request.query as { sort: string };
    return pool.query(\`SELECT * FROM items ORDER BY \${sort}\`);${mark}
  },
});
await app.listen({ port: 3000 });
`,
  });
  projectTest(rule, 'with a fixed list', route("Type.Enum({ a: 'a', b: 'b' })"));
  projectTest(rule, 'with text', route('Type.String()', reported));
});
