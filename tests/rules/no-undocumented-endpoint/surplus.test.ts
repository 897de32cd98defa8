import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-undocumented-endpoint';

const express = (body: string): string => `import express from 'express';
import { find, list } from './store.js';
const app = express();
${body}
app.listen(3000);`;

const store = { 'store.ts': 'export const find = (id: string) => ({ id });\nexport const list = () => [];' };

describe('routes that no request reaches', () => {
  projectTest(rule, 'Express: a fixed path behind a parameter', {
    ...store,
    'app.ts': express(`app.get('/orders/:id', (req, res) => { res.json(find(req.params.id)); });
app.get('/orders/export', (_req, res) => { res.json(list()); }); // expect: no-undocumented-endpoint
app.post('/orders/export', (_req, res) => { res.json(list()); });
app.get('/orders/export/all', (_req, res) => { res.json(list()); });`),
  });

  projectTest(rule, 'Express: before it, or behind one that passes on, or that takes numbers only', {
    ...store,
    'app.ts': express(`app.get('/orders/export', (_req, res) => { res.json(list()); });
app.get('/orders/:id', (req, res, next) => { if (req.params.id === 'import') return next(); res.json(find(req.params.id)); });
app.get('/orders/import', (_req, res) => { res.json(list()); });
app.get('/carts/:id(\\\\d+)', (req, res) => { res.json(find(req.params.id)); });
app.get('/carts/open', (_req, res) => { res.json(list()); });`),
  });

  projectTest(rule, 'Express, JavaScript: the same twice, and by a choice', {
    'store.ts': store['store.ts'],
    'app.js': express(`app.get('/orders', (_req, res) => { res.json(list()); });
app.get('/orders/', (_req, res) => { res.json([]); }); // expect: no-undocumented-endpoint
if (process.env.NEW) app.get('/carts', (_req, res) => { res.json(list()); });
else app.get('/carts', (_req, res) => { res.json([]); });`),
  });

  projectTest(rule, 'Express: one of several paths is reached', {
    ...store,
    'app.ts': express(`app.get('/orders', (_req, res) => { res.json(list()); });
app.get(['/orders', '/orders/:id'], (req, res) => { res.json(find(String(req.params.id))); });`),
  });

  projectTest(rule, 'Fastify looks at fixed texts first', {
    'app.ts': `import Fastify from 'fastify';
const app = Fastify();
app.get('/orders/:id', async () => ({}));
app.get('/orders/export', async () => []);`,
  });

  projectTest(rule, 'Nest: in one controller', {
    'orders.controller.ts': `import { Controller, Get, Module, Param } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
@Controller('orders')
class OrdersController {
  @Get(':id') find(@Param('id') id: string) { return { id }; }
  @Get('export') export() { return []; } // expect: no-undocumented-endpoint
}
@Controller('carts')
class CartsController {
  @Get('export') export() { return []; }
  @Get(':id') find(@Param('id') id: string) { return { id }; }
}
@Module({ controllers: [OrdersController, CartsController] })
class AppModule {}
const app = await NestFactory.create(AppModule);
await app.listen(3000);`,
  });
});

describe('old versions', () => {
  const versions = (before = ''): string => express(`const v1 = express.Router();
${before}
v1.get('/orders', (_req, res) => { res.json(list()); });
v1.get('/carts', (_req, res) => { res.json(list()); });
v1.get('/legacy', (_req, res) => { res.json(list()); });
const v2 = express.Router();
v2.get('/orders', (_req, res) => { res.json(list()); });
v2.get('/carts', (_req, res) => { res.json(list()); });
app.use('/api/v1', v1);
app.use('/api/v2', v2);`);

  projectTest(rule, 'Express: beside a newer one, told once', { ...store, 'app.ts': versions().replace("v1.get('/orders', (_req, res) => { res.json(list()); });", '$& // expect: no-undocumented-endpoint') });

  projectTest(rule, 'Express: callers are told', { ...store, 'app.ts': versions("v1.use((_req, res, next) => { res.set('Deprecation', 'true'); next(); });") });

  projectTest(rule, 'Express: the document says so', {
    ...store,
    'app.ts': versions(),
    'openapi.yaml': `openapi: 3.1.0
info: { title: shop, version: '2' }
paths:
  /api/v1/orders: { get: { deprecated: true, responses: {} } }
  /api/v1/carts: { get: { deprecated: true, responses: {} } }
  /api/v1/legacy: { get: { responses: {} } }
  /api/v2/orders: { get: { responses: {} } }
  /api/v2/carts: { get: { responses: {} } }
`,
  });

  const fastify = (options: string, mark = ''): string => `import Fastify from 'fastify';
const app = Fastify();
app.get('/v1/orders', ${options}async () => []);${mark}
app.get('/v2/orders', async () => []);`;
  projectTest(rule, 'Fastify: in its schema', { 'app.ts': fastify('{ schema: { deprecated: true } }, ') });
  projectTest(rule, 'Fastify: nothing says so', { 'app.ts': fastify('', ' // expect: no-undocumented-endpoint') });

  const nest = (header: string, mark = ''): string => `import { Controller, Get, Header, Module, Version, VersioningType } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
@Controller('orders')
class OrdersController {
  @Version('1') @Get() ${header} old() { return []; }${mark}
  @Version('2') @Get() list() { return []; }
}
@Module({ controllers: [OrdersController] })
class AppModule {}
const app = await NestFactory.create(AppModule);
app.enableVersioning({ type: VersioningType.HEADER, header: 'x-version' });
await app.listen(3000);`;
  projectTest(rule, 'Nest: versions in a header', { 'main.ts': nest('', ' // expect: no-undocumented-endpoint') });
  projectTest(rule, 'Nest: a header of the answer', { 'main.ts': nest("@Header('Sunset', 'Sat, 31 Dec 2033 23:59:59 GMT')") });
});
