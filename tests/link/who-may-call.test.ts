import { describe, expect, it } from 'vitest';
import { modelOf, routesOf, type Files } from './project.js';

const express = (head: string, routes: string): Files => ({ 'app.js': `import express from 'express';\nimport passport from 'passport';\nimport jwt from 'jsonwebtoken';\nimport createError from 'http-errors';\n${head}\nconst app = express();\n${routes}\napp.listen(1);` });
const post = (check: string): string[] => routesOf(express('', `app.post('/a', ${check}, (req, res) => { res.json([]); });`));

describe('a check that keeps from callers that there is anything', () => {
  it('answers 404 to whoever is not known', () => {
    expect(post('(req, res, next) => { if (!req.user) return res.status(404).end(); next(); }')).toEqual(['POST /a required']);
    expect(post('(req, res, next) => { const token = req.headers.authorization; if (token !== `Bearer ${process.env.KEY}`) return res.sendStatus(404); next(); }')).toEqual(['POST /a required']);
    expect(routesOf(express('', "app.get('/a', (req, res) => { if (!req.user) return res.status(404).end(); res.json([]); });"))).toEqual(['GET /a required']);
  });

  it('unless it answers so for something else', () => {
    expect(post("(req, res, next) => { const user = req.user; if (!things.has(req.params.id)) return res.status(404).end(); next(); }")).not.toContain('POST /a required');
    expect(post('(req, res, next) => { if (!req.user && req.query.hidden) return res.status(404).end(); next(); }')).toEqual(['POST /a none']);
    expect(routesOf(express('', "app.get('/a', (req, res) => { if (!req.user && req.query.own) return res.status(404).end(); res.json([]); });"))).toEqual(['GET /a none']);
  });

  it('or answers with another error, or with a page to sign in', () => {
    expect(post("(req, res, next) => { try { const claims = jwt.verify(req.headers.token, process.env.KEY); req.accountId = claims.id; next(); } catch { res.status(400).json({}); } }")).toEqual(['POST /a required']);
    expect(post("(req, res, next) => { if (req.session.loggedIn !== true) return res.render('login'); next(); }")).toEqual(['POST /a required']);
    expect(post("(req, res, next) => { if (!req.headers['x-auth-token']) return res.status(400).end(); next(); }")).toEqual(['POST /a required']);
    expect(post("(req, res, next) => { if (req.user?.role !== 'admin') return next(createError(404)); next(); }")).toEqual(['POST /a required']);
    expect(post("(req, res, next) => { if (!req.headers['x-version']) return res.status(400).end(); next(); }")).toEqual(['POST /a none']);
    expect(post("(req, res, next) => { if (!req.body.name) return res.render('form', { user: req.session.user }); next(); }")).not.toContain('POST /a required');
  });

  it('or asks something out of sight, and ends politely or leaves the route', () => {
    for (const end of ["return res.json({ error: 'who?' });", "return next('route');", "return next('router');", 'return res.status(400).end();']) {
      expect(post(`async (req, res, next) => { if (!(await find(req.headers.authorization))) ${end} next(); }`)).toEqual(['POST /a unknown']);
      expect(post(`async (req, res, next) => { if (!(await find(req.headers['accept-language']))) ${end} next(); }`)).toEqual(['POST /a none']);
    }
  });

  it('or answers that nothing is wrong, and goes no further', () => {
    expect(post("(req, res, next) => { if (!req.headers.authorization) return res.json({ error: 'sign in first' }); next(); }")).toEqual(['POST /a required']);
    expect(post("(req, res, next) => { const token = req.cookies.token; if (!token) { res.status(200).send('no'); } else { next(); } }")).toEqual(['POST /a required']);
    expect(post("(req, res, next) => { const kept = answers.get(req.headers.authorization); if (kept) return res.json(kept); next(); }")).not.toContain('POST /a required');
    expect(post("(req, res, next) => { if (!req.headers['accept-version']) return res.json({ error: 'which version?' }); next(); }")).toEqual(['POST /a none']);
    expect(post("(req, res, next) => { if (!req.headers.authorization) res.set('X-Seen', 'no'); next(); }")).toEqual(['POST /a none']);
  });

  it('or asks for a certificate of the client', () => {
    expect(post("(req, res, next) => { if (!req.client.authorized) return res.status(401).send('certificate?'); next(); }")).toEqual(['POST /a required']);
    expect(post("(req, res, next) => { const certificate = req.socket.getPeerCertificate(); if (!certificate.subject) return res.sendStatus(403); next(); }")).toEqual(['POST /a required']);
    expect(post("(req, res, next) => { if (!req.socket.encrypted) return res.sendStatus(403); next(); }")).toEqual(['POST /a none']);
  });

  it('with Koa', () => {
    const koa = (check: string): string[] => routesOf({ 'app.js': `import Koa from 'koa';\nimport Router from '@koa/router';\nconst app = new Koa();\nconst router = new Router();\nrouter.get('/a', async (ctx, next) => { ${check} await next(); }, (ctx) => { ctx.body = []; });\napp.use(router.routes());` });
    expect(koa('ctx.assert(ctx.state.user, 404);')).toEqual(['GET /a required']);
    expect(koa('if (!ctx.state.user) ctx.throw(404);')).toEqual(['GET /a required']);
    expect(koa('ctx.assert(ctx.query.name || ctx.state.user, 404);')).toEqual(['GET /a none']);
  });

  it('with Hono', () => {
    const hono = (test: string): string[] => routesOf({ 'app.ts': `import { Hono } from 'hono';\nconst app = new Hono();\napp.use('/a/*', async (c, next) => { const user = c.get('user'); if (${test}) return c.notFound(); await next(); });\napp.get('/a/x', (c) => c.json([]));\nexport default app;` });
    expect(hono('!user?.admin')).toEqual(['GET /a/x required']);
    expect(hono("!user && c.req.query('own')")).toEqual(['GET /a/x none']);
  });

  it('with Nest', () => {
    const nest = (test: string): string[] => routesOf({ 'app.ts': `import { CanActivate, Controller, ExecutionContext, Get, Module, NotFoundException, UseGuards } from '@nestjs/common';\nimport { NestFactory } from '@nestjs/core';\nclass Hidden implements CanActivate { canActivate(context: ExecutionContext) { const request = context.switchToHttp().getRequest(); if (${test}) throw new NotFoundException(); return true; } }\n@UseGuards(Hidden) @Controller('a') class A { @Get() all() { return []; } }\n@Module({ controllers: [A] }) class AppModule {}\nvoid NestFactory.create(AppModule);` });
    expect(nest('!request.user')).toEqual(['GET /a required']);
    expect(nest('!request.user && request.query.own')).toEqual(['GET /a none']);
  });
});

describe('a check against forged requests says nothing of who is calling', () => {
  const refused = 'return res.status(403).end();';
  it.each([
    `if (req.headers.authorization) return next(); const token = req.headers['x-csrf-token']; if (!token || token !== req.cookies.csrf) ${refused}`,
    `if (req.method === 'GET') return next(); if (req.get('Authorization')) return next(); const token = req.get('X-XSRF-TOKEN'); if (!token || token !== req.cookies['XSRF-TOKEN']) ${refused}`,
    `if (['GET', 'HEAD'].includes(req.method) || req.headers.authorization) return next(); if (!req.headers.origin || req.headers.origin !== process.env.ORIGIN) ${refused}`,
    `if (!req.cookies.csrf || req.cookies.csrf !== req.headers['x-csrf-token']) ${refused}`,
  ])('%s', (body) => {
    expect(post(`(req, res, next) => { ${body} next(); }`)).toEqual(['POST /a none']);
  });

  it.each([
    `const token = req.get('authorization'); if (!token) ${refused}`,
    `if (!req.cookies.sid || !req.headers['x-csrf-token']) ${refused}`,
    `if (req.headers['x-csrf-token'] !== req.session.csrf || !req.session.userId) ${refused}`,
    `if (req.headers.authorization === process.env.KEY) return next(); ${refused}`,
  ])('one that asks for more does: %s', (body) => {
    expect(post(`(req, res, next) => { ${body} next(); }`)).toEqual(['POST /a required']);
  });
});

it('the strategy anonymous of Passport turns nobody away', () => {
  expect(['\'anonymous\'', "['jwt', 'anonymous']", "['jwt', 'basic']", "'jwt'"].flatMap((names) => post(`passport.authenticate(${names}, { session: false })`))).toEqual(['POST /a optional', 'POST /a optional', 'POST /a required', 'POST /a required']);
});

describe('guards of Nest that ask for metadata', () => {
  const nest = (guard: string): string[] => routesOf({
    'app.ts': `import { CanActivate, Controller, ExecutionContext, Get, Module } from '@nestjs/common';\nimport { APP_GUARD, NestFactory, Reflector } from '@nestjs/core';
      const Roles = Reflector.createDecorator<string[]>();
      class RolesGuard implements CanActivate { constructor(private readonly reflector: Reflector) {} canActivate(context: ExecutionContext) { const roles = this.reflector.getAllAndOverride(Roles, [context.getHandler(), context.getClass()]); ${guard} const { user } = context.switchToHttp().getRequest(); return roles.some((role) => user?.roles?.includes(role)); } }
      @Controller('a') class A { @Get() all() { return []; } @Roles(['admin']) @Get('own') own() { return []; } }
      @Module({ controllers: [A], providers: [{ provide: APP_GUARD, useClass: RolesGuard }] }) class AppModule {}
      void NestFactory.create(AppModule);`,
  });

  it.each(['if (!roles?.length) return true;', 'if (!roles || roles.length === 0) return true;', 'if (!(roles?.length > 0)) return true;'])('let routes without it pass: %s', (guard) => {
    expect(nest(guard)).toEqual(['GET /a none', 'GET /a/own required']);
  });

  it('turn everybody away who may not, without such a test', () => {
    expect(nest('')).toEqual(['GET /a required', 'GET /a/own required']);
  });
});

it('what a handler of Fastify returns is an answer, too', () => {
  const fastify = (body: string): string[] => routesOf({ 'app.js': `import fastify from 'fastify';\nconst app = fastify();\napp.get('/a', async (request, reply) => { ${body} });` });
  expect(fastify("if (request.query.all) return [request.headers.authorization]; return reply.code(404).send({});")).toEqual(['GET /a none']);
  expect(fastify("if (!request.headers.authorization) { const error = new Error('none'); error.statusCode = 404; throw error; } return [];")).toEqual(['GET /a required']);
});

describe('a session that is only written to', () => {
  const login = (after: string): string[] => routesOf(express("import session from 'express-session';", `app.use(session({ secret: process.env.SECRET }));
app.post('/enter', async (req, res) => {
  const user = await find(req.body.name);
  if (!user) return res.status(401).end();
  ${after}
});`));

  it('says nothing of who is calling', () => {
    expect(login('req.session.userId = user.id; res.end();')).toEqual(['POST /enter none']);
    expect(login('req.session.regenerate(() => { req.session.userId = user.id; req.session.save(() => res.end()); });')).toEqual(['POST /enter none']);
  });

  it('unless it is asked as well', () => {
    expect(login('if (req.session.userId !== user.id) return res.status(403).end(); res.end();')).toEqual(['POST /enter required']);
  });
});

describe('a link that the server signed', () => {
  const link = (signature: string, hmac = "createHmac('sha256', process.env.KEY)"): string[] => routesOf(express("import { createHash, createHmac, timingSafeEqual } from 'node:crypto';", `
const sign = (text) => ${hmac}.update(text).digest('hex');
const signed = (req, res, next) => {
  const given = Buffer.from(${signature});
  const expected = Buffer.from(sign(req.path + req.query.expires));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.status(403).end();
  next();
};
app.get('/files/:id', signed, (req, res) => { res.json([]); });`));

  it('is open to whoever holds it', () => {
    expect(link('String(req.query.signature)')).toEqual(['GET /files/:id required']);
  });

  it('is none where a digest needs no key', () => {
    expect(link('String(req.query.signature)', "createHash('sha256')").filter((route) => route.endsWith('required'))).toEqual([]);
  });
});

describe('answers to errors', () => {
  const koa = (handler: string): boolean[] => modelOf({ 'app.js': `import Koa from 'koa';\nimport Router from '@koa/router';\nconst app = new Koa();\nconst router = new Router();\napp.use(async (ctx, next) => { ${handler} });\nrouter.get('/a', (ctx) => { ctx.body = []; });\napp.use(router.routes());\napp.listen(1);` }).endpoints.flatMap(({ chain }) => chain.slice(0, 1).map(({ refuses }) => refuses === true));

  it('of what comes after turn nobody away', () => {
    expect(koa("try { await next(); } catch (error) { ctx.status = 404; ctx.body = { error: 'not found' }; }")).toEqual([false]);
  });

  it('of its own do', () => {
    expect(koa("if (ctx.query.closed) { ctx.status = 404; ctx.body = {}; return; } await next();")).toEqual([true]);
  });
});

describe('a check that leaves it to a function what becomes of callers', () => {
  const authenticate = (lines: string): string => `const authenticate = (strategy, isStrict) => (req, res, next) => {
    if (req.user) return next();
    passport.authenticate(strategy, (error, user) => {
      if (error) return next(error);
      ${lines}
      if (user && user.banned) return res.sendStatus(403);
      if (user) req.user = user;
      return next();
    })(req, res, next);
  };
  const wrap = (element) => (...args) => Promise.resolve(element(...args)).catch(args.at(-1));`;
  const asked = (check: string, lines = "if (!user && isStrict) throw createError(401);"): string[] => routesOf(express(authenticate(lines), `app.post('/a', ${check}, (req, res) => { res.json([]); });`));

  it('turns strangers away where that function does', () => {
    expect(asked("authenticate('jwt', true)")).toEqual(['POST /a required']);
    expect(asked("authenticate('jwt', false)")).toEqual(['POST /a optional']);
    expect(asked("authenticate('jwt', true)", 'if (!user) return res.redirect(\'/login\');')).toEqual(['POST /a required']);
    expect(asked("authenticate('jwt', true)", '')).toEqual(['POST /a optional']);
  });

  it('so also behind a wrapper that passes on what goes wrong', () => {
    expect(asked("wrap(authenticate('jwt', true))")).toEqual(['POST /a required']);
    expect(asked("wrap(authenticate('jwt', false))")).toEqual(['POST /a optional']);
  });

  it('and a wrapper of a check that looks up whoever it is may fail', () => {
    const check = (line: string): string => `const wrap = (element) => (req, res, next) => Promise.resolve(element(req, res, next)).catch(next); const load = wrap(async (req, res, next) => { ${line} next(); });`;
    const state = (line: string): string[] => routesOf(express(check(line), "app.post('/a', load, (req, res) => { res.json([]); });"));
    expect(state("if (req.headers.authorization) req.user = jwt.verify(req.headers.authorization, process.env.KEY);")).toEqual(['POST /a optional']);
    expect(state("req.user = jwt.verify(req.headers.authorization, process.env.KEY);")).toEqual(['POST /a required']);
  });
});

describe('a token that a handler checks itself', () => {
  const answers = (code: string): string[] => routesOf({ 'app.ts': `import fastify from 'fastify';\nimport jwt from '@fastify/jwt';\nimport fp from 'fastify-plugin';\nclass Unauthorized extends Error {}\nconst app = fastify();\napp.register(jwt, { secret: process.env.S });\n${code}\napp.listen({ port: 1 });` });
  const caught = (then: string): string[] => answers(`app.get('/a', async (request) => { let id; try { ({ sub: id } = await request.jwtVerify()); } catch (error) { ${then} } return id ?? []; });`);

  it('inside a try whose handler raises an error of its own', () => {
    expect(caught('throw new Unauthorized();')).toEqual(['GET /a required']);
    expect(caught("if (error.code === 'x') throw new Error('late'); throw new Unauthorized();")).toEqual(['GET /a required']);
  });

  it('unless the handler goes on, or answers anyhow', () => {
    expect(caught('request.log.info(error);')).toEqual(['GET /a none']);
    expect(caught("if (error.code === 'x') throw new Unauthorized();")).toEqual(['GET /a none']);
    expect(caught("if (error.code === 'x') return []; throw new Unauthorized();")).toEqual(['GET /a none']);
    expect(answers("app.get('/a', async (request) => { try { try { await request.jwtVerify(); } catch { throw new Unauthorized(); } } catch { request.log.info('nobody'); } return []; });")).toEqual(['GET /a none']);
  });

  it('by what a hook has put on the request', () => {
    const routes = (caught: string): string[] => answers(`const auth = fp(async (app) => { app.addHook('preHandler', async (request) => { request.userId = async () => { try { const { sub } = await request.jwtVerify(); return sub; } catch { ${caught} } }; }); });
      app.register(async (app) => { app.register(auth).get('/mine', async (request) => { const id = await request.userId(); return [id]; }); });`);
    expect(routes('throw new Unauthorized();')).toEqual(['GET /mine required']);
    expect(routes('return undefined;')).toEqual(['GET /mine none']);
  });
});
