import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-exposed-internal-endpoint';
const mark = ` // expect: ${rule}`;

describe('Koa: something loads the caller for every route', () => {
  const app = (handler: string): string => `
import Koa from 'koa';
import Router from '@koa/router';
import session from 'koa-session';
import knex from 'knex';
const db = knex({ client: 'pg' });
const app = new Koa();
app.use(session({}, app));
app.use(async (ctx, next) => {
  if (ctx.session.userId) ctx.state.user = await db('users').where({ id: ctx.session.userId }).first('id', 'name');
  await next();
});
const router = new Router();
router.get('/me', (ctx) => { ctx.assert(ctx.state.user, 401); ctx.body = ctx.state.user.name; });
${handler}
app.use(router.routes());
app.listen(3000);
`;

  projectTest(rule, 'a route that does not ask', { 'app.js': app(`router.get('/config', (ctx) => {${mark}\n  ctx.body = process.env;\n});`) });
  projectTest(rule, 'a route that does', { 'app.js': app("router.get('/config', (ctx) => {\n  ctx.assert(ctx.state.user, 401);\n  ctx.body = process.env;\n});") });
});

describe('Hono: what a worker is configured with', () => {
  const app = (body: string, expected = ''): string => `
import { Hono } from 'hono';
const app = new Hono();
app.get('/config', (c) => c.json(${body}));${expected}
export default app;
`;

  projectTest(rule, 'all of it', { 'app.js': app('c.env', mark) });
  projectTest(rule, 'one variable', { 'app.js': app('{ region: c.env.REGION }') });
});
