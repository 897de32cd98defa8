import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-rate-limit';

describe('Express', () => {
  projectTest(rule, 'TypeScript: an open search without any limiter', {
    'app.ts': `
import express from 'express';
import { orders } from './orders.js';
const app = express(); // expect: require-rate-limit
app.use('/orders', orders);
`,
    'orders.ts': `
import { PrismaClient } from '@prisma/client';
import { Router } from 'express';
const prisma = new PrismaClient();
export const orders = Router();
orders.get('/', async (req, res) => { res.json(await prisma.order.findMany({ take: 20 })); });
orders.get('/open', async (req, res) => { res.json(await prisma.order.findMany({ where: { open: true }, take: 20 })); });
`,
  }, { says: ['GET /orders (and 1 more) makes the database work for anybody'] });

  projectTest(rule, 'TypeScript: an open search behind a limiter', {
    'app.ts': `
import express from 'express';
import { rateLimit } from 'express-rate-limit';
import { orders } from './orders.js';
const app = express();
app.use(rateLimit({ limit: 100 }));
app.use('/orders', orders);
`,
    'orders.ts': `
import { PrismaClient } from '@prisma/client';
import { Router } from 'express';
const prisma = new PrismaClient();
export const orders = Router();
orders.get('/', async (req, res) => { res.json(await prisma.order.findMany({ take: 20 })); });
`,
  });

  projectTest(rule, 'TypeScript: whoever may write at all is asked first', {
    'app.ts': `
import { PrismaClient } from '@prisma/client';
import express from 'express';
const prisma = new PrismaClient();
const app = express();
app.post('/orders', async (req, res) => { res.json(await prisma.order.create({ data: { note: String(req.body.note) } })); });
app.get('/orders', async (req, res) => { res.json(await prisma.order.findMany({ take: 20 })); });
`,
  });

  projectTest(rule, 'CommonJS: nothing is stored', {
    'app.cjs': `
const express = require('express');
const app = express();
app.get('/time', (req, res) => { res.json({ now: Date.now() }); });
`,
  });

  projectTest(rule, 'CommonJS: something out of sight may limit', {
    'app.cjs': `
const express = require('express');
const { shield } = require('some-shield');
const { PrismaClient } = require('@prisma/client');
const prisma = new PrismaClient();
const app = express();
app.use(shield());
app.get('/orders', async (req, res) => { res.json(await prisma.order.findMany({ take: 20 })); });
`,
  });

  projectTest(rule, 'CommonJS: nothing out of sight', {
    'app.cjs': `
const express = require('express');
const { PrismaClient } = require('@prisma/client');
const prisma = new PrismaClient();
const app = express(); // expect: require-rate-limit
app.get('/orders', async (req, res) => { res.json(await prisma.order.findMany({ take: 20 })); });
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'JavaScript modules: an open list', {
    'app.mjs': `
import { PrismaClient } from '@prisma/client';
import Fastify from 'fastify';
const prisma = new PrismaClient();
const app = Fastify(); // expect: require-rate-limit
app.get('/orders', () => prisma.order.findMany({ take: 20 }));
`,
  });

  projectTest(rule, 'JavaScript modules: an open list behind a limiter', {
    'app.mjs': `
import rateLimit from '@fastify/rate-limit';
import { PrismaClient } from '@prisma/client';
import Fastify from 'fastify';
const prisma = new PrismaClient();
const app = Fastify();
await app.register(rateLimit, { max: 100 });
app.get('/orders', () => prisma.order.findMany({ take: 20 }));
`,
  });
});

describe('Nest', () => {
  const files = (provider: string, mark: string): Record<string, string> => ({
    'app.module.ts': `
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ThrottlerGuard } from '@nestjs/throttler';
import { OrdersController } from './orders.controller.js';
@Module({ controllers: [OrdersController], providers: [${provider}] })
export class AppModule {}
`,
    'orders.controller.ts': `
import { Controller, Get } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
@Controller('orders')
export class OrdersController {
  @Get() list() { return prisma.order.findMany({ take: 20 }); }
}
`,
    'main.ts': `
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
const app = await NestFactory.create(AppModule);${mark}
await app.listen(3000);
`,
  });
  projectTest(rule, 'TypeScript: an open list', files('', ' // expect: require-rate-limit'));
  projectTest(rule, 'TypeScript: an open list, throttled', files('{ provide: APP_GUARD, useClass: ThrottlerGuard }', ''));
});
