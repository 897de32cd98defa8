import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-bypassable-path-guard';

describe('TypeScript: Fastify', () => {
  const files = (test: string, mark = ''): Record<string, string> => ({
    'app.ts': `
import Fastify from 'fastify';

const app = Fastify();
app.addHook('onRequest', async (request, reply) => {
  if (${test}) return;${mark}
  if (request.headers.authorization !== process.env.KEY) return reply.code(401).send();
});
app.get('/shop/items', async () => []);
app.post('/shopkeepers', async () => ({}));
`,
  });
  const reported = ' // expect: no-bypassable-path-guard';
  projectTest(rule, 'begins within a word', files(`request.url.startsWith('/shop')`, reported), { says: [`an inline function lets paths pass that begin with '/shop', and POST /shopkeepers (app.ts:10) is one of them. End the text with a slash`] });
  projectTest(rule, 'begins with a slash at the end', files(`request.url.startsWith('/shop/')`));
  projectTest(rule, 'holds, in the URL', files(`request.url.includes('/shop/')`, reported));
  projectTest(rule, 'holds, in the route', files(`request.routeOptions.url.includes('/shop/')`));
});

describe('TypeScript: middleware of Nest', () => {
  const files = (test: string, mark = ''): Record<string, string> => ({
    'app.ts': `
import { Controller, Get, Injectable, Module, type MiddlewareConsumer, type NestMiddleware } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NextFunction, Request, Response } from 'express';

@Injectable()
class KeyMiddleware implements NestMiddleware {
  use(req: Request, res: Response, next: NextFunction) {
    if (${test}) return next();${mark}
    if (req.headers.authorization !== process.env.KEY) return res.sendStatus(401);
    next();
  }
}

@Controller('orders')
class OrdersController {
  @Get() list() { return []; }
}

@Module({ controllers: [OrdersController] })
class AppModule {
  configure(consumer: MiddlewareConsumer) { consumer.apply(KeyMiddleware).forRoutes('*'); }
}

NestFactory.create(AppModule);
`,
  });
  projectTest(rule, 'holds, in the URL', files(`req.originalUrl.includes('/public')`, ' // expect: no-bypassable-path-guard'));
  projectTest(rule, 'begins so', files(`req.originalUrl.startsWith('/public')`));
});

describe('JavaScript: Koa', () => {
  const files = (test: string, mark = ''): Record<string, string> => ({
    'app.js': `
import Koa from 'koa';
import Router from '@koa/router';

const app = new Koa();
const router = new Router();
app.use(async (ctx, next) => {
  if (${test} && !ctx.headers.authorization) ctx.throw(401);${mark}
  await next();
});
router.get('/admin/users', (ctx) => { ctx.body = []; });
app.use(router.routes());
`,
  });
  projectTest(rule, 'in one letter case', files(`ctx.path.startsWith('/admin')`, ' // expect: no-bypassable-path-guard'));
  projectTest(rule, 'in any', files(`ctx.path.toLowerCase().startsWith('/admin')`));
});
