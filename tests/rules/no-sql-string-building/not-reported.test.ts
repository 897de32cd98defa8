import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sql-string-building';

describe('templates that bind', () => {
  projectTest(rule, 'sql of drizzle binds its values', {
    'notes.js': `
import express from 'express';
import { drizzle } from 'drizzle-orm/node-postgres';
import { sql } from 'drizzle-orm';

const db = drizzle(process.env.DATABASE_URL);
const app = express();
app.get('/notes', async (req, res) => {
  res.json(await db.execute(sql\`SELECT * FROM notes WHERE title = \${req.query.title}\`));
});
`,
  });

  projectTest(rule, 'sql.raw of drizzle binds nothing', {
    'notes.js': `
import express from 'express';
import { drizzle } from 'drizzle-orm/node-postgres';
import { sql } from 'drizzle-orm';

const db = drizzle(process.env.DATABASE_URL);
const app = express();
app.get('/notes', async (req, res) => {
  res.json(await db.execute(sql.raw(\`SELECT * FROM notes WHERE title = \${req.query.title}\`))); // expect: no-sql-string-building
});
`,
  });

  projectTest(rule, '$queryRaw of prisma binds its values', {
    'notes.js': `
import express from 'express';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();
app.get('/notes', async (req, res) => {
  res.json(await prisma.$queryRaw\`SELECT * FROM notes WHERE title = \${req.query.title}\`);
});
`,
  });

  projectTest(rule, '$queryRawUnsafe of prisma binds nothing', {
    'notes.js': `
import express from 'express';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();
app.get('/notes', async (req, res) => {
  res.json(await prisma.$queryRawUnsafe(\`SELECT * FROM notes WHERE title = \${req.query.title}\`)); // expect: no-sql-string-building
});
`,
  });

  projectTest(rule, 'Prisma.sql inside $queryRaw binds its values', {
    'notes.js': `
import express from 'express';
import { Prisma, PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();
app.get('/notes', async (req, res) => {
  const filter = Prisma.sql\`title = \${req.query.title}\`;
  res.json(await prisma.$queryRaw\`SELECT * FROM notes WHERE \${filter}\`);
});
`,
  });

  projectTest(rule, 'Prisma.raw inside $queryRaw binds nothing', {
    'notes.js': `
import express from 'express';
import { Prisma, PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();
app.get('/notes', async (req, res) => {
  const filter = Prisma.raw(\`title = '\${req.query.title}'\`); // expect: no-sql-string-building
  res.json(await prisma.$queryRaw\`SELECT * FROM notes WHERE \${filter}\`);
});
`,
  });

  projectTest(rule, 'bindings of knex.raw', {
    'notes.js': `
import express from 'express';
import knex from 'knex';

const db = knex({ client: 'pg' });
const app = express();
app.get('/notes', async (req, res) => {
  res.json(await db('notes').whereRaw('lower(title) = ?', [req.query.title]));
});
`,
  });

  projectTest(rule, 'knex whereRaw with a template', {
    'notes.js': `
import express from 'express';
import knex from 'knex';

const db = knex({ client: 'pg' });
const app = express();
app.get('/notes', async (req, res) => {
  res.json(await db('notes').whereRaw(\`lower(title) = '\${req.query.title}'\`)); // expect: no-sql-string-building
});
`,
  });

  projectTest(rule, 'replacements of sequelize', {
    'notes.js': `
import express from 'express';
import { Sequelize } from 'sequelize';

const db = new Sequelize(process.env.DATABASE_URL);
const app = express();
app.get('/notes', async (req, res) => {
  res.json(await db.query('SELECT * FROM notes WHERE title = :title', { replacements: { title: req.query.title } }));
});
`,
  });

  projectTest(rule, 'a sequelize query with the value in its text', {
    'notes.js': `
import express from 'express';
import { Sequelize } from 'sequelize';

const db = new Sequelize(process.env.DATABASE_URL);
const app = express();
app.get('/notes', async (req, res) => {
  res.json(await db.query('SELECT * FROM notes WHERE title = "' + req.query.title + '"')); // expect: no-sql-string-building
});
`,
  });
});

describe('names from a fixed list', () => {
  projectTest(rule, 'a column checked by includes', {
    'list.js': `
import express from 'express';
import { Pool } from 'pg';

const columns = ['name', 'price'];
const pool = new Pool();
const app = express();
app.get('/list', async (req, res) => {
  const sort = String(req.query.sort);
  if (!columns.includes(sort)) return res.sendStatus(400);
  const { rows } = await pool.query(\`SELECT * FROM items ORDER BY \${sort}\`);
  res.json(rows);
});
`,
  });

  projectTest(rule, 'a column checked by includes, and nothing follows from it', {
    'list.js': `
import express from 'express';
import { Pool } from 'pg';

const columns = ['name', 'price'];
const pool = new Pool();
const app = express();
app.get('/list', async (req, res) => {
  const sort = String(req.query.sort);
  if (!columns.includes(sort)) console.warn('unknown column');
  const { rows } = await pool.query(\`SELECT * FROM items ORDER BY \${sort}\`); // expect: no-sql-string-building
  res.json(rows);
});
`,
  });

  projectTest(rule, 'a column checked by a set in another file', {
    'list.js': `
import express from 'express';
import { Pool } from 'pg';
import { assertColumn } from './columns.js';

const pool = new Pool();
const app = express();
app.get('/list', async (req, res) => {
  const sort = String(req.query.sort);
  assertColumn(sort);
  const { rows } = await pool.query(\`SELECT * FROM items ORDER BY \${sort}\`);
  res.json(rows);
});
`,
    'columns.js': `
const columns = new Set(['name', 'price']);

export function assertColumn(name) {
  if (!columns.has(name)) throw new RangeError('unknown column');
}
`,
  });

  projectTest(rule, 'a check in another file that only logs', {
    'list.js': `
import express from 'express';
import { Pool } from 'pg';
import { assertColumn } from './columns.js';

const pool = new Pool();
const app = express();
app.get('/list', async (req, res) => {
  const sort = String(req.query.sort);
  assertColumn(sort);
  const { rows } = await pool.query(\`SELECT * FROM items ORDER BY \${sort}\`); // expect: no-sql-string-building
  res.json(rows);
});
`,
    'columns.js': `
const columns = new Set(['name', 'price']);

export function assertColumn(name) {
  if (!columns.has(name)) console.warn('unknown column');
}
`,
  });

  projectTest(rule, 'ORDER BY from a map', {
    'list.js': `
import express from 'express';
import { Pool } from 'pg';

const orders = { newest: 'created_at DESC', cheapest: 'price ASC' };
const pool = new Pool();
const app = express();
app.get('/list', async (req, res) => {
  const { rows } = await pool.query(\`SELECT * FROM items ORDER BY \${orders[req.query.sort] ?? orders.newest}\`);
  res.json(rows);
});
`,
  });

  projectTest(rule, 'ORDER BY from a map, or the text of the request', {
    'list.js': `
import express from 'express';
import { Pool } from 'pg';

const orders = { newest: 'created_at DESC', cheapest: 'price ASC' };
const pool = new Pool();
const app = express();
app.get('/list', async (req, res) => {
  const { rows } = await pool.query(\`SELECT * FROM items ORDER BY \${orders[req.query.sort] ?? req.query.sort}\`); // expect: no-sql-string-building
  res.json(rows);
});
`,
  });

  projectTest(rule, 'a direction chosen between two constants', {
    'list.js': `
import express from 'express';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.get('/list', async (req, res) => {
  const { rows } = await pool.query(\`SELECT * FROM items ORDER BY id \${req.query.direction === 'down' ? 'DESC' : 'ASC'}\`);
  res.json(rows);
});
`,
  });

  projectTest(rule, 'a direction with a default only', {
    'list.js': `
import express from 'express';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.get('/list', async (req, res) => {
  const { rows } = await pool.query(\`SELECT * FROM items ORDER BY id \${req.query.direction || 'ASC'}\`); // expect: no-sql-string-building
  res.json(rows);
});
`,
  });

  projectTest(rule, 'a column of an enum schema', {
    'list.js': `
import express from 'express';
import { Pool } from 'pg';
import { z } from 'zod';

const List = z.object({ sort: z.enum(['name', 'price']) });
const pool = new Pool();
const app = express();
app.get('/list', async (req, res) => {
  const { sort } = List.parse(req.query);
  const { rows } = await pool.query(\`SELECT * FROM items ORDER BY \${sort}\`);
  res.json(rows);
});
`,
  });

  projectTest(rule, 'a column of a schema that takes any text', {
    'list.js': `
import express from 'express';
import { Pool } from 'pg';
import { z } from 'zod';

const List = z.object({ sort: z.string() });
const pool = new Pool();
const app = express();
app.get('/list', async (req, res) => {
  const { sort } = List.parse(req.query);
  const { rows } = await pool.query(\`SELECT * FROM items ORDER BY \${sort}\`); // expect: no-sql-string-building
  res.json(rows);
});
`,
  });
});

describe('generated placeholders', () => {
  projectTest(rule, 'one placeholder for each id', {
    'batch.js': `
import express from 'express';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.post('/batch', async (req, res) => {
  const ids = req.body.ids;
  const places = ids.map((_, i) => \`$\${i + 1}\`).join(', ');
  const { rows } = await pool.query(\`SELECT * FROM items WHERE id IN (\${places})\`, ids);
  res.json(rows);
});
`,
  });

  projectTest(rule, 'the ids themselves', {
    'batch.js': `
import express from 'express';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.post('/batch', async (req, res) => {
  const ids = req.body.ids;
  const places = ids.map((id) => \`\${id}\`).join(', ');
  const { rows } = await pool.query(\`SELECT * FROM items WHERE id IN (\${places})\`, ids); // expect: no-sql-string-building
  res.json(rows);
});
`,
  });
});

describe('numbers', () => {
  projectTest(rule, 'a limit after Number', {
    'pages.js': `
import express from 'express';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.get('/pages', async (req, res) => {
  const { rows } = await pool.query(\`SELECT * FROM items LIMIT \${Number(req.query.limit)}\`);
  res.json(rows);
});
`,
  });

  projectTest(rule, 'a limit after String', {
    'pages.js': `
import express from 'express';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.get('/pages', async (req, res) => {
  const { rows } = await pool.query(\`SELECT * FROM items LIMIT \${String(req.query.limit)}\`); // expect: no-sql-string-building
  res.json(rows);
});
`,
  });

  projectTest(rule, 'a limit after parseInt and Math.min', {
    'pages.js': `
import express from 'express';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.get('/pages', async (req, res) => {
  const limit = Math.min(parseInt(req.query.limit, 10) || 20, 100);
  const { rows } = await pool.query(\`SELECT * FROM items LIMIT \${limit}\`);
  res.json(rows);
});
`,
  });

  projectTest(rule, 'the length of a text', {
    'pages.js': `
import express from 'express';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.get('/pages', async (req, res) => {
  const { rows } = await pool.query(\`SELECT * FROM items LIMIT \${req.query.letters.length}\`);
  res.json(rows);
});
`,
  });
});

describe('escaped for this purpose', () => {
  projectTest(rule, '%I and %L of pg-format', {
    'exports.js': `
import express from 'express';
import { Pool } from 'pg';
import format from 'pg-format';

const pool = new Pool();
const app = express();
app.get('/exports', async (req, res) => {
  const { rows } = await pool.query(format('SELECT %I FROM items WHERE name = %L', req.query.column, req.query.name));
  res.json(rows);
});
`,
  });

  projectTest(rule, '%s of pg-format', {
    'exports.js': `
import express from 'express';
import { Pool } from 'pg';
import format from 'pg-format';

const pool = new Pool();
const app = express();
app.get('/exports', async (req, res) => {
  const { rows } = await pool.query(format('SELECT %s FROM items WHERE name = %L', req.query.column, req.query.name)); // expect: no-sql-string-building
  res.json(rows);
});
`,
  });

  projectTest(rule, 'escapeId of mysql', {
    'exports.js': `
import express from 'express';
import mysql from 'mysql';

const db = mysql.createPool({});
const app = express();
app.get('/exports', (req, res) => {
  db.query('SELECT * FROM items ORDER BY ' + mysql.escapeId(req.query.column), (error, rows) => res.json(rows));
});
`,
  });

  projectTest(rule, 'a column of mysql without escapeId', {
    'exports.js': `
import express from 'express';
import mysql from 'mysql';

const db = mysql.createPool({});
const app = express();
app.get('/exports', (req, res) => {
  db.query('SELECT * FROM items ORDER BY ' + req.query.column, (error, rows) => res.json(rows)); // expect: no-sql-string-building
});
`,
  });
});

describe('not data of a request', () => {
  projectTest(rule, 'constants and configuration', {
    'nightly.js': `
import express from 'express';
import { Pool } from 'pg';

const table = process.env.ITEMS_TABLE ?? 'items';
const pool = new Pool();
const app = express();
app.get('/nightly', async (req, res) => {
  const { rows } = await pool.query(\`SELECT * FROM \${table} WHERE \${'price'} > 0\`);
  res.json(rows);
});
`,
  });

  projectTest(rule, 'a function of the same name that is no database', {
    'finder.js': `
import express from 'express';

const engine = { query: (text) => text.toUpperCase() };
const app = express();
app.get('/finder', (req, res) => {
  res.json(engine.query(\`SELECT * FROM items WHERE name = '\${req.query.name}'\`));
});
`,
  });

  projectTest(rule, 'an unknown call between the request and the statement', {
    'finder.js': `
import express from 'express';
import { Pool } from 'pg';
import { lookUp } from 'acme-lookup';

const pool = new Pool();
const app = express();
app.get('/finder', async (req, res) => {
  const { rows } = await pool.query(\`SELECT * FROM items WHERE name = '\${lookUp(req.query.name)}'\`);
  res.json(rows);
});
`,
  });

  projectTest(rule, 'a function called req and res that nothing registers', {
    'helper.js': `
import { Pool } from 'pg';

const pool = new Pool();
export function helper(req) {
  return pool.query('SELECT * FROM items WHERE name = ' + req.query.name);
}
`,
  });
});

describe('a pattern', () => {
  projectTest(rule, 'matched from start to end', {
    'exports.js': `
import express from 'express';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.get('/exports', async (req, res) => {
  const column = String(req.query.column);
  if (!/^[a-z_]+$/.test(column)) return res.sendStatus(400);
  const { rows } = await pool.query('SELECT * FROM items ORDER BY ' + column);
  res.json(rows);
});
`,
  });

  projectTest(rule, 'matched anywhere', {
    'exports.js': `
import express from 'express';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.get('/exports', async (req, res) => {
  const column = String(req.query.column);
  if (!/[a-z_]+/.test(column)) return res.sendStatus(400);
  const { rows } = await pool.query('SELECT * FROM items ORDER BY ' + column); // expect: no-sql-string-building
  res.json(rows);
});
`,
  });
});

describe('a form of names', () => {
  for (const [form, isTold] of [['^[A-Za-z -]+$', false], ['^[A-Za-z\' -]+$', true]] as const) {
    projectTest('no-sql-string-building', form, {
      'people.ts': `
import { Router } from 'express';
import pg from 'pg';

const pool = new pg.Pool();
export const routes = Router();
routes.get('/people', async (req, res) => {
  const name = String(req.query.name);
  if (!/${form}/.test(name)) return res.sendStatus(400);
  const { rows } = await pool.query(\`SELECT id FROM people WHERE name = '\${name}'\`);${isTold ? ' // expect: no-sql-string-building' : ''}
  res.json(rows);
});
`,
    });
  }
});
