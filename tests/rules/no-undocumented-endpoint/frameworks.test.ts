import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-undocumented-endpoint';
const document = (...lines: readonly string[]): string => ['openapi: 3.1.0', 'info: { title: shop, version: "1" }', ...lines, ''].join('\n');
const both = document('paths:', '  /orders: { get: { responses: {} } }', '  /orders/{id}: { get: { responses: {} } }');
const one = document('paths:', '  /orders: { get: { responses: {} } }');

describe.each([
  ['is documented', both, ''],
  ['is not documented', one, '// expect: no-undocumented-endpoint'],
])('a route that %s', (_, openapi, mark) => {
  projectTest(rule, 'Express, TypeScript, over two files', {
    'openapi.yaml': openapi,
    'app.ts': `import express from 'express';
import { orders } from './orders.js';
const app = express();
app.use('/orders', orders);`,
    'orders.ts': `import { Router } from 'express';
export const orders = Router();
orders.get('/', (_req, res) => { res.json([]); });
orders.get('/:orderId', (req, res) => { res.json({ id: req.params.orderId }); }); ${mark}`,
  });

  projectTest(rule, 'Express, CommonJS', {
    'openapi.yaml': openapi,
    'app.cjs': `const express = require('express');
const app = express();
app.get('/orders', (_req, res) => { res.json([]); });
app.get('/orders/:id', (req, res) => { res.json({ id: req.params.id }); }); ${mark}`,
  });

  projectTest(rule, 'Fastify, JavaScript', {
    'openapi.yaml': openapi,
    'app.js': `import Fastify from 'fastify';
const app = Fastify();
app.register(async (scope) => {
  scope.get('/', async () => []);
  scope.get('/:id', async (request) => ({ id: request.params.id })); ${mark}
}, { prefix: '/orders' });`,
  });

  projectTest(rule, 'Nest', {
    'openapi.yaml': openapi,
    'app.module.ts': `import { Controller, Get, Module, Param } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
@Controller('orders')
class OrdersController {
  @Get() list() { return []; }
  @Get(':id') one(@Param('id') id: string) { return { id }; } ${mark}
}
@Module({ controllers: [OrdersController] })
class AppModule {}
void NestFactory.create(AppModule);`,
  });
});

describe('documented security', () => {
  const guarded = (security: string): string => document(`security: ${security}`, 'paths:', '  /orders: { get: { responses: {} } }');
  const app = (mark: string): string => `import express from 'express';
const app = express();
app.get('/orders', (_req, res) => { res.json([]); }); ${mark}`;
  const checked = (mark: string): string => `import express from 'express';
import jwt from 'jsonwebtoken';
const app = express();
function requireUser(req, res, next) {
  try { jwt.verify(req.headers.authorization, process.env.SECRET, { algorithms: ['HS256'] }); } catch { res.status(401).end(); return; }
  next();
}
app.get('/orders', requireUser, (_req, res) => { res.json([]); }); ${mark}`;

  projectTest(rule, 'asked for, and nothing checks', { 'openapi.yaml': guarded('[{ session: [] }]'), 'app.js': app('// expect: no-undocumented-endpoint') }, { says: ['asks for session according to openapi.yaml (line 5), and nothing on its way checks'] });
  projectTest(rule, 'asked for, and checked', { 'openapi.yaml': guarded('[{ session: [] }]'), 'app.js': checked('') });
  projectTest(rule, 'open, and nothing checks', { 'openapi.yaml': guarded('[]'), 'app.js': app('') });
  projectTest(rule, 'open, and checked', { 'openapi.yaml': guarded('[]'), 'app.js': checked('// expect: no-undocumented-endpoint') }, { says: ['requireUser checks who is calling'] });
  projectTest(rule, 'not spoken of, and checked', { 'openapi.yaml': one, 'app.js': checked('') });
  projectTest(rule, 'asked for, and a gateway checks', { 'openapi.yaml': guarded('[{ session: [] }]'), 'app.js': app('') }, { settings: { gateway: { auth: true } } });
  projectTest(rule, 'asked for, and something out of sight may check', {
    'openapi.yaml': guarded('[{ session: [] }]'),
    'app.js': app('').replace('const app', "import { check } from 'some-package';\nconst app").replace("'/orders', ", "'/orders', check, "),
  });
});

describe.each([
  ['is kept out of the documentation', 'true', '@ApiExcludeEndpoint()', ''],
  ['is not', 'false', '', '// expect: no-undocumented-endpoint'],
])('a route that %s', (_, hide, decorator, mark) => {
  projectTest(rule, 'Fastify', {
    'openapi.yaml': one,
    'app.js': `import Fastify from 'fastify';
const app = Fastify();
app.get('/orders', async () => []);
app.get('/probe', { schema: { hide: ${hide} } }, async () => 'ok'); ${mark}`,
  });

  projectTest(rule, 'Nest', {
    'openapi.yaml': one,
    'app.module.ts': `import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
@Controller()
class OrdersController {
  @Get('orders') list() { return []; }
  ${decorator}
  @Get('probe') probe() { return 'ok'; } ${mark}
}
@Module({ controllers: [OrdersController] })
class AppModule {}
void NestFactory.create(AppModule);`,
  });
});

describe('which document', () => {
  const app = (mark: string): string => `import express from 'express';
const app = express(); ${mark}
app.get('/orders', (_req, res) => { res.json([]); });`;

  projectTest(rule, 'none: silent', { 'app.js': app('') });
  projectTest(rule, 'Swagger 2.0 in JSON', { 'swagger.json': '{ "swagger": "2.0", "basePath": "/v1", "paths": { "/orders": { "get": {} } } }', 'app.js': app('') });
  projectTest(rule, 'one that is broken is told once, with the place', { 'openapi.yaml': 'openapi: 3.1.0\npaths: [', 'app.js': app('// expect: no-undocumented-endpoint') }, { says: ['openapi.yaml cannot be read: 2:9'] });
  projectTest(rule, 'gone operations', { 'docs/openapi.yml': both, 'app.js': app('// expect: no-undocumented-endpoint') }, { says: ['1 operation of docs/openapi.yml is served by no route in sight (first GET /orders/{id}, line 5)'] });
  projectTest(rule, 'a path that is not known may serve it', {
    'docs/openapi.yml': both,
    'app.js': `${app('')}\napp.get(process.env.PATH_OF_ORDER, (_req, res) => { res.end(); });`,
  });
});
