import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-nosql-injection';
const mark = ` // expect: ${rule}`;

describe('schemas of routes that nobody can see', () => {
  const route = (options: string, expected = ''): Readonly<Record<string, string>> => ({
    'app.ts': `
import Fastify from 'fastify';
import { MongoClient } from 'mongodb';
import { user } from 'our-schemas';

const app = Fastify();
const users = new MongoClient('mongodb://db.example.com').db().collection('users');
app.post('/users'${options}, async (request) => {
  return { known: await users.countDocuments({ name: request.body.name }) };${expected}
});
await app.listen({ port: 3000 });
`,
  });

  projectTest(rule, 'from a package', route(', { schema: { body: user } }'));
  projectTest(rule, 'by a reference', route(", { schema: { body: { $ref: 'user#' } } }"));
  projectTest(rule, 'by the name that an application knows', route(", { schema: { body: app.getSchema('user') } }"));
  projectTest(rule, 'of the property', route(", { schema: { body: { type: 'object', properties: { name: { $ref: 'name#' } } } } }"));
  projectTest(rule, 'of another part', route(', { schema: { querystring: user } }', mark));
  projectTest(rule, 'that asks nothing of the property', route(", { schema: { body: { type: 'object', properties: { name: {} } } } }", mark));
  projectTest(rule, 'none', route('', mark));
});
