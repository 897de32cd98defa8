import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-csrf-protection';
const reported = '// expect: require-csrf-protection';

describe('Fastify', () => {
  const files = (parser: string, hooks = '', mark = '') => ({
    'app.ts': `
import Fastify from 'fastify';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import session from '@fastify/session';
import csrf from '@fastify/csrf-protection';

const app = Fastify();
app.register(cookie);
app.register(session, { secret: process.env.SECRET ?? '' }); ${mark}
${parser}
app.addHook('preHandler', async (request, reply) => {
  if (!request.session.userId) return reply.code(401).send();
});
${hooks}
app.post('/notes', async (request) => ({ text: request.body }));
`,
  });
  projectTest(rule, 'forms are read', files('app.register(formbody);', '', reported));
  projectTest(rule, 'only JSON is read', files(''));
  projectTest(rule, 'forms are read, and a token is checked', files('app.register(formbody);', "app.register(csrf);\napp.after(() => app.addHook('preHandler', app.csrfProtection));"));
});

describe('Nest', () => {
  const files = (guard: string, cookie = '', mark = '') => ({
    'notes.controller.ts': `
import { Body, CanActivate, Controller, ExecutionContext, Injectable, Post, UseGuards } from '@nestjs/common';

@Injectable()
export class SignedInGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    return ${guard};
  }
}

@Controller('notes')
@UseGuards(SignedInGuard)
export class NotesController {
  @Post()
  create(@Body('text') text: string) {
    return { text };
  }
}
`,
    'main.ts': `
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import session from 'express-session';
import { NotesController } from './notes.controller.js';

@Module({ controllers: [NotesController] })
class AppModule {}

const app = await NestFactory.create(AppModule);
app.use(session({ secret: process.env.SECRET ?? '', resave: false, saveUninitialized: false${cookie} })); ${mark}
await app.listen(3000);
`,
  });
  projectTest(rule, 'a guard that goes by the session', files('request.isAuthenticated()', '', reported));
  projectTest(rule, 'a guard that goes by the session, which stays on its site', files('request.isAuthenticated()', ", cookie: { sameSite: 'lax' }"));
  projectTest(rule, 'a guard that goes by a header', files("Boolean(request.headers.authorization)"));
});

describe('Koa and Hono', () => {
  const koa = (cookie: string, mark = '') => ({
    'app.js': `
import Koa from 'koa';
import Router from '@koa/router';
import bodyParser from 'koa-bodyparser';
import session from 'koa-session';

const app = new Koa();
const router = new Router();
app.use(session({ ${cookie} }, app)); ${mark}
app.use(bodyParser());
app.use(async (ctx, next) => { if (!ctx.session.userId) ctx.throw(401); await next(); });
router.post('/notes', (ctx) => { ctx.body = ctx.request.body; });
app.use(router.routes());
`,
  });
  projectTest(rule, 'Koa: a session', koa("key: 'id'", reported));
  projectTest(rule, 'Koa: a session that stays on its site', koa("key: 'id', sameSite: 'lax'"));

  const hono = (options: string, more = '', mark = '') => ({
    'app.js': `
import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { getCookie, setCookie } from 'hono/cookie';
import { verify } from 'hono/jwt';

const app = new Hono();
app.post('/login', (c) => { setCookie(c, 'token', 'x', ${options}); return c.body(null, 204); });
${more}
app.use('/notes/*', async (c, next) => {
  const token = getCookie(c, 'token');
  if (!token) return c.json({}, 401);
  c.set('user', await verify(token, process.env.KEY));
  await next();
});
app.post('/notes/new', async (c) => c.json(await c.req.parseBody())); ${mark}
`,
  });
  projectTest(rule, 'Hono: a cookie', hono('{ httpOnly: true, secure: true }', '', reported));
  projectTest(rule, 'Hono: a cookie that stays on its site', hono("{ httpOnly: true, secure: true, sameSite: 'Lax' }"));
  const signed = (options: string, mark = ''): Record<string, string> => {
    const { 'app.js': code } = hono(options, '', mark);
    return { 'app.js': code.replaceAll('getCookie, setCookie', 'getSignedCookie, setSignedCookie').replace("setCookie(c, 'token', 'x', ", "await setSignedCookie(c, 'token', 'x', process.env.COOKIE_KEY, ").replace("'/login', (c)", "'/login', async (c)").replace("getCookie(c, 'token')", "await getSignedCookie(c, process.env.COOKIE_KEY, 'token')") };
  };
  projectTest(rule, 'Hono: a signed cookie', signed("{ httpOnly: true, secure: true, sameSite: 'None' }", reported));
  projectTest(rule, 'Hono: a signed cookie that stays on its site', signed("{ httpOnly: true, secure: true, sameSite: 'Strict' }"));
  projectTest(rule, 'Hono: the origin is checked', hono('{ httpOnly: true, secure: true }', 'app.use(csrf());'));
});
