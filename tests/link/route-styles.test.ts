import { describe, expect, test } from 'vitest';
import { routesOf, type Files } from './project.js';

const hono = (code: string, others: Files = {}): string[] => routesOf({ 'app.ts': `import { Hono } from 'hono'; import { bearerAuth } from 'hono/bearer-auth'; const app = new Hono(); ${code} export default app;`, ...others });
const koa = (code: string): string[] => routesOf({ 'app.js': `import Koa from 'koa'; import Router from '@koa/router'; const app = new Koa(); ${code}` });
const express = (code: string, others: Files = {}): string[] => routesOf({ 'app.ts': `import express from 'express'; const app = express(); ${code}`, ...others });

const refuses = "(req, res, next) => { if (!req.headers.authorization) return res.sendStatus(401); next(); }";

describe('elements made of others', () => {
  test('all of them run, or one is enough', () => {
    expect(hono("import { every, some } from 'hono/combine'; app.use('/a/*', every(bearerAuth({ token: 'x' }), (c, next) => next())); app.get('/a/x', (c) => c.text('')); app.use('/b/*', some((c) => c.req.path === '/', bearerAuth({ token: 'x' }))); app.get('/b/x', (c) => c.text(''));")).toEqual(['GET /a/x required', 'GET /b/x unknown']);
  });

  test('on other paths only', () => {
    expect(hono("import { except } from 'hono/combine'; app.use('*', except(['/open/*', '/login'], bearerAuth({ token: 'x' }))); app.get('/open/x', (c) => c.text('')); app.get('/login', (c) => c.text('')); app.get('/login/x', (c) => c.text(''));")).toEqual(['GET /open/x none public', 'GET /login none public', 'GET /login/x required']);
  });

  test('handlers made by a factory are the list that it was given', () => {
    expect(hono("import { createFactory } from 'hono/factory'; const { createHandlers } = createFactory(); app.get('/a', ...createHandlers(bearerAuth({ token: 'x' }), (c) => c.text(''))); app.get('/b', ...createHandlers((c) => c.text('')));")).toEqual(['GET /a required', 'GET /b none']);
  });
});

describe('lists of elements that a setting fills', () => {
  test('what may be one of several checks, or none, is not known', () => {
    expect(express(`const before = []; if (process.env.A) before.push((req, res, next) => next()); if (process.env.B) before.push(${refuses}); app.get('/x', ...before, (req, res) => res.json({}));`)).toEqual(['GET /x unknown']);
    expect(express("const before = []; if (process.env.A) before.push((req, res, next) => next()); app.get('/x', ...before, (req, res) => res.json({}));")).toEqual(['GET /x none']);
  });
});

describe('wrappers out of sight', () => {
  test.each([
    ["import { withApiAuth } from '@acme/auth';", 'withApiAuth(handle)', 'unknown'],
    ["import { protect } from '@acme/http';", 'protect(handle)', 'unknown'],
    ["import { catchAsync } from '@acme/http';", 'catchAsync(handle)', 'none'],
    ["import asyncHandler from 'express-async-handler';", 'asyncHandler(handle)', 'none'],
  ])('%s', (imported, handler, state) => {
    expect(express(`${imported} const handle = (req, res) => res.json({}); app.get('/x', ${handler});`)).toEqual([`GET /x ${state}`]);
  });

  test('a handler of a package that is known is known', () => {
    expect(express("app.get('/files', express.static('public')); import { handle } from '@acme/http'; app.get('/other', handle());")).toEqual(['GET /files none', 'GET /other unknown']);
  });
});

describe('whoever signs in', () => {
  test.each([
    ["passport.authenticate('local'), (req, res) => res.end()", 'required public'],
    ["passport.authenticate('jwt'), (req, res) => res.end()", 'required'],
    ["(req, res, next) => { passport.authenticate('local', (error, user) => { res.json(user); })(req, res, next); }", 'required public'],
    ["(req, res, next) => { passport.authenticate('jwt', (error, user) => { res.json(user); })(req, res, next); }", 'optional'],
    ["(req, res, next) => { passport.authenticate('jwt', (error, user) => { if (!user) return res.sendStatus(401); res.json(user); })(req, res, next); }", 'required'],
  ])('%s', (handlers, state) => {
    expect(express(`import passport from 'passport'; app.post('/session', ${handlers});`)).toEqual([`POST /session ${state}`]);
  });
});

describe('what elements leave on the request', () => {
  const loading = (leaves: string): string => `app.use(async (req, res, next) => { const user = await find(req.headers['x-session']); if (!user) { ${leaves} return next(); } req.user = user; next(); });`;

  test('one way may leave nothing', () => {
    const own = "app.get('/x', (req, res) => { if (!req.user) return res.status(401).end(); res.json(req.user); });";
    expect(express(`import { find } from './find.js'; ${loading('req.user = null;')} ${own}`)).toEqual(['GET /x required']);
    expect(express(`import { find } from './find.js'; ${loading('req.user = null;')} app.get('/x', (req, res) => { res.json({}); });`)).toEqual(['GET /x optional']);
  });
});

describe('paths', () => {
  test('a setting with a default in the middle of a text', () => {
    expect(express("app.get(`/api/${process.env.VERSION || 'v1'}/x`, (req, res) => res.end()); app.get(`/api/${process.env.VERSION}/y`, (req, res) => res.end());")).toEqual(['GET /api/v1/x none', 'GET /api/:unknown/y none']);
  });

  test('a helper that makes the paths of many routes is not forgotten', () => {
    const routes = Array.from({ length: 260 }, (_one, at) => `app.get(under('r${String(at)}'), (req, res) => res.end());`).join('\n');
    expect(express(`const under = (path, param = true) => { let route = '/' + path; param ? (route += '/:name') : null; return route; }; ${routes}`).at(-1)).toBe('GET /r259/:name none');
  });
});

describe('tests', () => {
  const serve = "import express from 'express'; const router = express.Router(); router.get('/x', (req, res) => res.end()); export default router;";

  test('serve nobody, and say nothing of what guards the routes that they try', () => {
    const app = `import express from 'express'; import router from './router.js'; const app = express(); app.use(${refuses}, router); app.listen(3000);`;
    const tried = "import express from 'express'; import router from './router.js'; const app = express(); app.use('/tried', router); app.get('/only', (req, res) => res.end());";
    expect(routesOf({ 'app.ts': app, 'router.ts': serve, 'router.test.ts': tried })).toEqual(['GET /x required']);
    expect(routesOf({ 'app.ts': app, 'router.ts': serve, 'other.ts': tried })).toEqual(['GET /x required', 'GET /tried/x none', 'GET /only none']);
  });
});

describe('routes of a contract', () => {
  test('one for each decorated method', () => {
    const contract = "const c = initContract(); const contract = c.router({ one: { method: 'GET', path: '/notes/:id' }, make: { method: 'POST', path: '/notes' } });";
    expect(routesOf({ 'app.ts': `import { Controller, Module, UseGuards } from '@nestjs/common'; import { NestFactory } from '@nestjs/core'; import { AuthGuard } from '@nestjs/passport'; import { initContract } from '@ts-rest/core'; import { TsRest, TsRestHandler } from '@ts-rest/nest'; ${contract}
@Controller() class Notes { @TsRest(contract.one) one() { return {}; } @UseGuards(AuthGuard('jwt')) @TsRestHandler(contract.make) make() { return {}; } }
@Module({ controllers: [Notes] }) class App {} NestFactory.create(App).then((app) => app.listen(3000));` })).toEqual(['GET /notes/:id none', 'POST /notes required']);
  });
});

describe('plugins of Fastify', () => {
  test('that are methods know what they are bound to', () => {
    expect(routesOf({ 'app.ts': `import fastify from 'fastify'; class Users { path = '/users'; async routes(app) { app.get('/me', this.me); } async me() { return {}; } } const app = fastify(); for (const one of [new Users()]) app.register(one.routes.bind(one), { prefix: one.path }); app.listen({ port: 3000 });` })).toEqual(['GET /users/me none']);
  });
});

describe('routers of Koa', () => {
  test('routes as objects, in lists, with elements before', () => {
    const check = "async (ctx, next) => { if (!ctx.headers.authorization) ctx.throw(401); await next(); }";
    expect(koa(`import joi from 'koa-joi-router'; const r = joi(); r.prefix('/api'); r.get('/', (ctx) => { ctx.body = 1; }); r.route([{ method: ['put', 'patch'], path: '/:id', handler: [${check}, (ctx) => { ctx.body = 1; }] }, { method: 'post', path: '/', pre: ${check}, handler: (ctx) => { ctx.body = 1; } }]); app.use(r.middleware());`)).toEqual(['GET /api none', 'PUT /api/:id required', 'PATCH /api/:id required', 'POST /api required']);
    expect(koa("const r = new Router(); r.del('/:id', (ctx) => { ctx.body = 1; }); app.use(r.routes());")).toEqual(['DELETE /:id none']);
  });
});

describe('Routers and plugins that one piece of code makes several times', () => {
  const get = (path: string, on: string): string => `${on}.get('${path}', (req, res) => res.json({}));`;

  test('each turn of a loop, and each call of a helper, makes one of its own', () => {
    expect(express("const make = (path) => { const r = express.Router(); r.get(path, (req, res) => res.json({})); return r; }; for (const [at, path] of [['/a', '/1'], ['/b', '/2']]) app.use(at, make(path)); const mount = (at, path) => app.use(at, make(path)); mount('/c', '/3'); mount('/d', '/4');")).toEqual(['GET /a/1 none', 'GET /b/2 none', 'GET /c/3 none', 'GET /d/4 none']);
    expect(express(`const bare = () => express.Router(); const a = bare(); ${get('/1', 'a')} const b = bare(); ${get('/2', 'b')} app.use('/a', a); app.use('/b', b);`)).toEqual(['GET /a/1 none', 'GET /b/2 none']);
  });

  test('a field of a base class is made for each instance', () => {
    expect(express(`class Base { router = express.Router(); build() { this.init(); return this.router; } } class A extends Base { at = '/a'; init() { ${get('/1', 'this.router')} } } class B extends Base { at = '/b'; init() { ${get('/2', 'this.router')} } } for (const Routes of [A, B]) { const one = new Routes(); app.use(one.at, one.build()); }`)).toEqual(['GET /a/1 none', 'GET /b/2 none']);
  });

  test('scopes of Fastify', () => {
    expect(routesOf({ 'app.ts': "import fastify from 'fastify'; const app = fastify(); const register = (plugin, prefix) => app.register(plugin, { prefix }); register(async (scope) => { scope.get('/1', async () => 1); }, '/a'); register(async (scope) => { scope.get('/2', async () => 1); }, '/b');" })).toEqual(['GET /a/1 none', 'GET /b/2 none']);
  });

  test('elements that a helper makes by options of its own', () => {
    const make = "const check = (options) => (req, res, next) => { const given = req.get('x-key'); if (!given) { if (options.optional) return next(); return res.sendStatus(401); } if (given !== process.env.KEY) return res.sendStatus(401); next(); }; const protect = (options) => [check(options)];";
    expect(express(`${make} app.get('/a', protect({ optional: true }), (req, res) => res.json({})); app.get('/b', protect({}), (req, res) => res.json({}));`)).toEqual(['GET /a optional', 'GET /b required']);
  });

  test('a class whose static member is its only instance', () => {
    const service = (made: string): Files => ({ 'service.ts': `import jwt from 'jsonwebtoken'; export class Tokens { ${made} check(req) { try { jwt.verify(req.headers.authorization, process.env.KEY); return true; } catch { return false; } } }` });
    const code = "import { Tokens } from './service.js'; app.get('/a', (req, res, next) => { Tokens.instance.check(req) ? next() : res.sendStatus(401); }, (req, res) => res.json({}));";
    expect(express(code, service('static readonly instance = new Tokens();'))).toEqual(['GET /a required']);
    expect(express(code.replace(' ? next() : res.sendStatus(401)', '; next()'), service('static readonly instance = new Tokens();'))).toEqual(['GET /a optional']);
  });
});

describe('routers kept in a map', () => {
  const routes = `import { Router } from 'express'; const users = Router(); users.get('/', (req, res) => res.json([])); const orders = Router(); orders.get('/', ${refuses}, (req, res) => res.json([]));`;
  const mounted = ['GET /users none', 'GET /orders required'];

  test.each([
    "const all = new Map([['users', users], ['orders', orders]]); for (const [name, router] of all) app.use(`/${name}`, router);",
    "const all = new Map(); all.set('users', users); all.set('orders', orders); all.forEach((router, name) => app.use(`/${name}`, router));",
    "const all = new Map([['users', () => users], ['orders', () => orders]]); for (const [name, make] of all.entries()) app.use(`/${name}`, make());",
    "const all = new Map([['users', users], ['orders', orders]]); app.use('/users', all.get('users')); app.use('/orders', all.get('orders'));",
    "for (const [at, router] of [users, orders].entries()) app.use(['/users', '/orders'][at], router);",
  ])('%s', (code) => {
    expect(express(routes + code)).toEqual(mounted);
  });

  test('while requests are served, it may hold anything', () => {
    expect(express("const keys = new Map(); const check = (req, res, next) => { const user = keys.get(req.headers.authorization); if (!user) return res.sendStatus(401); next(); }; app.get('/x', check, (req, res) => res.json({}));")).toEqual(['GET /x required']);
  });
});

describe('controllers by decorators that the program writes itself', () => {
  const decorators = `
    export const all: any[] = [];
    export const Controller = (base = '/') => (target: any) => { Reflect.defineMetadata('base', base, target); all.push(target); };
    const verb = (method: string) => (path: string, options: any = {}) => (target: any, name: string) => { const routes = Reflect.getMetadata('routes', target.constructor) ?? []; routes.push({ method, path, name, open: options.open }); Reflect.defineMetadata('routes', routes, target.constructor); };
    export const Get = verb('get'); export const Post = verb('post');`;
  const users = "import { Controller, Get, Post } from './decorators.js'; @Controller('/users') export class Users { @Get('/') list() { return []; } @Get('/open', { open: true }) open() { return []; } @Post('/') create(req: any) { return req.body; } }";
  const teams = "import { Controller, Get } from './decorators.js'; @Controller('/teams') export class Teams { @Get('/') list() { return []; } }";
  const mount = `import { Router } from 'express'; import 'reflect-metadata'; import { all } from './decorators.js'; import './users.js'; import './teams.js'; const check = ${refuses};
    for (const Made of all) { const controller = new Made(); const router = Router(); for (const one of Reflect.getMetadata('routes', Made)) router[one.method](one.path, ...(one.open ? [] : [check]), (req, res) => { res.json(controller[one.name](req)); }); app.use('/api' + Reflect.getMetadata('base', Made), router); }`;

  test('are called when their class is defined', () => {
    expect(express(mount, { 'decorators.ts': decorators, 'users.ts': users, 'teams.ts': teams })).toEqual(['GET /api/users required', 'GET /api/users/open none', 'POST /api/users required', 'GET /api/teams required']);
  });

  test('and not where a package reads what stands on the class', () => {
    const nest = "import { Controller, Get, Module } from '@nestjs/common'; import { NestFactory } from '@nestjs/core'; const Log = () => (target: any, name: string) => { Reflect.defineMetadata('log', name, target.constructor); }; @Controller('a') class A { @Log() @Get() all() { return []; } } @Module({ controllers: [A] }) class AppModule {} void NestFactory.create(AppModule);";
    expect(routesOf({ 'app.ts': nest })).toEqual(['GET /a none']);
  });
});

describe('registries of the program', () => {
  const get = 'const kept = new Map(); function Get(path) { return (target, name) => { const list = kept.get(target.constructor) ?? []; list.push({ path, name }); kept.set(target.constructor, list); }; }';

  test('keep routes by their classes', () => {
    expect(express(`${get} class A { @Get('/a') a(req, res) { res.end(); } @Get('/b') b(req, res) { res.end(); } } for (const [made, routes] of kept) { const one = new made(); for (const { path, name } of routes) app.get(path, one[name].bind(one)); }`)).toEqual(['GET /a none', 'GET /b none']);
    expect(express(`${get} import { injectable } from 'tsyringe'; @injectable() class A { @Get('/a') a(req, res) { res.end(); } } if (kept.has(A)) for (const { path, name } of kept.get(A)) app.get(path, new A()[name]);`)).toEqual(['GET /a none']);
    expect(express(`${get} class A { @Get('/a') a(req, res) { res.end(); } } class B {} for (const { path, name } of kept.get(B) ?? []) app.get(path, new A()[name]);`)).toEqual([]);
  });
});

describe('handlers that look who is calling', () => {
  const handle = "import jwt from 'jsonwebtoken'; const look = (req) => { try { return jwt.verify(req.headers.authorization, 'k'); } catch { return null; } }; const handle = (fn, options = {}) => async (req, res) => { const user = look(req); if (options.closed && !user) return res.status(401).end(); try { res.json(await fn(user)); } catch (error) { res.status(error.status ?? 500).end(); } };";

  test('and serve anybody', () => {
    expect(express(`${handle} app.get('/open', handle(() => 1)); app.get('/closed', handle(() => 1, { closed: true }));`)).toEqual(['GET /open optional', 'GET /closed required']);
    expect(express("import jwt from 'jsonwebtoken'; app.get('/x', (req, res) => { try { const user = jwt.verify(req.headers.authorization, 'k'); res.json({ user }); } catch { res.status(401).end(); } });")).toEqual(['GET /x required']);
  });
});

describe('checks that let paths with parameters past', () => {
  const check = (open: string): string => `const open = [${open}]; app.use((req, res, next) => { if (open.some((one) => one.test(req.path))) return next(); if (!req.headers.authorization) return res.sendStatus(401); next(); }); app.get('/items/:id/cover', (req, res) => res.end());`;

  test('by an expression that holds whatever the parameter is', () => {
    expect(express(check('/^\\/items\\/[^/]+\\/cover$/'))).toEqual(['GET /items/:id/cover none public']);
    expect(express(check('/^\\/items\\/\\d+\\/cover$/'))).toEqual(['GET /items/:id/cover required']);
    expect(express(check('/^\\/items\\/[^/]+\\/title$/'))).toEqual(['GET /items/:id/cover required']);
  });
});
