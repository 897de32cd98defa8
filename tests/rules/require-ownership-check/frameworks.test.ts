import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-check';

/** An Express API whose list of orders is the caller's own; `one` is what reads a single order. */
const express = (one: string): string => `
import express from 'express';
import passport from 'passport';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.get('/orders', async (req, res) => {
  res.json(await prisma.order.findMany({ where: { userId: req.user.id } }));
});
app.get('/orders/:id', async (req, res) => {
${one}
});
app.listen(3000);
`;

describe('Express', () => {
  projectTest(rule, 'TypeScript: an order by its id', { 'app.ts': express('  res.json(await prisma.order.findUnique({ where: { id: req.params.id } })); // expect: require-ownership-check') }, { says: ['GET /orders/:id reads order by req.params.id, and nothing asks whose it is'] });
  projectTest(rule, 'TypeScript: an order by its id and its owner', { 'app.ts': express('  res.json(await prisma.order.findFirst({ where: { id: req.params.id, userId: req.user.id } }));') });

  const commonjs = (one: string): string => `
const express = require('express');
const mongoose = require('mongoose');
const jwt = require('jsonwebtoken');

const Order = mongoose.model('Order', new mongoose.Schema({ user: String, total: Number }));
const app = express();
function auth(req, res, next) {
  try {
    req.userId = jwt.verify(req.headers.authorization, process.env.SECRET).sub;
    next();
  } catch {
    res.status(401).end();
  }
}
app.get('/orders', auth, async (req, res) => res.json(await Order.find({ user: req.userId })));
app.get('/orders/:id', auth, async (req, res) => {
${one}
});
app.listen(3000);
`;
  projectTest(rule, 'CommonJS: a document by its id', { 'app.js': commonjs('  res.json(await Order.findById(req.params.id)); // expect: require-ownership-check') });
  projectTest(rule, 'CommonJS: a document that is held against the caller', { 'app.js': commonjs('  const order = await Order.findById(req.params.id);\n  if (String(order.user) !== req.userId) return res.status(404).end();\n  res.json(order);') });

  const parts = (service: string): Record<string, string> => ({
    'app.mjs': `
import express from 'express';
import passport from 'passport';
import { findOrder, listOrders } from './orders.mjs';

const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.get('/orders', async (req, res) => res.json(await listOrders(req.user.id)));
app.get('/orders/:id', async (req, res) => res.json(await findOrder(req.params.id, req.user)));
app.listen(3000);
`,
    'orders.mjs': service,
  });
  const service = (one: string): string => `
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
export const listOrders = (userId) => prisma.order.findMany({ where: { userId } });
export async function findOrder(id, user) {
  ${one}
}
`;
  projectTest(rule, 'JavaScript modules: in a service that is handed the caller and forgets about them', parts(service('return prisma.order.findUnique({ where: { id } }); // expect: require-ownership-check')));
  projectTest(rule, 'JavaScript modules: in a service that compares', parts(service("const order = await prisma.order.findUnique({ where: { id } });\n  if (order.userId !== user.id) throw new Error('not found');\n  return order;")));
  projectTest(rule, 'JavaScript modules: in a service that asks for the role', parts(service("if (user.role !== 'admin') throw new Error('not allowed');\n  return prisma.order.findUnique({ where: { id } });")));
});

describe('Fastify', () => {
  const fastify = (one: string): string => `
import Fastify from 'fastify';
import jwt from '@fastify/jwt';
import pg from 'pg';

const pool = new pg.Pool();
const app = Fastify();
app.register(jwt, { secret: process.env.SECRET });
app.addHook('onRequest', async (request) => {
  await request.jwtVerify();
});
app.get('/orders', async (request) => (await pool.query('SELECT * FROM orders WHERE user_id = $1', [request.user.sub])).rows);
app.get('/orders/:id', async (request) => {
  ${one}
});
await app.listen({ port: 3000 });
`;
  projectTest(rule, 'a row by its id', { 'app.ts': fastify("return (await pool.query('SELECT * FROM orders WHERE id = $1', [request.params.id])).rows[0]; // expect: require-ownership-check") });
  projectTest(rule, 'a row by its id and its owner', { 'app.ts': fastify("return (await pool.query('SELECT * FROM orders WHERE id = $1 AND user_id = $2', [request.params.id, request.user.sub])).rows[0];") });
});

describe('NestJS', () => {
  const nest = (find: string, call: string, guards = "@UseGuards(AuthGuard('jwt'))"): Record<string, string> => ({
    'main.ts': "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module.js';\nconst app = await NestFactory.create(AppModule);\nawait app.listen(3000);\n",
    'app.module.ts': "import { Module } from '@nestjs/common';\nimport { OrdersController } from './orders.controller.js';\nimport { OrdersService } from './orders.service.js';\n@Module({ controllers: [OrdersController], providers: [OrdersService] })\nexport class AppModule {}\n",
    'orders.controller.ts': `
import { Controller, Get, Param, Req, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { OrdersService } from './orders.service.js';
import { RolesGuard } from './roles.guard.js';

@Controller('orders')
${guards}
export class OrdersController {
  constructor(private readonly orders: OrdersService) {}

  @Get()
  list(@Req() request) {
    return this.orders.list(request.user.id);
  }

  @Get(':id')
  find(@Param('id') id: string, @Req() request) {
    return ${call};
  }
}
`,
    'roles.guard.ts': `
import { CanActivate, ExecutionContext } from '@nestjs/common';

export class RolesGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    return context.switchToHttp().getRequest().user.role === 'support';
  }
}
`,
    'orders.service.ts': `
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';

export class Order {}

@Injectable()
export class OrdersService {
  constructor(@InjectRepository(Order) private readonly orders: Repository<Order>) {}

  list(ownerId: string) {
    return this.orders.find({ where: { ownerId } });
  }

  find(id: string, ownerId?: string) {
    ${find}
  }
}
`,
  });
  projectTest(rule, 'an entity by its id', nest('return this.orders.findOneBy({ id }); // expect: require-ownership-check', 'this.orders.find(id)'));
  projectTest(rule, 'an entity by its id and its owner', nest('return this.orders.findOneBy({ id, ownerId });', 'this.orders.find(id, request.user.id)'));
  projectTest(rule, 'an entity by its id behind a guard that asks for the role', nest('return this.orders.findOneBy({ id });', 'this.orders.find(id)', "@UseGuards(AuthGuard('jwt'), RolesGuard)"));
});

describe('a guard of Nest that looks up who belongs', () => {
  const files = (where: string, expected = ''): Record<string, string> => ({
    'teams.controller.ts': `
import { CanActivate, Controller, ExecutionContext, Get, Injectable, NotFoundException, Param, Req, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { PrismaService } from './prisma.service';

@Injectable()
export class MemberGuard implements CanActivate {
  constructor(private readonly prisma: PrismaService) {}
  async canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    const membership = await this.prisma.membership.findUnique({ where: ${where} });
    if (!membership) throw new NotFoundException();
    return true;
  }
}

@Controller('teams')
@UseGuards(AuthGuard('jwt'))
export class TeamsController {
  constructor(private readonly prisma: PrismaService) {}
  @Get()
  mine(@Req() request) {
    return this.prisma.team.findMany({ where: { ownerId: request.user.id }, take: 50 });
  }
  @Get(':teamId')
  @UseGuards(MemberGuard)
  get(@Param('teamId') id: string) {
    return this.prisma.team.findUnique({ where: { id } });${expected}
  }
}
`,
    'prisma.service.ts': `
import { Injectable } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';

@Injectable()
export class PrismaService extends PrismaClient {}
`,
    'app.module.ts': `
import { Module } from '@nestjs/common';
import { PrismaService } from './prisma.service';
import { TeamsController } from './teams.controller';

@Module({ controllers: [TeamsController], providers: [PrismaService] })
export class AppModule {}
`,
  });
  projectTest('require-ownership-check', 'by a key of two', files('{ teamId_userId: { teamId: request.params.teamId, userId: request.user.id } }'));
  projectTest('require-ownership-check', 'by the team alone', files('{ teamId: request.params.teamId }', ' // expect: require-ownership-check'));
});
