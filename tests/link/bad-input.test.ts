import { describe, expect, test } from 'vitest';
import { modelOf, routesOf, type Files } from './project.js';

const ok = '(req, res) => res.json({})';

/** Milliseconds within which a small or large project must be read on a slow, shared machine. */
const patience = 20_000;

describe('what goes round in circles ends', () => {
  test('routers that mount each other', () => {
    expect(routesOf({ 'app.js': `const express = require('express'); const app = express(); const a = express.Router(); const b = express.Router(); a.use('/b', b); b.use('/a', a); a.get('/x', ${ok}); app.use('/a', a);` })).toEqual(['GET /a/x none']);
  });

  test('applications that mount each other', () => {
    expect(routesOf({ 'app.js': `const express = require('express'); const a = express(); const b = express(); a.use(b); b.use(a); a.get('/x', ${ok});` })).toEqual(['GET /x unknown']);
  });

  test('files that import each other', () => {
    expect(routesOf({
      'app.js': `import { router } from './a.js'; import express from 'express'; const app = express(); app.use(router);`,
      'a.js': `import { Router } from 'express'; import { path } from './b.js'; export const router = Router(); router.get(path, ${ok});`,
      'b.js': "import { router } from './a.js'; export const path = '/x'; export const again = () => router;",
    })).toEqual(['GET /x none']);
  });

  test('a function that registers and calls itself', () => {
    expect(routesOf({ 'app.js': `const express = require('express'); const app = express(); function add(depth) { app.get('/x', ${ok}); add(depth + 1); } add(0);` })).toEqual(['GET /x none']);
  });

  test('a plugin that registers itself', () => {
    expect(routesOf({ 'app.js': "import fastify from 'fastify'; const app = fastify(); async function plugin(scope) { scope.get('/x', async () => 1); scope.register(plugin, { prefix: '/deeper' }); } app.register(plugin);" })).toContain('GET /x none');
  });

  test('modules of Nest that import each other, and a controller that is its own base', () => {
    expect(routesOf({
      'main.ts': "import { NestFactory } from '@nestjs/core'; import { A } from './a.js'; NestFactory.create(A);",
      'a.ts': "import { Module, Controller, Get, forwardRef } from '@nestjs/common'; import { B } from './b.js'; @Controller('x') class X { @Get() get() {} } @Module({ imports: [forwardRef(() => B)], controllers: [X] }) export class A {}",
      'b.ts': "import { Module, forwardRef } from '@nestjs/common'; import { A } from './a.js'; @Module({ imports: [forwardRef(() => A)] }) export class B {}",
    })).toEqual(['GET /x none']);
  });

  test('Hono and Koa that contain themselves', () => {
    expect(routesOf({ 'app.ts': "import { Hono } from 'hono'; const app = new Hono(); app.get('/x', (c) => c.text('')); app.route('/again', app);" })).toEqual(['GET /x none']);
    expect(routesOf({ 'app.js': "import Koa from 'koa'; import Router from 'koa-router'; const app = new Koa(); const router = new Router(); router.get('/x', (ctx) => { ctx.body = 1; }); router.use('/again', router.routes()); app.use(router.routes());" })).toEqual(['GET /x none']);
  });
});

describe('what cannot be known is marked', () => {
  const app = (code: string): Files => ({ 'app.js': `const express = require('express'); const app = express(); ${code}` });

  test('methods and paths that are computed at run time', () => {
    expect(routesOf(app(`app.get(process.env.PATH_OF_X, ${ok});`))).toEqual(['GET /:unknown unknown']);
    expect(routesOf(app(`app[process.env.VERB]('/x', ${ok});`))).toEqual([]);
  });

  test('a package of the workspace that is not there', () => {
    expect(routesOf(app(`const { auth } = require('@own/auth'); app.use(auth); app.get('/x', ${ok});`))).toEqual(['GET /x unknown']);
    expect(routesOf(app(`const { router } = require('./missing'); app.use(router); app.get('/x', ${ok});`))).toEqual(['GET /x unknown']);
  });

  test('a controller that no module lists', () => {
    const controller = "import { Controller, Get } from '@nestjs/common'; @Controller('x') export class X { @Get() get() {} }";
    expect(routesOf({ 'x.ts': controller })).toEqual(['GET /x unknown']);
    expect(routesOf({ 'x.ts': controller, 'main.ts': "import { NestFactory } from '@nestjs/core'; import { Module } from '@nestjs/common'; @Module({}) class A {} NestFactory.create(A);" })).toEqual([]);
  });

  test('code that does not parse, calls with nothing, calls with nonsense', () => {
    expect(() => modelOf(app('app.get(; app.post('))).not.toThrow();
    expect(routesOf(app(`app.get(); app.use(); app.post('/x'); app.use(null, undefined, 3); app.get(/x/, ${ok}); app.route(); app.param();`))).toEqual(['GET /x none']);
    expect(() => modelOf({ 'app.js': "import fastify from 'fastify'; const app = fastify(); app.register(); app.route(); app.route({}); app.addHook(); app.get(null, null, null); app.register(app, app);" })).not.toThrow();
    expect(() => modelOf({ 'app.ts': "import { Hono } from 'hono'; const app = new Hono(); app.on(); app.route(); app.basePath(); app.use(undefined); app.get();" })).not.toThrow();
    expect(() => modelOf({ 'a.ts': "import { Controller, Get, Module } from '@nestjs/common'; @Controller(null) class X { @Get(undefined) a() {} @Get({}) b() {} } @Module(null) class M {} @Module({ controllers: 3, imports: null, providers: [null, {}] }) class N {}" })).not.toThrow();
  });
});

describe('many routes', () => {
  test('thousands on one router behind many elements', () => {
    const elements = Array.from({ length: 20 }, (_one, at) => `router.use((req, res, next) => { req.mark${String(at)} = 1; next(); });`).join('\n');
    const routes = Array.from({ length: 3000 }, (_one, at) => `router.get('/r${String(at)}/:id', ${ok});`).join('\n');
    const start = performance.now();
    expect(routesOf({ 'app.js': `const express = require('express'); const app = express(); const router = express.Router(); ${elements} ${routes} app.use('/api', router);` })).toHaveLength(3000);
    expect(performance.now() - start).toBeLessThan(patience);
  });

  test('routers nested deeply', () => {
    const nest = Array.from({ length: 200 }, (_one, at) => `const r${String(at)} = express.Router(); ${at === 0 ? 'app' : `r${String(at - 1)}`}.use('/n', r${String(at)});`).join('\n');
    expect(routesOf({ 'app.js': `const express = require('express'); const app = express(); ${nest} r199.get('/x', ${ok});` })).toEqual([`GET ${'/n'.repeat(200)}/x none`]);
  });
});
