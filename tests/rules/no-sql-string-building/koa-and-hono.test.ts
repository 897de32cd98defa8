import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sql-string-building';

describe('Koa', () => {
  projectTest(rule, 'TypeScript: request data is put into the statement', {
    'app.ts': `
import Koa from 'koa';
import Router from '@koa/router';
import { Pool } from 'pg';

const pool = new Pool();
const app = new Koa();
const router = new Router();
router.post('/search', async (ctx) => {
  const found = await pool.query('SELECT * FROM orders WHERE name = ' + ctx.query.name); // expect: no-sql-string-building
  ctx.body = found;
});
app.use(router.routes());
`,
  });

  projectTest(rule, 'TypeScript: request data is bound to it', {
    'app.ts': `
import Koa from 'koa';
import Router from '@koa/router';
import { Pool } from 'pg';

const pool = new Pool();
const app = new Koa();
const router = new Router();
router.post('/search', async (ctx) => {
  const found = await pool.query('SELECT * FROM orders WHERE name = $1', [ctx.query.name]);
  ctx.body = found;
});
app.use(router.routes());
`,
  });

  projectTest(rule, 'CommonJS: request data is put into the statement', {
    'app.cjs': `
const Koa = require('koa');
const Router = require('@koa/router');
const { Pool } = require('pg');

const pool = new Pool();
const app = new Koa();
const router = new Router();
router.post('/search', async (ctx) => {
  const found = await pool.query('SELECT * FROM orders WHERE name = ' + ctx.query.name); // expect: no-sql-string-building
  ctx.body = found;
});
app.use(router.routes());
`,
  });

  projectTest(rule, 'CommonJS: request data is bound to it', {
    'app.cjs': `
const Koa = require('koa');
const Router = require('@koa/router');
const { Pool } = require('pg');

const pool = new Pool();
const app = new Koa();
const router = new Router();
router.post('/search', async (ctx) => {
  const found = await pool.query('SELECT * FROM orders WHERE name = $1', [ctx.query.name]);
  ctx.body = found;
});
app.use(router.routes());
`,
  });
});

describe('Hono', () => {
  projectTest(rule, 'TypeScript: request data is put into the statement', {
    'app.ts': `
import { Hono } from 'hono';
import { Pool } from 'pg';

const pool = new Pool();
const app = new Hono();
app.post('/search', async (c) => {
  const found = await pool.query('SELECT * FROM orders WHERE name = ' + c.req.query('name')); // expect: no-sql-string-building
  return c.json(found);
});
`,
  });

  projectTest(rule, 'TypeScript: request data is bound to it', {
    'app.ts': `
import { Hono } from 'hono';
import { Pool } from 'pg';

const pool = new Pool();
const app = new Hono();
app.post('/search', async (c) => {
  const found = await pool.query('SELECT * FROM orders WHERE name = $1', [c.req.query('name')]);
  return c.json(found);
});
`,
  });

  projectTest(rule, 'CommonJS: request data is put into the statement', {
    'app.cjs': `
const { Hono } = require('hono');
const { Pool } = require('pg');

const pool = new Pool();
const app = new Hono();
app.post('/search', async (c) => {
  const found = await pool.query('SELECT * FROM orders WHERE name = ' + c.req.query('name')); // expect: no-sql-string-building
  return c.json(found);
});
`,
  });

  projectTest(rule, 'CommonJS: request data is bound to it', {
    'app.cjs': `
const { Hono } = require('hono');
const { Pool } = require('pg');

const pool = new Pool();
const app = new Hono();
app.post('/search', async (c) => {
  const found = await pool.query('SELECT * FROM orders WHERE name = $1', [c.req.query('name')]);
  return c.json(found);
});
`,
  });
});
