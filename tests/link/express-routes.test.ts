import { describe, expect, test } from 'vitest';
import { flowsOf, routesOf, type Files } from './project.js';

const served = (code: string, others: Files = {}): string[] => routesOf({ 'app.js': `import express, { Router } from 'express'; const app = express(); ${code}`, ...others });

const check = '(req, res, next) => { if (!req.headers.authorization) return res.status(401).end(); next(); }';
const ok = '(req, res) => res.json({})';

describe('where routers come from', () => {
  test('functions and classes that are handed the application, or make a router', () => {
    expect(served("import { setup } from './setup.js'; import { Api } from './api.js'; import make from './make.js'; setup(app); new Api(app).register(); app.use('/made', make());", {
      'setup.js': `export function setup(server) { server.get('/setup', ${ok}); }`,
      'api.js': `export class Api { constructor(app) { this.app = app; } register() { this.app.get('/api', this.list); } list(req, res) { res.json([]); } }`,
      'make.js': `const { Router } = require('express'); module.exports = () => { const router = Router(); router.get('/x', ${ok}); return router; };`,
    })).toEqual(['GET /setup none', 'GET /api none', 'GET /made/x none']);
  });

  test('a class that is a controller with a router of its own', () => {
    expect(served("import { Orders } from './orders.js'; app.use('/api', new Orders().router);", {
      'orders.ts': `import { Router } from 'express'; export class Orders { public router = Router(); private path = '/orders'; constructor() { this.init(); } private init() { this.router.get(this.path, this.list); this.router.route(\`\${this.path}/:id\`).get(this.list).delete(this.list); } list = (req, res) => { res.json([]); }; }`,
    })).toEqual(['GET /api/orders none', 'GET /api/orders/:id none', 'DELETE /api/orders/:id none']);
  });

  test('static blocks of a class, by the class and by its own name', () => {
    expect(served("import { Orders } from './orders.js'; import { Carts } from './carts.js'; app.use('/orders', Orders.router); app.use('/carts', Carts.router);", {
      'orders.js': `import { Router } from 'express'; export class Orders { static router; static #list = ${ok}; static { this.router = Router(); this.router.get('/', this.#list); this.#more(); } static #more() { this.router.delete('/:id', this.#list); } }`,
      'carts.js': `import { Router } from 'express'; export class Carts { static router; static { Carts.router = Router(); Carts.router.get('/', ${ok}); } }`,
    })).toEqual(['GET /orders none', 'DELETE /orders/:id none', 'GET /carts none']);
  });

  test('TypeScript imports of CommonJS, promise routers, namespaces', () => {
    expect(routesOf({ 'app.ts': `
      import express = require('express');
      import * as http from 'http';
      import PromiseRouter from 'express-promise-router';
      const app = express();
      const router = PromiseRouter();
      const other = express.Router();
      router.get('/a', ${ok});
      other.get('/b', ${ok});
      app.use(router);
      app.use(other);
      http.createServer(app).listen(3000);` })).toEqual(['GET /a none', 'GET /b none']);
  });

  test('applications in applications', () => {
    expect(served(`const admin = express(); admin.use(${check}); admin.get('/users', ${ok}); app.get('/x', ${ok}); app.use('/admin', admin);`)).toEqual(['GET /x none', 'GET /admin/users required']);
  });

  test('two applications in one project stay apart', () => {
    expect(routesOf({
      'one.js': `const express = require('express'); const app = express(); app.use(${check}); app.get('/x', ${ok}); app.listen(1);`,
      'two.js': `const express = require('express'); const app = express(); app.get('/y', ${ok}); app.listen(2);`,
    })).toEqual(['GET /x required', 'GET /y none']);
  });
});

describe('tables and loops', () => {
  test('a table of routes in another file', () => {
    expect(served("import { routes } from './routes.js'; for (const { method, path, handlers } of routes) app[method](path, ...handlers);", {
      'routes.js': `import { PATHS } from './paths.js'; const auth = ${check}; export const routes = [{ method: 'get', path: PATHS.orders, handlers: [${ok}] }, { method: 'post', path: PATHS.orders, handlers: [auth, ${ok}] }];`,
      'paths.js': "const base = '/v1'; export const PATHS = { orders: `${base}/orders` };",
    })).toEqual(['GET /v1/orders none', 'POST /v1/orders required']);
  });

  test('keys of an object as paths; lists of paths', () => {
    expect(served(`const table = { '/a': ${ok}, '/b': ${ok} }; Object.entries(table).forEach(([path, handler]) => app.get(path, handler)); Object.keys(table).map((path) => app.put(path, table[path])); app.post(['/c', '/d'], ${ok});`)).toEqual(['GET /a none', 'GET /b none', 'PUT /a none', 'PUT /b none', 'POST /c none', 'POST /d none']);
  });

  test('routers by their mount path', () => {
    expect(served(`const make = (name) => { const router = Router(); router.get('/' + name, ${ok}); return router; }; [['/a', make('x')], ['/b', make('y')]].forEach(([path, router]) => app.use(path, router));`)).toEqual(['GET /a/x none', 'GET /b/y none']);
  });
});

describe('handlers', () => {
  test('wrapped ones are seen through', () => {
    expect(served(`const wrap = (fn) => (req, res, next) => Promise.resolve(fn(req, res, next)).catch(next); import asyncHandler from 'express-async-handler'; app.get('/a', wrap(async (req, res) => { if (!req.headers.authorization) return res.status(401).end(); res.json({}); })); app.get('/b', asyncHandler(async (req, res) => { res.json({}); }));`)).toEqual(['GET /a required', 'GET /b none']);
  });

  test('a check on a parameter holds for the routes that have it', () => {
    const files = (params: string): string => `const router = Router(); ${params} router.get('/orders/:id', ${ok}); router.get('/orders', ${ok}); app.use(router);`;
    const param = "router.param('id', (req, res, next, id) => { if (!req.headers.authorization) return res.status(401).end(); next(); });";
    expect(served(files(param))).toEqual(['GET /orders/:id required', 'GET /orders none']);
    expect(served(files(''))).toEqual(['GET /orders/:id none', 'GET /orders none']);
  });

  test('what a parameter\'s function does with its value is a flow', () => {
    const files = (query: string): Files => ({ 'app.js': `const express = require('express'); const { Pool } = require('pg'); const pool = new Pool(); const app = express(); app.param('id', (req, res, next, id) => { pool.query(${query}).then(() => next()); }); app.get('/orders/:id', ${ok});` });
    expect(flowsOf(files("'SELECT ' + id")).filter((line) => line.startsWith('sql'))).toHaveLength(1);
    expect(flowsOf(files("'SELECT $1', [id]"))).toEqual([]);
  });

  test('a token in a mailed link is no check of the caller', () => {
    const files = (token: string): string => `import jwt from 'jsonwebtoken'; app.post('/verify', (req, res) => { try { jwt.verify(${token}, process.env.SECRET); } catch { return res.status(401).end(); } res.json({}); });`;
    expect(served(files('req.query.token'))).toEqual(['POST /verify unknown']);
    expect(served(files('req.body.token'))).toEqual(['POST /verify none']);
    expect(served(files('req.headers.authorization'))).toEqual(['POST /verify required']);
  });

  test('the question a browser asks before is no route', () => {
    expect(served(`import cors from 'cors'; app.options('*', cors()); app.options('/own', ${ok});`)).toEqual(['OPTIONS /own none']);
  });
});

describe('routers that are called when a request comes', () => {
  const later = "const later = (make) => { let made; return (req, res, next) => { made ??= make(); made(req, res, next); }; }; const make = () => { const router = Router(); router.get('/a', (req, res) => res.json({})); return router; };";

  test('are served under the path of whoever calls them, behind what that checks', () => {
    expect(served(`${later} app.use('/x', later(make));`)).toEqual(['GET /x/a none']);
    expect(served(`const inner = Router(); inner.get('/a', ${ok}); app.use('/x', (req, res, next) => { if (!req.headers.authorization) return res.sendStatus(401); inner(req, res, next); }); app.get('/y', ${ok});`)).toEqual(['GET /x/a required', 'GET /y none']);
    expect(served(`const inner = express(); inner.get('/a', ${ok}); app.use('/x', (req, res, next) => inner(req, res, next));`)).toEqual(['GET /x/a none']);
    expect(served(`const inner = Router(); inner.get('/a', ${ok}); app.use('/x', (req, res, next) => outside(inner, req));`)).toEqual(['GET /a unknown']);
  });
});

describe('other names for what a module exports', () => {
  const use = "const express = require('express'); const app = express(); const helpers = require('./helpers'); helpers.add(app, '/a'); helpers.twice(app, '/b');";
  const add = "helpers.add = (app, path) => { app.get(path, (req, res) => res.end()); }; helpers.twice = (app, path) => { helpers.add(app, path); helpers.add(app, path + '/x'); };";

  test.each(['const helpers = module.exports;', 'var helpers = exports;', 'const helpers = module.exports = {};', 'const helpers = exports = module.exports = {};', 'const helpers = {}; module.exports = helpers;'])('%s', (named) => {
    expect(routesOf({ 'app.js': use, 'helpers.js': `${named} ${add}` })).toEqual(['GET /a none', 'GET /b none', 'GET /b/x none']);
  });

  test('one that is given something else later is none', () => {
    expect(routesOf({ 'app.js': use, 'helpers.js': `let helpers = module.exports; helpers = {}; ${add}` })).toEqual([]);
  });

  test('members that a function computes', () => {
    expect(routesOf({ 'app.js': "const app = require('express')(); app.use('/x', require('./all').users);", 'all.js': "module.exports = { get users() { return require('./users'); } };", 'users.js': "const r = require('express').Router(); r.get('/a', (req, res) => res.end()); module.exports = r;" })).toEqual(['GET /x/a none']);
  });
});
