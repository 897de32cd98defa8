import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-authentication';

const koaCheck = `
export async function checkKey(ctx, next) {
  if (!ctx.headers['x-api-key']) ctx.throw(401);
  await next();
}
`;

const honoCheck = `
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';

export const checkKey = createMiddleware(async (c, next) => {
  if (!c.req.header('x-api-key')) throw new HTTPException(401, { message: 'sign in first' });
  await next();
});
`;

describe('Koa', () => {
  projectTest(rule, 'TypeScript: two routers, one of them behind a check in another file', {
    'app.ts': `
import Koa from 'koa';
import { notes } from './notes.js';
import { tags } from './tags.js';

const app = new Koa();
app.use(notes.routes());
app.use(tags.routes());
`,
    'check-key.ts': koaCheck,
    'notes.ts': `
import Router from '@koa/router';
import { checkKey } from './check-key.js';

export const notes = new Router({ prefix: '/notes' });
notes.use(checkKey);
notes.post('/', (ctx) => { ctx.body = {}; });
`,
    'tags.ts': `
import Router from '@koa/router';

export const tags = new Router({ prefix: '/tags' });
tags.post('/', (ctx) => { ctx.body = {}; }); // expect: require-authentication
`,
  });

  projectTest(rule, 'TypeScript: the check stands before both', {
    'app.ts': `
import Koa from 'koa';
import Router from '@koa/router';
import { checkKey } from './check-key.js';

const app = new Koa();
const router = new Router();
app.use(checkKey);
router.post('/notes', (ctx) => { ctx.body = {}; });
router.post('/tags', (ctx) => { ctx.body = {}; });
app.use(router.routes());
`,
    'check-key.ts': koaCheck,
  });

  projectTest(rule, 'CommonJS: a route before the check', {
    'app.cjs': `
const Koa = require('koa');
const Router = require('koa-router');
const jwt = require('koa-jwt');

const app = new Koa();
const router = new Router();
router.post('/tags', (ctx) => { ctx.body = {}; }); // expect: require-authentication
router.use(jwt({ secret: process.env.SECRET }));
router.post('/notes', (ctx) => { ctx.body = {}; });
app.use(router.routes());
`,
  });

  projectTest(rule, 'CommonJS: the check first', {
    'app.cjs': `
const Koa = require('koa');
const Router = require('koa-router');
const jwt = require('koa-jwt');

const app = new Koa();
const router = new Router();
router.use(jwt({ secret: process.env.SECRET }));
router.post('/tags', (ctx) => { ctx.body = {}; });
router.post('/notes', (ctx) => { ctx.body = {}; });
app.use(router.routes());
`,
  });
});

describe('Hono', () => {
  projectTest(rule, 'TypeScript: a check for a path does not hold below it without a star', {
    'app.ts': `
import { Hono } from 'hono';
import { checkKey } from './check-key.js';

const app = new Hono();
app.use('/notes/*', checkKey);
app.use('/tags', checkKey);
app.post('/notes/new', (c) => c.json({}));
app.post('/tags/new', (c) => c.json({})); // expect: require-authentication
export default app;
`,
    'check-key.ts': honoCheck,
  });

  projectTest(rule, 'TypeScript: with the star it does', {
    'app.ts': `
import { Hono } from 'hono';
import { checkKey } from './check-key.js';

const app = new Hono();
app.use('/notes/*', checkKey);
app.use('/tags/*', checkKey);
app.post('/notes/new', (c) => c.json({}));
app.post('/tags/new', (c) => c.json({}));
export default app;
`,
    'check-key.ts': honoCheck,
  });

  projectTest(rule, 'JavaScript modules: an application mounted from another file', {
    'app.mjs': `
import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { tags } from './tags.mjs';

const app = new Hono();
app.post('/notes', bearerAuth({ token: process.env.TOKEN }), (c) => c.json({}));
app.route('/tags', tags);
export default app;
`,
    'tags.mjs': `
import { Hono } from 'hono';

export const tags = new Hono();
tags.post('/', (c) => c.json({})); // expect: require-authentication
`,
  });

  projectTest(rule, 'JavaScript modules: a check on the application mounted', {
    'app.mjs': `
import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { tags } from './tags.mjs';

const app = new Hono();
app.post('/notes', bearerAuth({ token: process.env.TOKEN }), (c) => c.json({}));
app.use('/tags/*', bearerAuth({ token: process.env.TOKEN }));
app.route('/tags', tags);
export default app;
`,
    'tags.mjs': `
import { Hono } from 'hono';

export const tags = new Hono();
tags.post('/', (c) => c.json({}));
`,
  });
});

describe('Koa: an error that is caught and told to the application', () => {
  const files = (tell: string, mark = ''): Readonly<Record<string, string>> => ({
    'app.js': `
const Koa = require('koa');
const Router = require('@koa/router');
const { report } = require('unknown-reporter');

const app = new Koa();
const router = new Router();
app.use(async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    ctx.status = error.status || 500;
    ctx.body = { error: 'failed' };
    ${tell}
  }
});
async function checkKey(ctx, next) {
  if (!ctx.headers['x-api-key']) ctx.throw(401);
  await next();
}
router.put('/notes/:id', checkKey, (ctx) => { ctx.body = {}; });
router.delete('/notes/:id', (ctx) => { ctx.body = {}; });${mark}
app.use(router.routes());
app.listen(3000);
`,
  });
  projectTest(rule, 'stands in nobody’s way', files("ctx.app.emit('error', error, ctx);", ' // expect: require-authentication'));
  projectTest(rule, 'is out of sight where a package is told', files('report(ctx);'));
});
