import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sql-string-building';
const mark = ` // expect: ${rule}`;

/** What a parameter of a path may be, by the path. */
const paths: readonly (readonly [path: string, isTold: boolean])[] = [
  ['/orders/:id', true],
  ['/orders/:id(\\\\d+)', false],
  ['/orders/:id([0-9a-f]{24})', false],
  ['/orders/:id(open|closed)', false],
  ['/orders/:id(.*)', true],
  ['/orders/:id([^/]+)', true],
  ['/orders/:other(\\\\d+)/:id', true],
];

describe.each(paths)('%s', (path, isTold) => {
  projectTest(rule, 'Express', {
    'app.cjs': `
const { Pool } = require('pg');
const pool = new Pool();
const app = require('express')();
app.get('${path}', async (req, res) => {
  const { rows } = await pool.query('SELECT * FROM orders WHERE id = ' + req.params.id);${isTold ? mark : ''}
  res.json(rows);
});
app.listen(3000);
`,
  });
});

const hono = (path: string, marked: string): string => `
import { Hono } from 'hono';
import { Pool } from 'pg';
const pool = new Pool();
const app = new Hono();
app.get('${path}', async (c) => c.json(await pool.query('SELECT * FROM orders WHERE id = ' + c.req.param('id'))));${marked}
export default app;
`;
projectTest(rule, 'Hono: a number', { 'app.ts': hono('/orders/:id{[0-9]+}', '') });
projectTest(rule, 'Hono: anything', { 'app.ts': hono('/orders/:id', mark) });

const koa = (path: string, marked: string): string => `
import Koa from 'koa';
import Router from '@koa/router';
import { Pool } from 'pg';
const pool = new Pool();
const router = new Router({ prefix: '/:shop(\\\\d+)' });
router.get('${path}', async (ctx) => { ctx.body = await pool.query('SELECT * FROM orders WHERE shop = ' + ctx.params.shop + ' AND id = ' + ctx.params.id); });${marked}
new Koa().use(router.routes()).listen(3000);
`;
projectTest(rule, 'Koa, with a prefix: numbers', { 'app.ts': koa('/orders/:id(\\\\d+)', '') });
projectTest(rule, 'Koa, with a prefix: anything', { 'app.ts': koa('/orders/:id', mark) });
