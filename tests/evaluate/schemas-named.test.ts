import { describe } from 'vitest';
import { projectTest } from '../support/project-test.js';

const rule = 'no-nosql-injection';
const mark = ` // expect: ${rule}`;

/** A Fastify application whose handler looks for `email` of the body; `setup` stands before the plugin, `within` in it. */
function api({ setup = '', within = '', schema, expected = '', more = {} }: { setup?: string; within?: string; schema: string; expected?: string; more?: Readonly<Record<string, string>> }): Record<string, string> {
  return {
    ...more,
    'app.ts': `
import Fastify from 'fastify';
import fp from 'fastify-plugin';
import S from 'fluent-json-schema';
import { Type } from '@sinclair/typebox';
import { userRoutes } from './users.js';
import { shared } from './shared.js';

const app = Fastify();
${setup}
app.register(userRoutes, { prefix: '/users' });
await app.listen({ port: 3000 });
`,
    'shared.ts': `
export const shared = [
  { $id: 'text', type: 'object', properties: { email: { type: 'string' } } },
  { $id: 'anything', type: 'object', properties: { email: {} } },
];
`,
    'users.ts': `
import { MongoClient } from 'mongodb';
import S from 'fluent-json-schema';
import { Type } from '@sinclair/typebox';

const users = new MongoClient('mongodb://db.example.com').db().collection('users');

export async function userRoutes(app) {
  ${within}
  app.post('/known', { schema: { body: ${schema} } }, async (request) => {
    return { known: await users.countDocuments({ email: request.body.email }) };${expected}
  });
}
`,
  };
}

const text = "{ $id: 'user', type: 'object', properties: { email: { type: 'string' } } }";
const open = "{ $id: 'user', type: 'object', properties: { email: {} } }";

describe('schemas that an application knows by their names', () => {
  for (const [title, asks, expected] of [['that ask for a text', text, ''], ['that ask for nothing', open, mark]] as const) {
    projectTest(rule, `${title}: of the application`, api({ setup: `app.addSchema(${asks});`, schema: "{ $ref: 'user#' }", expected }));
    projectTest(rule, `${title}: without the sign`, api({ setup: `app.addSchema(${asks});`, schema: "{ $ref: 'user' }", expected }));
    projectTest(rule, `${title}: of the plugin itself, said after the route`, api({ schema: "{ $ref: 'user#' }", within: `app.after(() => {}); app.addSchema(${asks});`, expected }));
    projectTest(rule, `${title}: of a plugin beside it that is lifted`, api({ setup: `app.register(fp(async (inner) => { inner.addSchema(${asks}); }));`, schema: "{ $ref: 'user#' }", expected }));
    projectTest(rule, `${title}: by asking for it`, api({ setup: `app.addSchema(${asks});`, schema: "app.getSchema('user')", expected }));
    projectTest(rule, `${title}: by asking for all`, api({ setup: `app.addSchema(${asks});`, schema: 'app.getSchemas().user', expected }));
    projectTest(rule, `${title}: a part of it`, api({ setup: `app.addSchema(${asks});`, schema: "{ type: 'object', properties: { email: { $ref: 'user#/properties/email' } } }", expected }));
    projectTest(rule, `${title}: beside others`, api({ setup: `app.addSchema(${asks});`, schema: "{ allOf: [{ $ref: 'user#' }, { type: 'object', properties: { age: { type: 'integer' } } }] }", expected }));
    projectTest(rule, `${title}: by way of another`, api({ setup: `app.addSchema(${asks}); app.addSchema({ $id: 'sent', $ref: 'user#' });`, schema: "{ $ref: 'sent#' }", expected }));
    projectTest(rule, `${title}: in a shared list of definitions`, api({ setup: `app.addSchema({ $id: 'all', definitions: { user: ${asks.replace("$id: 'user', ", '')} } });`, schema: "{ $ref: 'all#/definitions/user' }", expected }));
    projectTest(rule, `${title}: in a list of their own`, api({ schema: `{ $defs: { user: ${asks.replace("$id: 'user', ", '')} }, $ref: '#/$defs/user' }`, expected }));
  }
  projectTest(rule, 'added from a list', api({ setup: 'for (const one of shared) app.addSchema(one);', schema: "{ $ref: 'text#' }" }));
  projectTest(rule, 'added from a list, and one that asks for nothing', api({ setup: 'shared.forEach((one) => app.addSchema(one));', schema: "{ $ref: 'anything#' }", expected: mark }));
  projectTest(rule, 'that nobody in sight has added', api({ schema: "{ $ref: 'user#' }" }));
  projectTest(rule, 'that lead in a circle', api({ setup: "app.addSchema({ $id: 'user', $ref: 'other#' }); app.addSchema({ $id: 'other', $ref: 'user#' });", schema: "{ $ref: 'user#' }" }));
  projectTest(rule, 'whose parts are schemas like the whole', api({ setup: "app.addSchema({ $id: 'user', type: 'object', properties: { email: {}, invited: { type: 'array', items: { $ref: 'user#' } } } });", schema: "{ $ref: 'user#' }", expected: mark }));
});

describe('schemas that calls put together', () => {
  for (const [title, part, expected] of [['a text', 'S.string().required()', ''], ['anything', 'S.mixed([S.TYPES.STRING, S.TYPES.OBJECT])', mark]] as const) {
    projectTest(rule, `${title}: by its properties`, api({ schema: `S.object().additionalProperties(false).prop('age', S.integer()).prop('email', ${part})`, expected }));
    projectTest(rule, `${title}: as data`, api({ schema: `S.object().prop('email', ${part}).valueOf()`, expected }));
    projectTest(rule, `${title}: of another one`, api({ schema: `S.object().prop('name', S.string()).extend(S.object().prop('email', ${part}))`, expected }));
    projectTest(rule, `${title}: under a name`, api({ setup: `app.addSchema(S.object().id('user').prop('email', ${part}));`, schema: "S.ref('user#')", expected }));
  }
  for (const [title, part, expected] of [['a text', 'Type.String()', ''], ['anything', 'Type.Any()', mark]] as const) {
    projectTest(rule, `${title}: TypeBox, under a name`, api({ setup: `app.addSchema(Type.Object({ email: ${part} }, { $id: 'user' }));`, schema: "Type.Ref('user')", expected }));
    projectTest(rule, `${title}: TypeBox, by reference to the schema`, api({ within: `const User = Type.Object({ email: ${part} }, { $id: 'user' });`, schema: 'Type.Ref(User)', expected }));
  }
});
