import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const read = 'require-ownership-check';
const write = 'require-ownership-on-mutation';
const told = ` // expect: ${read}`;
const changed = ` // expect: ${write}`;

const express = (load: string, routes: string) => ({
  'app.ts': `
import express from 'express';
import jwt from 'jsonwebtoken';
import mongoose from 'mongoose';
import { audit } from './audit.js';

const Order = mongoose.model('Order', new mongoose.Schema({ user: { type: mongoose.Schema.Types.ObjectId, ref: 'User' }, total: Number }));
const app = express();
const router = express.Router();
router.use((req, res, next) => {
  try { req.user = jwt.verify(String(req.get('authorization')), process.env.KEY, { algorithms: ['HS256'] }); next(); } catch { res.status(401).end(); }
});
router.get('/orders', async (req, res) => { res.json(await Order.find({ user: req.user.id }).limit(20)); });
${load}
${routes}
app.use(router);
`,
});

describe('A record that an element loads', () => {
  const load = (mark: string, check = '') => `
async function load(req, res, next) {
  try {
    const order = await Order.findById(req.params.id);${mark}
    if (!order) return res.status(404).end();
    ${check}
    res.locals.order = order;
    next();
  } catch (error) { next(error); }
}`;
  const one = "router.get('/orders/:id', load, (req, res) => { res.json(res.locals.order); });";
  projectTest(read, 'and the handler sends', express(load(told), one));
  projectTest(read, '… held against the caller where it is loaded', express(load('', 'if (String(order.user) !== req.user.id) return res.status(403).end();'), one));
  projectTest(read, '… held against the caller in the handler', express(load(''), "router.get('/orders/:id', load, (req, res) => { if (!res.locals.order.user.equals(req.user.id)) return res.status(403).end(); res.json(res.locals.order); });"));
  projectTest(read, '… held against the caller between them', express(`${load('')}\nconst own = (req, res, next) => (String(res.locals.order.user) === req.user.id ? next() : res.status(403).end());`, "router.get('/orders/:id', load, own, (req, res) => { res.json(res.locals.order); });"));
  projectTest(read, '… handed to what cannot be seen into', express(load('', 'await audit(order, req.user);'), one));
  projectTest(read, 'by a parameter that the path does not have', express(load(''), "router.get('/orders/next', load, (req, res) => { res.json(res.locals.order); });"));
  projectTest(write, 'and the handler removes', express(load(''), `router.delete('/orders/:id', load, async (req, res) => {\n  await res.locals.order.deleteOne();${changed}\n  res.end();\n});`));
  projectTest(write, 'and the handler removes by its id', express(load(''), `router.delete('/orders/:id', load, async (req, res) => {\n  await Order.deleteOne({ _id: res.locals.order._id });${changed}\n  res.end();\n});`));
  projectTest(write, '… of the caller', express(load('', 'if (String(order.user) !== req.user.id) return res.status(403).end();'), "router.delete('/orders/:id', load, async (req, res) => { await res.locals.order.deleteOne(); res.end(); });"));
});

describe('A function for a parameter', () => {
  const load = (mark: string, check = '') => `
router.param('id', async (req, res, next, id) => {
  req.order = await Order.findById(id);${mark}
  if (!req.order${check}) return res.status(404).end();
  next();
});`;
  const one = "router.get('/orders/:id', (req, res) => { res.json(req.order); });";
  projectTest(read, 'loads whatever is asked for', express(load(told), one));
  projectTest(read, 'loads what is the caller’s', express(load('', ' || String(req.order.user) !== req.user.id'), one));
});

describe('A hook of Fastify, a pipe of Nest', () => {
  const fastify = (mark: string, check = '') => ({
    'app.ts': `
import Fastify from 'fastify';
import jwt from '@fastify/jwt';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = Fastify();
app.register(jwt, { secret: process.env.KEY });
app.addHook('onRequest', async (request) => { await request.jwtVerify(); });
async function load(request, reply) {
  request.order = await prisma.order.findUnique({ where: { id: Number(request.params.id) } });${mark}
  if (!request.order${check}) return reply.code(404).send();
}
app.get('/orders', async (request) => prisma.order.findMany({ where: { userId: request.user.id }, take: 20 }));
app.get('/orders/:id', { preHandler: load }, async (request) => request.order);
`,
  });
  projectTest(read, 'loads whatever is asked for', fastify(told));
  projectTest(read, 'loads what is the caller’s', fastify('', ' || request.order.userId !== request.user.id'));

  const nest = (mark: string, handler: string) => ({
    'app.ts': `
import { Controller, Get, Injectable, Module, NotFoundException, Param, PipeTransform, Req, UseGuards, ForbiddenException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { PrismaClient } from '@prisma/client';
@Injectable()
export class PrismaService extends PrismaClient {}
@Injectable()
export class OrderPipe implements PipeTransform {
  constructor(private readonly prisma: PrismaService) {}
  async transform(value: string) {
    const order = await this.prisma.order.findUnique({ where: { id: Number(value) } });${mark}
    if (!order) throw new NotFoundException();
    return order;
  }
}
@Controller('orders')
@UseGuards(AuthGuard('jwt'))
export class OrdersController {
  constructor(private readonly prisma: PrismaService) {}
  @Get() mine(@Req() req) { return this.prisma.order.findMany({ where: { userId: req.user.id }, take: 20 }); }
  @Get(':id') one(@Param('id', OrderPipe) order, @Req() req) { ${handler} return order; }
}
@Module({ controllers: [OrdersController], providers: [PrismaService, OrderPipe] })
class AppModule {}
NestFactory.create(AppModule).then((app) => app.listen(3000));
`,
  });
  projectTest(read, 'a pipe gives whatever is asked for', nest(told, ''));
  projectTest(read, '… and the handler holds it against the caller', nest('', 'if (order.userId !== req.user.id) throw new ForbiddenException();'));
});
