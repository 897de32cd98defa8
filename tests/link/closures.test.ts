import { describe, expect, test } from 'vitest';
import { modelOf, routesOf, type Files } from './project.js';

const commands = (files: Files): readonly string[] => [...new Set(modelOf(files).flows('command').map((flow) => flow.source.label))];
const handler = (body: string, before = ''): readonly string[] => commands({ 'app.js': `const { exec } = require('child_process');\nconst app = require('express')();\n${before}\napp.get('/', async (req, res) => { ${body} res.end(); });` });

describe('closures made at one place', () => {
  // One call in a base class wraps every handler of every controller.
  const controller = (list: string, one: string): Files => ({
    'app.ts': "import express from 'express'; import { Items } from './items'; const app = express(); app.use('/items', new Items({}).router); app.listen(1);",
    'base.ts': "import { Router } from 'express'; export default class Base { router = Router(); constructor(private config: any) {} route({ method, path, handler }: any) { this.router[method](path, this.wrap(handler.bind(this))); } private wrap(handler: any) { return async (req: any, res: any) => { try { await handler(req, res); } catch (error) { res.status(500).end(); } }; } }",
    'items.ts': `import Base from './base'; export class Items extends Base { constructor(config: any) { super(config); this.route({ method: 'get', path: '/', handler: this.list }); this.route({ method: 'get', path: '/:id', handler: this.one }); } async list(req: any, res: any) { ${list} } async one(req: any, res: any) { ${one} } }`,
  });
  const check = 'if (!req.headers.authorization) return res.status(401).end(); res.json([]);';

  test('are told apart by what they hold', () => {
    expect(routesOf(controller(check, 'res.json({});'))).toEqual(['GET /items required', 'GET /items/:id none']);
    expect(routesOf(controller('res.json([]);', check))).toEqual(['GET /items none', 'GET /items/:id required']);
  });

  test('elements that a loop or a helper makes hold for their own routes', () => {
    const guard = "const guard = (header) => (req, res, next) => { if (header && !req.headers[header]) return res.status(401).end(); next(); };";
    const ok = '(req, res) => res.json({})';
    expect(routesOf({ 'app.js': `const app = require('express')(); ${guard} const put = (path, header) => app.get(path, guard(header), ${ok}); put('/open', ''); put('/closed', 'authorization');` })).toEqual(['GET /open none', 'GET /closed required']);
    expect(routesOf({ 'app.js': `const app = require('express')(); ${guard} for (const [path, header] of [['/closed', 'authorization'], ['/open', '']]) app.get(path, guard(header), ${ok});` })).toEqual(['GET /closed required', 'GET /open none']);
  });
});

describe('what a closure came to is remembered', () => {
  const make = 'function make() { let last = "ls"; return { keep: (value) => { last = value; }, run: (prefix) => { exec(prefix + last); } }; }';

  test('until something that it holds changes', () => {
    expect(handler("const kept = make(); kept.run('a'); kept.run('a'); kept.keep(req.query.dir); kept.run('a');", make)).toEqual(['req.query.dir']);
    expect(handler("const kept = make(); kept.run('a'); kept.run('a'); kept.keep('dir'); kept.run('a');", make)).toEqual([]);
  });

  test('but not what it changes around it', () => {
    const both = 'let last = "ls"; const keep = (value) => { last = value; }; const each = (fn, value) => { fn(value); };';
    expect(handler(`${both} each(keep, 'a'); each(keep, 'a'); last = 'ls'; each(keep, req.query.dir); exec(last);`)).toEqual(['req.query.dir']);
    for (const value of ['req.query.dir', '"dir"']) expect(handler(`${both} const dir = ${value}; each(keep, dir); each(keep, dir); each(keep, dir); last = 'ls'; each(keep, dir); exec(last);`)).toEqual(value === 'req.query.dir' ? [value] : []);
    expect(handler(`${both} each(keep, 'a'); each(keep, 'a'); last = 'ls'; each(keep, 'dir'); exec(last);`)).toEqual([]);
  });

  test('nor of another activation', () => {
    const bind = 'const bind = (value) => () => exec(value);';
    expect(handler("const [one, two] = [bind('ls'), bind(req.query.dir)]; one(); one(); two();", bind)).toEqual(['req.query.dir']);
    expect(handler("for (const part of ['ls', req.query.dir]) { const run = bind(part); run(); }", bind)).toEqual(['req.query.dir']);
    expect(handler("for (const part of ['ls', 'dir']) { const run = bind(part); run(); }", bind)).toEqual([]);
  });
});

describe('what sets a router up', () => {
  test('may run more than once: what stands last in it does not stand before what comes first', () => {
    const start = "const { start } = require('./app'); start();";
    expect(routesOf({
      'app.js': "const express = require('express'); class App { constructor() { this.app = express(); } config() { this.app.get('/open', (req, res) => res.end()); this.app.use((req, res, next) => { if (!req.headers.authorization) return res.status(401).end(); next(); }); this.app.get('/closed', (req, res) => res.end()); } } async function start() { const server = new App(); server.config(); server.app.listen(1); } module.exports = { start };",
      'cli.js': start,
      'worker.js': start,
    })).toEqual(['GET /open none', 'GET /closed required']);
  });

  test('elements under a path with everything below it', () => {
    const koa = (path: string): readonly string[] => routesOf({ 'app.js': `const Koa = require('koa'); const Router = require('koa-router'); const app = new Koa(); const router = new Router(); router.use('${path}', async (ctx, next) => { if (!ctx.headers.authorization) ctx.throw(401); await next(); }); router.get('/users/:id', (ctx) => { ctx.body = {}; }); router.get('/other', (ctx) => { ctx.body = {}; }); app.use(router.routes());` });
    expect(koa('/users(/.*)?')).toEqual(['GET /users/:id required', 'GET /other none']);
    expect(koa('/users/(.*)')).toEqual(['GET /users/:id required', 'GET /other none']);
    expect(koa('/use(.*)')).toEqual(['GET /users/:id required', 'GET /other none']);
    expect(koa('/use(/.*)?')).toEqual(['GET /users/:id none', 'GET /other none']);
    expect(koa('/posts(/.*)?')).toEqual(['GET /users/:id none', 'GET /other none']);
  });
});
