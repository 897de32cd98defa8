import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sql-string-building';
const mark = ' // expect: no-sql-string-building';

const commonJs = "const { Pool } = require('pg');\nconst pool = new Pool();\n";
const esm = "import { Pool } from 'pg';\nconst pool = new Pool();\n";
const joined = (value: string): string => `await pool.query("SELECT * FROM users WHERE id = '" + ${value} + "'");${mark}\n`;
const bound = (value: string): string => `await pool.query('SELECT * FROM users WHERE id = $1', [${value}]);\n`;

/** A handler in its file, with the value joined to the statement and with the value bound. */
function twins(title: string, file: string, code: (query: (value: string) => string) => string): void {
  const head = file.endsWith('.js') ? commonJs : esm;
  projectTest(rule, `${title}, joined`, { [file]: head + code(joined) });
  projectTest(rule, `${title}, bound`, { [file]: head + code(bound) });
}

describe('functions of platforms', () => {
  twins('an event of AWS Lambda', 'index.js', (query) => `exports.handler = async (event) => {\n  const { rows } = ${query('event.id')}  return rows;\n};\n`);
  twins('messages of a queue', 'index.js', (query) => `exports.handler = async (event, context) => {\n  for (const record of event.Records) {\n    const message = JSON.parse(record.body);\n    ${query('message.id')}  }\n};\n`);
  projectTest(rule, 'who invoked AWS Lambda', { 'index.js': `${commonJs}exports.handler = async (event) => {\n  await pool.query("SELECT * FROM users WHERE id = '" + event.requestContext.accountId + "'");\n};\n` });
  projectTest(rule, 'an event of the program itself', { 'index.js': `${commonJs}exports.onPaid = async (event) => {\n  await pool.query("SELECT * FROM users WHERE id = '" + event.id + "'");\n};\n` });
  projectTest(rule, 'an event that has a type of the program', { 'index.ts': `${esm}interface Paid { id: string }\nexport const handler = async (event: Paid) => {\n  await pool.query("SELECT * FROM users WHERE id = '" + event.id + "'");\n};\n` });
  twins('a callable of Firebase', 'index.js', (query) => `const functions = require('firebase-functions');\nexports.find = functions.https.onCall(async (data, context) => {\n  const { rows } = ${query('data.id')}  return rows;\n});\n`);
  twins('a callable of Firebase, second version', 'index.ts', (query) => `import { onCall } from 'firebase-functions/v2/https';\nexport const find = onCall(async (request) => {\n  const { rows } = ${query('request.data.id')}  return rows;\n});\n`);
  projectTest(rule, 'who calls a callable', { 'index.ts': `${esm}import { onCall } from 'firebase-functions/v2/https';\nexport const find = onCall(async (request) => {\n  await pool.query("SELECT * FROM users WHERE id = '" + request.auth.uid + "'");\n});\n` });
  twins('a function of Azure', 'index.ts', (query) => `import { app } from '@azure/functions';\napp.http('find', { methods: ['GET'], handler: async (request, context) => {\n  const { rows } = ${query("request.query.get('id')")}  return { jsonBody: rows };\n} });\n`);
  twins('a worker', 'worker.ts', (query) => `export default {\n  async fetch(request: Request) {\n    const url = new URL(request.url);\n    const { rows } = ${query("url.searchParams.get('id')")}    return Response.json(rows);\n  },\n};\n`);
  twins('a server of Bun', 'server.ts', (query) => `Bun.serve({ async fetch(request) {\n  const { id } = await request.json();\n  const { rows } = ${query('id')}  return Response.json(rows);\n} });\n`);
});

describe('handlers that files export', () => {
  twins('SvelteKit', 'src/routes/users/+server.ts', (query) => `export async function GET({ url }) {\n  const { rows } = ${query("url.searchParams.get('id')")}  return new Response(JSON.stringify(rows));\n}\n`);
  projectTest(rule, 'a function of this name in another file', { 'src/lib/users.ts': `${esm}export async function GET({ url }) {\n  await pool.query("SELECT * FROM users WHERE id = '" + url.searchParams.get('id') + "'");\n}\n` });
  twins('Remix', 'app/routes/users.$id.ts', (query) => `export async function loader({ params }) {\n  const { rows } = ${query('params.id')}  return rows;\n}\n`);
  twins('Nuxt', 'server/api/users.ts', (query) => `export default defineEventHandler(async (event) => {\n  const { id } = getQuery(event);\n  const { rows } = ${query('id')}  return rows;\n});\n`);
  twins('a page of Next.js', 'pages/users.ts', (query) => `export async function getServerSideProps({ query }) {\n  const { rows } = ${query('query.id')}  return { props: { rows } };\n}\n`);
  projectTest(rule, 'an action of Next.js, joined', { 'app/actions.ts': `'use server';\n${esm}export async function find(form: FormData) {\n  const id = form.get('id');\n  ${joined('id')}}\n` });
  projectTest(rule, 'an action of Next.js, bound', { 'app/actions.ts': `'use server';\n${esm}export async function find(form: FormData) {\n  const id = form.get('id');\n  ${bound('id')}}\n` });
  projectTest(rule, 'the same in a file that is no action', { 'app/actions.ts': `${esm}export async function find(form: FormData) {\n  const id = form.get('id');\n  await pool.query("SELECT * FROM users WHERE id = '" + id + "'");\n}\n` });
  twins('resolvers of GraphQL', 'resolvers.js', (query) => `module.exports = { Query: { user: async (parent, { id }) => {\n  const { rows } = ${query('id')}  return rows[0];\n} } };\n`);
  projectTest(rule, 'a map of other functions', { 'resolvers.js': `${commonJs}module.exports = { Helpers: { user: async (parent, { id }) => {\n  await pool.query("SELECT * FROM users WHERE id = '" + id + "'");\n} } };\n` });
});

describe('handlers by their form', () => {
  twins('a pattern in place of the request', 'users.js', (query) => `exports.find = async ({ query }, res) => {\n  const { rows } = ${query('query.id')}  res.json(rows);\n};\n`);
  twins('a context of Koa', 'users.js', (query) => `exports.find = async (ctx) => {\n  const { rows } = ${query('ctx.params.id')}  ctx.body = rows;\n};\n`);
  twins('a field of a class that nobody makes in sight', 'users.ts', (query) => `import type { Request, Response } from 'express';\nexport class Users {\n  find = async (req: Request, res: Response) => {\n    const { rows } = ${query('req.params.id')}    res.json(rows);\n  };\n}\n`);
  twins('fields of a form, awaited', 'users.ts', (query) => `import express from 'express';\nimport formidable from 'formidable';\nconst app = express();\napp.post('/users', async (req, res) => {\n  const [fields] = await formidable({ maxFieldsSize: 100 }).parse(req);\n  ${query('fields.id[0]')}  res.end();\n});\n`);
});
