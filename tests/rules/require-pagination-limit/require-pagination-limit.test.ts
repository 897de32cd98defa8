import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-pagination-limit';

/** Express and Prisma; `body` ends with the query. */
function listed(body: string): string {
  return `
import express from 'express';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
express().get('/orders', async (req, res) => {
${body}
});
`;
}

describe('Express', () => {
  projectTest(rule, 'TypeScript: a number of the query as it is', {
    'app.ts': listed(`
  const limit = Number(req.query.limit) || 20;
  res.json(await prisma.order.findMany({ where: { open: true }, take: limit })); // expect: require-pagination-limit
`),
  }, { says: ['req.query.limit (app.ts:7) decides how many records are read at once'] });

  projectTest(rule, 'TypeScript: a number of the query, clamped', {
    'app.ts': listed(`
  const limit = Math.min(Number(req.query.limit) || 20, 100);
  res.json(await prisma.order.findMany({ where: { open: true }, take: limit }));
`),
  });

  projectTest(rule, 'TypeScript: a number of the query, refused when it is large', {
    'app.ts': listed(`
  const limit = Number(req.query.limit);
  if (limit > 100) return res.status(400).end();
  res.json(await prisma.order.findMany({ take: limit }));
`),
  });

  projectTest(rule, 'TypeScript: a number of the query, refused when it is small', {
    'app.ts': listed(`
  const limit = Number(req.query.limit);
  if (limit < 1) return res.status(400).end();
  res.json(await prisma.order.findMany({ take: limit })); // expect: require-pagination-limit
`),
  });

  projectTest(rule, 'TypeScript: a number of the query, set back when it is large', {
    'app.ts': listed(`
  let limit = parseInt(String(req.query.limit), 10);
  if (limit > 50) {
    limit = 50;
  }
  res.json(await prisma.order.findMany({ take: limit }));
`),
  });

  projectTest(rule, 'TypeScript: a number of the query, set when it is none', {
    'app.ts': listed(`
  let limit = parseInt(String(req.query.limit), 10);
  if (Number.isNaN(limit)) {
    limit = 50;
  }
  res.json(await prisma.order.findMany({ take: limit })); // expect: require-pagination-limit
`),
  });

  projectTest(rule, 'TypeScript: a number of the query, chosen between', {
    'app.ts': listed(`
  const asked = Number(req.query.limit);
  const take = asked > 100 ? 100 : asked;
  res.json(await prisma.order.findMany({ take }));
`),
  });

  projectTest(rule, 'TypeScript: one of a few sizes', {
    'app.ts': listed(`
  const take = Number(req.query.limit);
  if (![10, 25, 50].includes(take)) return res.status(400).end();
  res.json(await prisma.order.findMany({ take }));
`),
  });

  projectTest(rule, 'TypeScript: where to begin is no matter of size', {
    'app.ts': listed(`
  res.json(await prisma.order.findMany({ skip: Number(req.query.offset), take: 20 }));
`),
  });

  projectTest(rule, 'TypeScript: a schema bounds it', {
    'app.ts': `
import express from 'express';
import { z } from 'zod';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const Query = z.object({ limit: z.coerce.number().int().max(100).default(20) });
express().get('/orders', async (req, res) => {
  const { limit } = Query.parse(req.query);
  res.json(await prisma.order.findMany({ take: limit }));
});
`,
  });

  projectTest(rule, 'TypeScript: a schema that does not speak of it', {
    'app.ts': `
import express from 'express';
import { z } from 'zod';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const Query = z.object({ status: z.enum(['open', 'done']) });
express().get('/orders', async (req, res) => {
  const { status } = Query.parse(req.query);
  res.json(await prisma.order.findMany({ where: { status }, take: Number(req.query.limit) })); // expect: require-pagination-limit
});
`,
  });

  projectTest(rule, 'CommonJS: through a service in another file', {
    'app.cjs': `
const express = require('express');
const orders = require('./orders.cjs');
express().get('/orders', async (req, res) => { res.json(await orders.list({ page: req.query.page, limit: req.query.limit })); });
`,
    'orders.cjs': `
const mongoose = require('mongoose');
const Order = mongoose.model('Order', new mongoose.Schema({ open: Boolean }));
exports.list = ({ page, limit }) => Order.find({ open: true }).skip((page - 1) * 20).limit(parseInt(limit, 10)); // expect: require-pagination-limit
`,
  });

  projectTest(rule, 'CommonJS: through a service in another file that clamps it', {
    'app.cjs': `
const express = require('express');
const orders = require('./orders.cjs');
express().get('/orders', async (req, res) => { res.json(await orders.list({ page: req.query.page, limit: req.query.limit })); });
`,
    'orders.cjs': `
const mongoose = require('mongoose');
const Order = mongoose.model('Order', new mongoose.Schema({ open: Boolean }));
const clamp = (value, most) => (value > most ? most : value);
exports.list = ({ page, limit }) => Order.find({ open: true }).skip((page - 1) * 20).limit(clamp(parseInt(limit, 10), 100));
`,
  });

  projectTest(rule, 'JavaScript modules: Sequelize', {
    'app.mjs': `
import express from 'express';
import { Sequelize, DataTypes } from 'sequelize';
const sequelize = new Sequelize(process.env.DATABASE_URL);
const Order = sequelize.define('Order', { open: DataTypes.BOOLEAN });
const app = express();
app.get('/orders', async (req, res) => {
  res.json(await Order.findAndCountAll({
    limit: +req.query.limit, // expect: require-pagination-limit
    offset: +req.query.offset,
  }));
});
app.get('/first', async (req, res) => { res.json(await Order.findAll({ limit: 5, where: { open: true } })); });
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'JavaScript modules: knex, and a route without a schema', {
    'app.mjs': `
import Fastify from 'fastify';
import knex from 'knex';
const db = knex({ client: 'pg' });
const app = Fastify();
app.get('/orders', (request) => db('orders').select('*').limit(request.query.limit)); // expect: require-pagination-limit
`,
  });

  projectTest(rule, 'JavaScript modules: knex, and a route whose schema bounds it', {
    'app.mjs': `
import Fastify from 'fastify';
import knex from 'knex';
const db = knex({ client: 'pg' });
const app = Fastify();
const schema = { querystring: { type: 'object', properties: { limit: { type: 'integer', maximum: 100, default: 20 } } } };
app.get('/orders', { schema }, (request) => db('orders').select('*').limit(request.query.limit));
`,
  });
});

describe('Nest', () => {
  const service = `
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Order } from './order.entity.js';

@Injectable()
export class OrdersService {
  constructor(@InjectRepository(Order) private readonly orders: Repository<Order>) {}
  list(limit: number) {
    return this.orders.find({ take: limit, order: { id: 'DESC' } }); // MARK
  }
}
`;
  const controller = `
import { Controller, Get, ParseIntPipe, Query } from '@nestjs/common';
import { OrdersService } from './orders.service.js';

@Controller('orders')
export class OrdersController {
  constructor(private readonly orders: OrdersService) {}
  @Get()
  list(@Query('limit', ParseIntPipe) limit: number) { return this.orders.list(limit); }
}
`;
  const entity = `
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity()
export class Order { @PrimaryGeneratedColumn() id: number; @Column() open: boolean; }
`;
  const module = `
import { Module } from '@nestjs/common';
import { OrdersController } from './orders.controller.js';
import { OrdersService } from './orders.service.js';
@Module({ controllers: [OrdersController], providers: [OrdersService] })
export class OrdersModule {}
`;

  projectTest(rule, 'TypeScript: a parameter that is any number', {
    'order.entity.ts': entity,
    'orders.module.ts': module,
    'orders.controller.ts': controller,
    'orders.service.ts': service.replace('MARK', 'expect: require-pagination-limit'),
  });

  projectTest(rule, 'TypeScript: a parameter that is any number, clamped', {
    'order.entity.ts': entity,
    'orders.module.ts': module,
    'orders.controller.ts': controller.replace('list(limit);', 'list(Math.min(limit, 50));'),
    'orders.service.ts': service,
  });
});

describe('what express-validator gives back', () => {
  const files = (check: string, mark = ''): Readonly<Record<string, string>> => ({
    'app.js': `
import express from 'express';
import { matchedData, query, validationResult } from 'express-validator';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();
app.get('/notes', ${check}, async (req, res) => {
  if (!validationResult(req).isEmpty()) return res.sendStatus(422);
  const { limit } = matchedData(req);
  res.json(await prisma.note.findMany({ take: limit }));${mark}
});
app.listen(3000);
`,
  });
  projectTest('require-pagination-limit', 'with a limit', files("query('limit').isInt({ min: 1, max: 100 }).toInt()"));
  projectTest('require-pagination-limit', 'of another field', files("query('page').isInt({ min: 1, max: 100 }).toInt()", ' // expect: require-pagination-limit'));
});

describe('an application that a test makes once more', () => {
  const files = (limit: string, mark = ''): Readonly<Record<string, string>> => ({
    'package.json': '{ "dependencies": { "fastify": "5.0.0", "fastify-plugin": "5.0.0" } }',
    'src/app.ts': `
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
export default async function routes(app) {
  const querystring = { type: 'object', properties: { limit: ${limit} } };
  app.get('/notes', { schema: { querystring } }, async (request) => prisma.note.findMany({ take: request.query.limit }));${mark}
}
`,
    'src/server.ts': `
import Fastify from 'fastify';
import fp from 'fastify-plugin';
import routes from './app.js';

const app = Fastify();
app.register(fp(routes));
await app.listen({ port: 3000 });
`,
    'test/helper.ts': `
import Fastify from 'fastify';
import fp from 'fastify-plugin';
import routes from '../src/app.js';

export async function build() {
  const app = Fastify();
  app.register(fp(routes), { skipOverride: true });
  await app.ready();
  return app;
}
`,
  });
  projectTest('require-pagination-limit', 'is checked as the one that is served', files("{ type: 'integer', maximum: 100 }"));
  projectTest('require-pagination-limit', 'is reported as the one that is served', files("{ type: 'string' }", ' // expect: require-pagination-limit'));
});
