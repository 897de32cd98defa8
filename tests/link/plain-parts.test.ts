import { describe, expect, test } from 'vitest';
import { modelOf, routesOf } from './project.js';

/** An application whose only element hands something to a package that is not known. */
const apps: Readonly<Record<string, (statement: string) => string>> = {
  express: (statement) => `import express from 'express';\nimport { told } from '@acme/told';\nconst app = express();\napp.use(async (req, res, next) => { ${statement}; next(); });\napp.get('/a', (req, res) => res.json({}));`,
  fastify: (statement) => `import Fastify from 'fastify';\nimport { told } from '@acme/told';\nconst app = Fastify();\napp.addHook('onRequest', async (req, res) => { ${statement}; });\napp.get('/a', async () => ({}));`,
  koa: (statement) => `import Koa from 'koa';\nimport Router from '@koa/router';\nimport { told } from '@acme/told';\nconst app = new Koa();\nconst router = new Router();\napp.use(async (ctx, next) => { ${statement}; await next(); });\nrouter.get('/a', (ctx) => { ctx.body = {}; });\napp.use(router.routes());`,
  hono: (statement) => `import { Hono } from 'hono';\nimport { told } from '@acme/told';\nconst app = new Hono();\napp.use(async (c, next) => { await next(); ${statement}; });\napp.get('/a', (c) => c.json({}));`,
};

function auth(framework: string, statement: string): readonly string[] {
  return routesOf({ 'app.js': apps[framework]?.(statement) ?? '' });
}

describe('what says nothing of who is calling may be handed to anything', () => {
  for (const [framework, statements] of Object.entries({
    express: ['told(req.method, req.originalUrl)', 'told(String(res.statusCode))', 'told(req.ip, req.protocol)', "res.on('finish', () => told.info({ status: res.statusCode, id: req.id }))", 'told(req.socket.remoteAddress)'],
    fastify: ['told(req.method, req.url, req.id, req.ip)', 'told(res.statusCode, res.elapsedTime)', 'told(req.routeOptions.url)'],
    koa: ['told(ctx.status, ctx.method, ctx.url)', 'told(ctx.ip, ctx.path, ctx.host)'],
    hono: ['told(String(c.res.status))', 'told(c.req.method, c.req.path, c.req.url)'],
  })) test(framework, () => { for (const statement of statements) expect([statement, auth(framework, statement)]).toEqual([statement, ['GET /a none']]); });

  test('the request and what others left there may be asked', () => {
    for (const [framework, statement] of [['express', 'told(req)'], ['express', 'told(req.session)'], ['express', 'told(req.ip, req)'], ['fastify', 'told(req.raw)'], ['koa', 'told(ctx.request)'], ['hono', 'told(c.req.raw)']] as const) {
      expect([statement, auth(framework, statement)]).toEqual([statement, ['GET /a unknown']]);
    }
  });

  test('objects of the platform that are made of the request ask nothing', () => {
    for (const statement of ['new Headers(c.req.raw.headers)', 'new FormData(c.req.raw)', "Reflect.get(c.req.raw, 'cf')", "Reflect.has(c.req.raw, 'cf')", 'new WeakSet().add(c.req.raw)']) expect([statement, auth('hono', statement)]).toEqual([statement, ['GET /a none']]);
    expect(auth('hono', 'await told(new Headers(c.req.raw.headers))')).toEqual(['GET /a unknown']);
  });

  test('what gets a proof of who is calling, and is waited for, may throw', () => {
    const waits = ['await told(req.headers.authorization)', "await told.verify(req.get('authorization'))", 'await told({ headers: req.headers })', 'await told({ ...req.cookies })', 'await told({ req })'];
    for (const statement of waits) expect([statement, auth('express', statement)]).toEqual([statement, ['GET /a unknown']]);
    for (const statement of ['told.info(req.headers)', 'told({ agent: req.headers.authorization })', "await told(req.get('user-agent'))", 'await told({ path: req.path, ip: req.ip })', "await told(req.headers['x-csrf-token'])"]) expect([statement, auth('express', statement)]).toEqual([statement, ['GET /a none']]);
  });

  test('validations of several lists', () => {
    const gathered = (how: string): readonly string[] => routesOf({
      'app.js': `import express from 'express';\nimport { body, validationResult } from 'express-validator';\nimport { told } from '@acme/told';
const valid = (...lists) => async (req, res, next) => { let all = []; ${how}; for (const one of all) await one.run(req); if (!validationResult(req).isEmpty()) return res.sendStatus(400); next(); };
const app = express();\napp.get('/a', valid([body('x').isInt()], [body('y').isInt()]), (req, res) => res.json({}));`,
    });
    for (const how of ['lists.forEach((list) => { all = all.concat(list); })', 'lists.forEach((list) => { all = list; })', 'const first = () => { all = lists[0]; }; first()']) expect([how, gathered(how)]).toEqual([how, ['GET /a none']]);
    expect(gathered('lists.forEach((list) => { all = told(list); })')).toEqual(['GET /a unknown']);
  });

  test('who gets an address may count', () => {
    const counts = (statement: string): readonly boolean[] => modelOf({ 'app.js': apps.express?.(statement) ?? '' }).endpoints.map(({ chain }) => chain.some((element) => element.counts === true));
    expect(counts('told(req.ip)')).toEqual([true]);
    expect(counts('told(req.method)')).toEqual([false]);
  });
});
