import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-on-mutation';

const express = (refusal: string, mark = '') => ({
  'errors.ts': `
export class HttpError extends Error {
  constructor(readonly status: number) { super(String(status)); }
}
export const forbidden = () => new HttpError(403);
`,
  'app.ts': `
import express from 'express';
import jwt from 'jsonwebtoken';
import { PrismaClient } from '@prisma/client';
import { refuse } from './elsewhere.js';
import { forbidden } from './errors.js';

const prisma = new PrismaClient();
const app = express();
app.use((req, res, next) => {
  try {
    req.user = jwt.verify(req.headers.authorization, process.env.KEY, { algorithms: ['HS256'] });
  } catch {
    return res.status(401).end();
  }
  next();
});
app.get('/orders', async (req, res) => { res.json(await prisma.order.findMany({ where: { userId: req.user.id }, take: 20 })); });
app.delete('/orders/:id', async (req, res) => {
  const order = await prisma.order.findUnique({ where: { id: req.params.id } });
  if (order.userId !== req.user.id) ${refusal}
  await prisma.order.delete({ where: { id: req.params.id } });${mark}
  res.status(204).end();
});
app.listen(3000);
`,
});

const mark = ' // expect: require-ownership-on-mutation';

describe('a comparison on which nothing hangs', () => {
  projectTest(rule, 'the error is made and thrown away', express('forbidden();', mark));
  projectTest(rule, '… and thrown', express('throw forbidden();'));
  projectTest(rule, 'a status is set, and nothing sent', express('res.status(403);', mark));
  projectTest(rule, '… and sent', express('return res.status(403).end();'));
  projectTest(rule, 'it is only written down', express("console.warn('not theirs');", mark));
  projectTest(rule, 'what is called cannot be seen into, and may throw', express('refuse(order);'));
});

const nest = (refusal: string, end = '') => ({
  'orders.ts': `
import { Controller, Delete, ForbiddenException, Get, Injectable, Module, Param, Req, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { InjectRepository } from '@nestjs/typeorm';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';

@Entity() export class Order { @PrimaryGeneratedColumn() id: number; @Column() userId: string; }
@Injectable()
export class OrderService {
  constructor(@InjectRepository(Order) private readonly orders: Repository<Order>) {}
  mine(userId: string) { return this.orders.find({ where: { userId }, take: 20 }); }
  async remove(userId: string, id: number) {
    const order = await this.orders.findOneBy({ id });
    if (order.userId !== userId) ${refusal}
    await this.orders.delete({ id });${end}
  }
}
@Controller('orders') @UseGuards(AuthGuard('jwt'))
export class OrderController {
  constructor(private readonly orders: OrderService) {}
  @Get() mine(@Req() req) { return this.orders.mine(req.user.id); }
  @Delete(':id') remove(@Req() req, @Param('id') id: number) { return this.orders.remove(req.user.id, id); }
}
@Module({ controllers: [OrderController], providers: [OrderService] }) export class OrderModule {}
`,
});

describe('Nest', () => {
  projectTest(rule, 'the exception is made and thrown away', nest('new ForbiddenException();', mark));
  projectTest(rule, '… and thrown', nest('throw new ForbiddenException();'));
});
