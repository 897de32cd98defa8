import { describe, expect, test } from 'vitest';
import { flowsOf, modelOf, routesOf, type Files } from './project.js';

const served = (code: string, others: Files = {}): string[] => routesOf({ 'app.js': `import Koa from 'koa'; import Router from '@koa/router'; const app = new Koa(); ${code}`, ...others });

const check = "async (ctx, next) => { if (!ctx.headers.authorization) ctx.throw(401); await next(); }";

describe('routers of Koa', () => {
  test('prefixes, names, lists of paths and methods', () => {
    expect(served(`
      const router = new Router({ prefix: '/api' });
      router.get('order', '/orders/:id', (ctx) => { ctx.body = {}; });
      router.post(['/a', '/b'], (ctx) => { ctx.body = {}; });
      router.all('/any', (ctx) => { ctx.body = {}; });
      router.register('/several', ['GET', 'PUT'], (ctx) => { ctx.body = {}; });
      app.use(router.routes()).use(router.allowedMethods());`,
    )).toEqual(['GET /api/orders/:id none', 'POST /api/a none', 'POST /api/b none', 'ALL /api/any none', 'GET /api/several none', 'PUT /api/several none']);
  });

  test('routers in routers, over files', () => {
    expect(served("import orders from './orders.js'; const outer = new Router(); outer.use('/v1', orders.routes(), orders.allowedMethods()); outer.prefix('/api'); app.use(outer.routes());", {
      'orders.js': "const Router = require('koa-router'); const router = new Router(); router.prefix('/orders').get('/', (ctx) => { ctx.body = []; }); module.exports = router;",
    })).toEqual(['GET /api/v1/orders none']);
  });

  test('applications and elements under a path', () => {
    expect(served(`
      import mount from 'koa-mount';
      const inner = new Koa(); const router = new Router(); router.get('/x', (ctx) => { ctx.body = 1; });
      inner.use(router.routes());
      app.use(mount('/admin', ${check}));
      app.use(mount('/admin', inner));
      app.use(mount(inner));`,
    )).toEqual(['GET /admin/x required', 'GET /x none']);
  });
});

describe('what is put on a router', () => {
  const apart = (between: string): string[] => served(`
    const closed = new Router(); closed.use(${check}); closed.get('/a', (ctx) => { ctx.body = 1; });
    const open = new Router(); open.get('/b', (ctx) => { ctx.body = 1; });
    ${between}`);

  test('holds for its own routes', () => {
    expect(apart('app.use(closed.routes()); app.use(open.routes());')).toEqual(['GET /a required', 'GET /b none']);
  });

  test('and for what stands behind it in one router', () => {
    expect(apart('const all = new Router(); all.use(closed.routes()); all.use(open.routes()); app.use(all.routes());')).toEqual(['GET /a required', 'GET /b required']);
  });
});

describe('what runs before', () => {
  const route = "const router = new Router(); router.get('/x', (ctx) => { ctx.body = 1; });";

  test('in order, on the application, the router and the route', () => {
    expect(served(`${route} app.use(${check}); app.use(router.routes());`)).toEqual(['GET /x required']);
    expect(served(`${route} app.use(router.routes()); app.use(${check});`)).toEqual(['GET /x none']);
    expect(served(`const router = new Router(); router.get('/a', (ctx) => { ctx.body = 1; }); router.use(${check}); router.get('/b', (ctx) => { ctx.body = 1; }); app.use(router.routes());`)).toEqual(['GET /a none', 'GET /b required']);
    expect(served(`const router = new Router(); router.use('/b', ${check}); router.get('/a', (ctx) => { ctx.body = 1; }); router.get('/b/c', (ctx) => { ctx.body = 1; }); app.use(router.routes());`)).toEqual(['GET /a none', 'GET /b/c required']);
    expect(served(`const router = new Router(); router.get('/a', ${check}, (ctx) => { ctx.body = 1; }); app.use(router.routes());`)).toEqual(['GET /a required']);
  });

  test.each([
    ["import jwt from 'koa-jwt'; app.use(jwt({ secret: process.env.SECRET }));", 'required'],
    ["import jwt from 'koa-jwt'; app.use(jwt({ secret: process.env.SECRET, passthrough: true }));", 'optional'],
    ["import passport from 'koa-passport'; app.use(passport.initialize()); app.use(passport.authenticate('jwt', { session: false }));", 'required'],
    ["import passport from 'koa-passport'; app.use(passport.initialize());", 'none'],
    ["import bodyParser from 'koa-bodyparser'; import cors from '@koa/cors'; import helmet from 'koa-helmet'; app.use(helmet()); app.use(cors()); app.use(bodyParser());", 'none'],
    ["import strange from 'koa-strange'; app.use(strange());", 'unknown'],
    ["app.use(async (ctx, next) => { if (!ctx.cookies.get('session')) { ctx.status = 401; return; } await next(); });", 'required'],
    ["app.use(async (ctx, next) => { if (!ctx.cookies.get('session')) { ctx.status = 200; return; } await next(); });", 'unknown'],
    ["app.use(async (ctx, next) => { if (!ctx.cookies.get('session')) ctx.status = 200; await next(); });", 'unknown'],
    ["app.use(async (ctx, next) => { if (!ctx.get('accept-language')) { ctx.status = 200; return; } await next(); });", 'none'],
    ["app.use(async (ctx, next) => { ctx.assert(ctx.get('authorization'), 401); await next(); });", 'required'],
    ["import _ from 'lodash'; app.use(async (ctx, next) => { await next(); if (_.isObjectLike(ctx.body)) ctx.body = { data: ctx.body }; });", 'none'],
    ["import { isMember } from 'strange'; app.use(async (ctx, next) => { if (isMember(ctx)) await next(); });", 'unknown'],
    ["import _ from 'lodash'; app.use(async (ctx, next) => { if (_.isNil(ctx.state.user)) ctx.throw(401); await next(); });", 'required'],
    ["import CSRF from 'koa-csrf'; app.use(new CSRF());", 'none'],
    ["import Gate from 'koa-gate'; app.use(new Gate());", 'unknown'],
    ["import compose from 'koa-compose'; app.use(compose([async (ctx, next) => { if (!ctx.state.user) ctx.throw(401); await next(); }]));", 'required'],
  ])('%s', (before, state) => {
    expect(served(`${before} ${route} app.use(router.routes());`)).toEqual([`GET /x ${state}`]);
  });

  test('limiters and CSRF checks are known', () => {
    const [endpoint] = modelOf({ 'app.js': `import Koa from 'koa'; import Router from '@koa/router'; import limit from 'koa-ratelimit'; const app = new Koa(); app.use(limit({})); ${route} app.use(router.routes());` }).endpoints;
    expect(endpoint?.limiter?.name).toContain('koa-ratelimit');
  });
});

test('a router that describes itself', () => {
  const routes = (between: string): string[] => routesOf({ 'app.ts': `
    import Koa from 'koa';
    import jwt from 'koa-jwt';
    import { SwaggerRouter } from 'koa-swagger-decorator';
    const app = new Koa();
    const router = new SwaggerRouter({ prefix: '/api' });
    router.get('/users/:id', (ctx) => { ctx.body = ctx.params.id; });
    router.swagger({ title: 'Users' });
    router.mapDir(__dirname);
    ${between}
    app.use(router.routes()).use(router.allowedMethods());` });
  expect(routes('')).toEqual(['GET /api/users/:id none']);
  expect(routes('app.use(jwt({ secret: process.env.SECRET }));')).toEqual(['GET /api/users/:id required']);
});

describe('data of a request', () => {
  const flows = (body: string): string[] => flowsOf({ 'app.ts': `
    import Koa from 'koa';
    import Router from '@koa/router';
    import { Pool } from 'pg';
    const pool = new Pool();
    const app = new Koa();
    const router = new Router();
    router.get('/x/:id', async (ctx) => { ${body} });
    app.use(router.routes());` }).filter((line) => line.startsWith('sql')).map((line) => line.replace(/.*<- /, '').replace(/ app.*/, ''));

  test.each([
    'ctx.query.name', 'ctx.params.id', 'ctx.request.query.name', 'ctx.request.body.name', "ctx.get('x-name')", "ctx.cookies.get('name')", "ctx.headers['x-name']",
  ])('%s is a caller\'s', (source) => {
    expect(flows(`ctx.body = await pool.query('SELECT ' + ${source});`)).toHaveLength(1);
    expect(flows(`ctx.body = await pool.query('SELECT $1', [${source}]);`)).toEqual([]);
  });

  test('a refusal before the use', () => {
    expect(flows("if (!/^[a-z]+$/.test(ctx.query.name)) ctx.throw(400); ctx.body = await pool.query('SELECT ' + ctx.query.name);")).toEqual([]);
    expect(flows("/^[a-z]+$/.test(ctx.query.name) || ctx.throw(400); ctx.body = await pool.query('SELECT ' + ctx.query.name);")).toEqual([]);
    expect(flows("ctx.assert(/^[a-z]+$/.test(ctx.query.name), 400); ctx.body = await pool.query('SELECT ' + ctx.query.name);")).toEqual([]);
    expect(flows("if (/^[a-z]+$/.test(ctx.query.name)) ctx.throw(400); ctx.body = await pool.query('SELECT ' + ctx.query.name);")).toHaveLength(1);
  });

  test('what an element leaves in the state', () => {
    const files = (stored: string): Files => ({ 'app.js': `import Koa from 'koa'; import Router from '@koa/router'; import { Pool } from 'pg'; const pool = new Pool(); const app = new Koa(); const router = new Router();
      router.get('/x', async (ctx, next) => { ctx.state.name = ${stored}; await next(); }, async (ctx) => { ctx.body = await pool.query('SELECT ' + ctx.state.name); }); app.use(router.routes());` });
    expect(flowsOf(files('ctx.query.name')).filter((line) => line.startsWith('sql'))).toHaveLength(1);
    expect(flowsOf(files('Number(ctx.query.name)')).filter((line) => line.startsWith('sql'))).toEqual([]);
  });
});
