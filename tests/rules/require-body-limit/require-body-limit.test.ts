import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-body-limit';

describe('Express', () => {
  projectTest(rule, 'TypeScript: large bodies for every route', {
    'app.ts': `
import express from 'express';
const app = express();
app.use(express.json({ limit: '50mb' })); // expect: require-body-limit
app.use(express.urlencoded({ limit: '50mb', extended: true }));
app.post('/orders', (req, res) => { res.json(req.body.id); });
app.post('/notes', (req, res) => { res.json(req.body.id); });
`,
  }, { says: ['Request bodies of 50mb are read into memory here, whatever the route, as with 1 more beside it'] });

  projectTest(rule, 'TypeScript: bodies of some megabytes', {
    'app.ts': `
import express from 'express';
const app = express();
app.use(express.json({ limit: '5mb' }));
app.use(express.urlencoded({ limit: '5mb', extended: true }));
app.post('/orders', (req, res) => { res.json(req.body.id); });
app.post('/notes', (req, res) => { res.json(req.body.id); });
`,
  });

  projectTest(rule, 'TypeScript: bodies of some megabytes, where the options allow less', {
    'app.ts': `
import express from 'express';
const app = express();
app.use(express.json({ limit: '5mb' })); // expect: require-body-limit
app.post('/orders', (req, res) => { res.json(req.body.id); });
app.post('/notes', (req, res) => { res.json(req.body.id); });
`,
  }, { options: { 'require-body-limit': { max: '1mb' } } });

  projectTest(rule, 'TypeScript: as it comes', {
    'app.ts': `
import express from 'express';
const app = express();
app.use(express.json());
app.post('/orders', (req, res) => { res.json(req.body.id); });
app.post('/notes', (req, res) => { res.json(req.body.id); });
`,
  });

  projectTest(rule, 'CommonJS: one route that needs more', {
    'app.cjs': `
const express = require('express');
const app = express();
app.post('/import', express.json({ limit: '50mb' }), (req, res) => { res.json(req.body.length); });
app.use(express.json());
app.post('/orders', (req, res) => { res.json(req.body.id); });
app.post('/notes', (req, res) => { res.json(req.body.id); });
`,
  });

  projectTest(rule, 'CommonJS: a limit from another file', {
    'app.cjs': `
const express = require('express');
const { limit } = require('./config.cjs');
const app = express();
app.use(express.json({ limit })); // expect: require-body-limit
app.post('/orders', (req, res) => { res.json(req.body.id); });
app.post('/notes', (req, res) => { res.json(req.body.id); });
`,
    'config.cjs': `
exports.limit = 1024 * 1024 * 200;
`,
  }, { says: ['Request bodies of 200 MiB are read into memory here'] });

  projectTest(rule, 'CommonJS: a limit that the environment decides', {
    'app.cjs': `
const express = require('express');
const { limit } = require('./config.cjs');
const app = express();
app.use(express.json({ limit }));
app.post('/orders', (req, res) => { res.json(req.body.id); });
app.post('/notes', (req, res) => { res.json(req.body.id); });
`,
    'config.cjs': `
exports.limit = process.env.BODY_LIMIT || '50mb';
`,
  });

  projectTest(rule, 'JavaScript modules: body-parser without end', {
    'app.mjs': `
import bodyParser from 'body-parser';
import express from 'express';
const app = express();
app.use(bodyParser.json({ limit: Infinity })); // expect: require-body-limit
app.post('/orders', (req, res) => { res.json(req.body.id); });
app.post('/notes', (req, res) => { res.json(req.body.id); });
`,
  }, { says: ['Request bodies of any size'] });
});

describe('Fastify', () => {
  projectTest(rule, 'JavaScript modules: a server that takes a gigabyte', {
    'app.mjs': `
import Fastify from 'fastify';
const app = Fastify({ bodyLimit: 2 ** 30 }); // expect: require-body-limit
app.post('/orders', (request) => request.body.id);
`,
  });

  projectTest(rule, 'JavaScript modules: a route that takes more', {
    'app.mjs': `
import Fastify from 'fastify';
const app = Fastify({ bodyLimit: 2 ** 20 });
app.post('/orders', { bodyLimit: 2 ** 26 }, (request) => request.body.id);
`,
  });
});

describe('Nest', () => {
  const controller = `
import { Body, Controller, Post } from '@nestjs/common';
@Controller('orders')
export class OrdersController {
  @Post() create(@Body() body: { id: string }) { return body.id; }
  @Post('copy') copy(@Body() body: { id: string }) { return body.id; }
}
`;
  const module = `
import { Module } from '@nestjs/common';
import { OrdersController } from './orders.controller.js';
@Module({ controllers: [OrdersController] })
export class AppModule {}
`;
  projectTest(rule, 'TypeScript: the parser of the application', {
    'orders.controller.ts': controller,
    'app.module.ts': module,
    'main.ts': `
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
const app = await NestFactory.create<NestExpressApplication>(AppModule);
app.useBodyParser('json', { limit: '100mb' }); // expect: require-body-limit
await app.listen(3000);
`,
  });

  projectTest(rule, 'TypeScript: the parser of the application, with a small limit', {
    'orders.controller.ts': controller,
    'app.module.ts': module,
    'main.ts': `
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
const app = await NestFactory.create<NestExpressApplication>(AppModule);
app.useBodyParser('json', { limit: '10mb' });
await app.listen(3000);
`,
  });

  projectTest(rule, 'TypeScript: the parser of Express', {
    'orders.controller.ts': controller,
    'app.module.ts': module,
    'main.ts': `
import { NestFactory } from '@nestjs/core';
import { json } from 'express';
import { AppModule } from './app.module.js';
const app = await NestFactory.create(AppModule);
app.use(json({ limit: '100mb' })); // expect: require-body-limit
await app.listen(3000);
`,
  });
});
