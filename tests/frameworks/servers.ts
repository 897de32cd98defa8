import type { Case, Spelling } from './cases.js';

/** How a framework spells what handlers do, and a program around one handler. */
export interface Server {
  readonly name: string;
  readonly file: string;
  readonly spelling: Spelling;
  /** Signed-in callers come by a token; `handler`: the lines of the handler. */
  readonly program: (parts: Case, handler: string) => string;
}

const express: Spelling = {
  query: (name) => `(req.query.${name} as string)`,
  param: (name) => `req.params.${name}`,
  body: (name) => `req.body.${name}`,
  whole: 'req.body',
  header: (name) => `req.headers['${name}']`,
  host: 'req.headers.host',
  cookie: (name) => `req.cookies.${name}`,
  caller: 'req.user.id',
  json: (value) => `res.json(${value});`,
  page: (value) => `res.send(${value});`,
  fail: (value) => `res.status(500).send(${value});`,
  answer: (status, value) => `res.status(${String(status)}).json(${value});`,
  redirect: (value) => `res.redirect(${value});`,
  setHeader: (name, value) => `res.setHeader(${name}, ${value});`,
  setCookie: (name, value, options) => `res.cookie(${name}, ${value}, ${options});`,
};

const requireUser = `
async function requireUser(req, res, next) {
  const header = req.headers.authorization;
  if (!header) return res.sendStatus(401);
  try { req.user = jwt.verify(header.slice(7), process.env.JWT_SECRET!, { algorithms: ['HS256'] }); } catch { return res.sendStatus(401); }
  next();
}`;

/** TypeScript and modules as JavaScript and CommonJS. */
function asCommonJs(text: string): string {
  return text
    .replace(/import \* as (\w+) from ('[^']+');/g, 'const $1 = require($2);')
    .replace(/import \{([^}]*)\} from ('[^']+');/g, 'const {$1} = require($2);')
    .replace(/import (\w+) from ('[^']+');/g, 'const $1 = require($2);')
    .replace(/ as (?:string|any|keyof typeof \w+|const)\b/g, '')
    .replace(/!(?=[,)\]])/g, '');
}

export const servers: readonly Server[] = [
  {
    name: 'Express',
    file: 'app.ts',
    spelling: express,
    program: ({ imports, top, method, path, auth, others }, handler) => `import cookieParser from 'cookie-parser';
import express from 'express';
import jwt from 'jsonwebtoken';
${imports}
const app = express();
app.use(express.json());
app.use(cookieParser());
${top}${requireUser}
app.${method}('${path}', ${auth ? 'requireUser, ' : ''}async (req, res) => {
  ${handler}
});
${others ? "app.post('/other', requireUser, async (req, res) => { res.json({}); });" : ''}
app.listen(3000);
`,
  },
  {
    name: 'Express in CommonJS',
    file: 'app.js',
    spelling: { ...express, query: (name) => `req.query.${name}` },
    program: ({ imports, top, method, path, auth, others }, handler) => asCommonJs(`import cookieParser from 'cookie-parser';
import express from 'express';
import jwt from 'jsonwebtoken';
${imports}
const router = express.Router();
${top}
var requireUser = function (req, res, next) {
  var header = req.headers.authorization;
  if (!header) return res.sendStatus(401);
  jwt.verify(header.split(' ')[1], process.env.JWT_SECRET, { algorithms: ['HS256'] }, function (error, user) {
    if (error) return res.sendStatus(401);
    req.user = user;
    next();
  });
};
router.${method}('${path}', ${auth ? 'requireUser, ' : ''}async function (req, res) {
  ${handler}
});
${others ? "router.post('/other', requireUser, function (req, res) { res.json({}); });" : ''}
const app = express();
app.use(express.json());
app.use(cookieParser());
app.use('/api', router);
app.listen(3000);
`),
  },
  {
    name: 'Fastify',
    file: 'app.ts',
    spelling: {
      query: (name) => `((request.query as any).${name} as string)`,
      param: (name) => `(request.params as any).${name}`,
      body: (name) => `(request.body as any).${name}`,
      whole: '(request.body as any)',
      header: (name) => `request.headers['${name}']`,
      host: 'request.headers.host',
      cookie: (name) => `request.cookies.${name}`,
      caller: '(request.user as any).id',
      json: (value) => `return reply.send(${value});`,
      page: (value) => `return reply.type('text/html').send(${value});`,
      fail: (value) => `return reply.code(500).send(${value});`,
      answer: (status, value) => `return reply.code(${String(status)}).send(${value});`,
      redirect: (value) => `return reply.redirect(${value});`,
      setHeader: (name, value) => `reply.header(${name}, ${value});`,
      setCookie: (name, value, options) => `reply.setCookie(${name}, ${value}, ${options});`,
    },
    program: ({ imports, top, method, path, auth, others }, handler) => `import fastifyCookie from '@fastify/cookie';
import fastifyJwt from '@fastify/jwt';
import Fastify from 'fastify';
${imports}
const app = Fastify({ logger: true });
await app.register(fastifyJwt, { secret: process.env.JWT_SECRET! });
await app.register(fastifyCookie);
${top}
async function requireUser(request, reply) {
  await request.jwtVerify();
}
app.${method}('${path}', ${auth ? '{ onRequest: [requireUser] }, ' : ''}async (request, reply) => {
  ${handler}
});
${others ? "app.post('/other', { onRequest: [requireUser] }, async (request, reply) => ({}));" : ''}
await app.listen({ port: 3000 });
`,
  },
  {
    name: 'NestJS',
    file: 'app.ts',
    spelling: {
      ...express,
      query: (name) => `(query.${name} as string)`,
      param: (name) => `params.${name}`,
      body: (name) => `body.${name}`,
      whole: 'body',
    },
    program: ({ imports, top, method, path, auth, others }, handler) => `import { Body, Controller, Delete, Get, Injectable, Module, Param, Post, Put, Query, Req, Res, UnauthorizedException, UseGuards, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JwtService } from '@nestjs/jwt';
${imports}
${top}
@Injectable()
class RequireUser implements CanActivate {
  constructor(private readonly jwt: JwtService) {}
  async canActivate(context: ExecutionContext) {
    const req = context.switchToHttp().getRequest();
    const header = req.headers.authorization;
    if (!header) throw new UnauthorizedException();
    try { req.user = await this.jwt.verifyAsync(header.slice(7), { secret: process.env.JWT_SECRET }); } catch { throw new UnauthorizedException(); }
    return true;
  }
}
@Controller()
class ThingController {
  ${auth ? '@UseGuards(RequireUser)' : ''}
  @${method.charAt(0).toUpperCase()}${method.slice(1)}('${path}')
  async handle(@Query() query: any, @Param() params: any, @Body() body: any, @Req() req: any, @Res() res: any) {
    ${handler}
  }
  ${others ? "@UseGuards(RequireUser) @Post('/other') async other() { return {}; }" : ''}
}
@Module({ controllers: [ThingController], providers: [JwtService, RequireUser] })
class AppModule {}
const app = await NestFactory.create(AppModule);
await app.listen(3000);
`,
  },
  {
    name: 'Koa',
    file: 'app.ts',
    spelling: {
      query: (name) => `(ctx.query.${name} as string)`,
      param: (name) => `ctx.params.${name}`,
      body: (name) => `ctx.request.body.${name}`,
      whole: 'ctx.request.body',
      header: (name) => `ctx.get('${name}')`,
      host: "ctx.get('host')",
      cookie: (name) => `ctx.cookies.get('${name}')`,
      caller: 'ctx.state.user.id',
      json: (value) => `ctx.body = ${value};`,
      page: (value) => `ctx.type = 'html'; ctx.body = ${value};`,
      fail: (value) => `ctx.status = 500; ctx.body = ${value};`,
      answer: (status, value) => `ctx.status = ${String(status)}; ctx.body = ${value};`,
      redirect: (value) => `ctx.redirect(${value});`,
      setHeader: (name, value) => `ctx.set(${name}, ${value});`,
      setCookie: (name, value, options) => `ctx.cookies.set(${name}, ${value}, ${options});`,
    },
    program: ({ imports, top, method, path, auth, others }, handler) => `import Router from '@koa/router';
import Koa from 'koa';
import bodyParser from 'koa-bodyparser';
import jwt from 'jsonwebtoken';
${imports}
const app = new Koa();
const router = new Router();
app.use(bodyParser());
${top}
async function requireUser(ctx, next) {
  const header = ctx.get('authorization');
  if (!header) ctx.throw(401);
  try { ctx.state.user = jwt.verify(header.slice(7), process.env.JWT_SECRET!, { algorithms: ['HS256'] }); } catch { ctx.throw(401); }
  await next();
}
router.${method}('${path}', ${auth ? 'requireUser, ' : ''}async (ctx) => {
  ${handler}
});
${others ? "router.post('/other', requireUser, async (ctx) => { ctx.body = {}; });" : ''}
app.use(router.routes());
app.listen(3000);
`,
  },
  {
    name: 'Hono',
    file: 'app.ts',
    spelling: {
      query: (name) => `c.req.query('${name}')!`,
      param: (name) => `c.req.param('${name}')`,
      body: (name) => `(await c.req.json()).${name}`,
      whole: '(await c.req.json())',
      header: (name) => `c.req.header('${name}')!`,
      host: "c.req.header('host')",
      cookie: (name) => `getCookie(c, '${name}')`,
      caller: "c.get('user').id",
      json: (value) => `return c.json(${value});`,
      page: (value) => `return c.html(${value});`,
      fail: (value) => `return c.text(${value}, 500);`,
      answer: (status, value) => `return c.json(${value}, ${String(status)});`,
      redirect: (value) => `return c.redirect(${value});`,
      setHeader: (name, value) => `c.header(${name}, ${value});`,
      setCookie: (name, value, options) => `setCookie(c, ${name}, ${value}, ${options});`,
    },
    program: ({ imports, top, method, path, auth, others }, handler) => `import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { verify } from 'hono/jwt';
${imports}
const app = new Hono();
${top}
async function requireUser(c, next) {
  const header = c.req.header('authorization');
  if (!header) return c.json({ error: 'unauthorized' }, 401);
  try { c.set('user', await verify(header.slice(7), process.env.JWT_SECRET!, 'HS256')); } catch { return c.json({ error: 'unauthorized' }, 401); }
  await next();
}
app.${method}('${path}', ${auth ? 'requireUser, ' : ''}async (c) => {
  ${handler}
});
${others ? "app.post('/other', requireUser, async (c) => c.json({}));" : ''}
serve(app);
`,
  },
];
