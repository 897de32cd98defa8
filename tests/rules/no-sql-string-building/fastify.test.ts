import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sql-string-building';

describe('TypeScript', () => {
  projectTest(rule, 'the whole statement from the body', {
    'console.ts': `
import Fastify from 'fastify';
import postgres from 'postgres';

const sql = postgres();
const app = Fastify();

app.post<{ Body: { statement: string } }>('/console', async (request) => {
  return sql.unsafe(request.body.statement); // expect: no-sql-string-building
});
`,
  });

  projectTest(rule, 'a tagged template that binds', {
    'console.ts': `
import Fastify from 'fastify';
import postgres from 'postgres';

const sql = postgres();
const app = Fastify();

app.post<{ Body: { statement: string } }>('/console', async (request) => {
  return sql\`SELECT * FROM statements WHERE name = \${request.body.statement}\`;
});
`,
  });

  projectTest(rule, 'plugin, service and repository in three files', {
    'stock.plugin.ts': `
import type { FastifyInstance } from 'fastify';
import { stockLevels } from './stock.service.js';

export async function stockPlugin(app: FastifyInstance) {
  app.get<{ Querystring: { warehouse: string } }>('/levels', async (request) => stockLevels(request.query.warehouse));
}
`,
    'stock.service.ts': `
import * as repository from './stock.repository.js';

export async function stockLevels(warehouse: string) {
  const rows = await repository.levels({ warehouse, minimum: 1 });
  return rows.filter((row) => row.amount > 0);
}
`,
    'stock.repository.ts': `
import { Pool } from 'pg';

const pool = new Pool();

export async function levels({ warehouse, minimum }: { warehouse: string; minimum: number }) {
  const { rows } = await pool.query({ text: \`SELECT * FROM stock WHERE warehouse = '\${warehouse}' AND amount >= \${minimum}\` }); // expect: no-sql-string-building
  return rows;
}
`,
    'server.ts': `
import Fastify from 'fastify';
import { stockPlugin } from './stock.plugin.js';

const app = Fastify();
app.register(stockPlugin, { prefix: '/stock' });
`,
  }, { says: ['request.query.warehouse (stock.plugin.ts:6) through stockLevels (stock.service.ts:4), levels (stock.repository.ts:6)'] });

  projectTest(rule, 'plugin, service and repository in three files, the value bound', {
    'stock.plugin.ts': `
import type { FastifyInstance } from 'fastify';
import { stockLevels } from './stock.service.js';

export async function stockPlugin(app: FastifyInstance) {
  app.get<{ Querystring: { warehouse: string } }>('/levels', async (request) => stockLevels(request.query.warehouse));
}
`,
    'stock.service.ts': `
import * as repository from './stock.repository.js';

export async function stockLevels(warehouse: string) {
  const rows = await repository.levels({ warehouse, minimum: 1 });
  return rows.filter((row) => row.amount > 0);
}
`,
    'stock.repository.ts': `
import { Pool } from 'pg';

const pool = new Pool();

export async function levels({ warehouse, minimum }: { warehouse: string; minimum: number }) {
  const { rows } = await pool.query({ text: \`SELECT * FROM stock WHERE warehouse = $1 AND amount >= \${minimum}\`, values: [warehouse] });
  return rows;
}
`,
    'server.ts': `
import Fastify from 'fastify';
import { stockPlugin } from './stock.plugin.js';

const app = Fastify();
app.register(stockPlugin, { prefix: '/stock' });
`,
  });

  projectTest(rule, 'a free string in the schema of the route', {
    'reports.ts': `
import Fastify from 'fastify';
import { Pool } from 'pg';

const pool = new Pool();
const app = Fastify();
const querystring = { type: 'object', properties: { column: { type: 'string' } } } as const;

app.get<{ Querystring: { column: string } }>('/reports', { schema: { querystring } }, async (request) => {
  const { rows } = await pool.query(\`SELECT * FROM reports ORDER BY \${request.query.column}\`); // expect: no-sql-string-building
  return rows;
});
`,
  });

  projectTest(rule, 'an enum in the schema of the route', {
    'reports.ts': `
import Fastify from 'fastify';
import { Pool } from 'pg';

const pool = new Pool();
const app = Fastify();
const querystring = { type: 'object', properties: { column: { type: 'string', enum: ['name', 'created'] } } } as const;

app.get<{ Querystring: { column: string } }>('/reports', { schema: { querystring } }, async (request) => {
  const { rows } = await pool.query(\`SELECT * FROM reports ORDER BY \${request.query.column}\`);
  return rows;
});
`,
  });
});

describe('JavaScript modules', () => {
  projectTest(rule, 'a decorated client of @fastify/postgres', {
    'routes.js': `
import Fastify from 'fastify';
import fastifyPostgres from '@fastify/postgres';

const app = Fastify();
app.register(fastifyPostgres, { connectionString: process.env.DATABASE_URL });
app.get('/members/:name', async (request) => {
  const { rows } = await app.pg.query(\`SELECT * FROM members WHERE name = '\${request.params.name}'\`); // expect: no-sql-string-building
  return rows;
});
`,
  });

  projectTest(rule, 'a decorated client of @fastify/postgres with a bound value', {
    'routes.js': `
import Fastify from 'fastify';
import fastifyPostgres from '@fastify/postgres';

const app = Fastify();
app.register(fastifyPostgres, { connectionString: process.env.DATABASE_URL });
app.get('/members/:name', async (request) => {
  const { rows } = await app.pg.query('SELECT * FROM members WHERE name = $1', [request.params.name]);
  return rows;
});
`,
  });
});

describe('CommonJS', () => {
  projectTest(rule, 'a route given as one object', {
    'ledger.cjs': `
const fastify = require('fastify')();
const Database = require('better-sqlite3');

const db = new Database('ledger.db');

fastify.route({
  method: 'GET',
  url: '/entries',
  handler: async (request) => db.prepare('SELECT * FROM entries WHERE account = ' + request.query.account).all(), // expect: no-sql-string-building
});
`,
  });

  projectTest(rule, 'a route given as one object, the value bound when the statement runs', {
    'ledger.cjs': `
const fastify = require('fastify')();
const Database = require('better-sqlite3');

const db = new Database('ledger.db');

fastify.route({
  method: 'GET',
  url: '/entries',
  handler: async (request) => db.prepare('SELECT * FROM entries WHERE account = ?').all(request.query.account),
});
`,
  });
});
