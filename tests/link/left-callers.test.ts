import { describe, expect, it } from 'vitest';
import { modelOf, routesOf, type Files } from './project.js';

const express = (load: string, check: string, routes = "app.get('/a', check, handler);\napp.get('/b', handler);"): Files => ({
  'app.ts': `import express from 'express';
import { find } from './keys.js';
class Failure extends Error { constructor(readonly status: number, text: string) { super(text); } static unknown() { return new Failure(401, 'who?'); } }
const load = async (req, res, next) => { ${load} next(); };
const check = (req, res, next) => { ${check} next(); };
const handler = (req, res) => { res.json([]); };
const app = express();
app.use(load);
${routes}
app.listen(1);`,
});
const reads = "const key = req.get('authorization'); if (key) req.actor = await find(key);";

describe('what something that reads credentials has left on the request says who is calling', () => {
  it('under any name', () => {
    for (const name of ['actor', 'member', 'apiKey', 'viewer']) {
      const files = express(reads.replace('req.actor', `req.${name}`), `if (!req.${name}) return res.status(401).end();`);
      expect(routesOf(files)).toEqual(['GET /a required', 'GET /b optional']);
    }
  });

  it('and nothing else does: what was left by something that looks for nobody', () => {
    expect(routesOf(express("req.actor = await find(req.get('accept-language'));", 'if (!req.actor) return res.status(403).end();'))).toEqual(['GET /a none', 'GET /b none']);
  });

  it('however the check refuses', () => {
    for (const refuse of ['return next(Failure.unknown());', 'throw Failure.unknown();', "return next(new Failure(401, 'who?'));", "return res.status(401).json({ error: 'who?' });", "return res.redirect('/login');"]) {
      expect(routesOf(express(reads, `if (!req.actor) { ${refuse} }`))).toEqual(['GET /a required', 'GET /b optional']);
    }
    expect(routesOf(express(reads, "if (!req.actor) console.log('nobody');"))).toEqual(['GET /a optional', 'GET /b optional']);
  });

  it('as a record that was put together', () => {
    expect(routesOf(express("const key = req.get('authorization'); if (key) req.actor = { id: (await find(key)).id };", 'if (!req.actor) return res.status(401).end();'))).toEqual(['GET /a required', 'GET /b optional']);
  });

  it('also where the check asks for the method', () => {
    const check = "if (!req.actor) return next(Failure.unknown()); if (req.method !== 'GET' && req.get('x-requested-with') !== 'app') return res.status(403).end();";
    expect(routesOf(express(reads, check, "app.get('/a', check, handler);\napp.post('/a', check, handler);\napp.get('/b', handler);"))).toEqual(['GET /a required', 'POST /a required', 'GET /b optional']);
  });

  it('with Koa, Hono and Fastify', () => {
    expect(routesOf({ 'app.ts': "import Koa from 'koa';\nimport Router from '@koa/router';\nimport { find } from './keys.js';\nconst app = new Koa();\nconst router = new Router();\napp.use(async (ctx, next) => { const key = ctx.get('authorization'); if (key) ctx.state.actor = await find(key); await next(); });\nconst check = async (ctx, next) => { if (!ctx.state.actor) ctx.throw(401); await next(); };\nrouter.get('/a', check, (ctx) => { ctx.body = []; });\nrouter.get('/b', (ctx) => { ctx.body = []; });\napp.use(router.routes());\napp.listen(1);" })).toEqual(['GET /a required', 'GET /b optional']);
    expect(routesOf({ 'app.ts': "import { Hono } from 'hono';\nimport { find } from './keys.js';\nconst app = new Hono();\napp.use(async (c, next) => { const key = c.req.header('authorization'); if (key) c.set('actor', await find(key)); await next(); });\nconst check = async (c, next) => { if (!c.get('actor')) return c.json({ error: 'who?' }, 401); await next(); };\napp.get('/a', check, (c) => c.json([]));\napp.get('/b', (c) => c.json([]));\nexport default app;" })).toEqual(['GET /a required', 'GET /b optional']);
    expect(routesOf({ 'app.ts': "import fastify from 'fastify';\nimport { find } from './keys.js';\nconst app = fastify();\napp.decorateRequest('actor', null);\napp.addHook('onRequest', async (request) => { const key = request.headers.authorization; if (key) request.actor = await find(key); });\nconst check = async (request, reply) => { if (!request.actor) return reply.code(401).send({ error: 'who?' }); };\napp.get('/a', { preHandler: check }, async () => []);\napp.get('/b', async () => []);\napp.listen({ port: 1 });" })).toEqual(['GET /a required', 'GET /b optional']);
  });
});

describe('an element that answers 401 by something that is not understood', () => {
  it('may be a check', () => {
    expect(routesOf(express('', "if (!find(als.getStore()?.actor)) return res.status(401).end();"))).toEqual(['GET /a unknown', 'GET /b none']);
  });

  it('is none where it answers otherwise', () => {
    expect(routesOf(express('', 'if (!switches.on) return res.status(410).end();'))).toEqual(['GET /a none', 'GET /b none']);
  });
});

describe('a token that one element takes and another checks', () => {
  const takes = (from: string): string => `let token = null; ${from} if (req.headers.authorization) token = req.headers.authorization.slice(7); req.token = token;`;
  const wrapped = (check: string): string => `const run = async (req, res, next) => { ${check} };\n`;
  const routes = "app.use(takes);\napp.use((req, res, next) => Promise.resolve(run(req, res, next)).catch(next));\napp.get('/a', handler);\napp.listen(1);";
  const app = (from: string, check: string): Files => ({ 'app.ts': `import express from 'express';\nimport jwt from 'jsonwebtoken';\nconst app = express();\nconst takes = (req, res, next) => { ${takes(from)} next(); };\n${wrapped(check)}const handler = (req, res) => { res.json([]); };\n${routes}` });
  const known = 'req.user = jwt.verify(req.token, process.env.KEY);';

  it('lets others through where nothing is asked of whoever brings none', () => {
    expect(routesOf(app('', `if (req.token) { ${known} } return next();`))).toEqual(['GET /a optional']);
    expect(routesOf(app('if (req.query.access_token) token = req.query.access_token;', `if (req.token) { ${known} } return next();`))).toEqual(['GET /a optional']);
  });

  it('is asked for where whoever brings none is turned away', () => {
    expect(routesOf(app('', `if (!req.token) throw new Error('who?'); ${known} return next();`))).toEqual(['GET /a required']);
    expect(routesOf(app('if (req.query.access_token) token = req.query.access_token;', `if (!req.token) throw new Error('who?'); ${known} return next();`))).toEqual(['GET /a required']);
  });

  it('is not known by what else a query says', () => {
    expect(routesOf(app('if (req.query.page) token = req.query.page;', `if (req.token) { ${known} } return next();`))).toEqual(['GET /a required']);
  });
});

describe('what is done for a handler that only answers', () => {
  const signIn = "async (req, res, next) => { const user = await db('users').where({ email: req.body.email }).first(); if (!(await bcrypt.compare(req.body.password, user.password))) return res.status(401).end(); res.locals.payload = user.id; next(); }";
  const traits = (chain: string): unknown => modelOf({ 'app.ts': `import express from 'express';\nimport bcrypt from 'bcrypt';\nimport knex from 'knex';\nconst db = knex({ client: 'pg' });\nconst app = express();\napp.post('/login', ${chain});\napp.listen(1);` }).endpoints.map((one) => [one.traits.checksPassword, one.data.accesses.map(({ does }) => does)]);

  it('is told of its route', () => {
    expect(traits(`${signIn}, (req, res) => { res.json(res.locals.payload); }`)).toEqual([[true, ['read']]]);
  });

  it('is told of the element where the handler does something itself', () => {
    expect(traits(`${signIn}, async (req, res) => { await db('visits').insert({ at: 1 }); res.json({}); }`)).toEqual([[false, ['read', 'create']]]);
  });
});
