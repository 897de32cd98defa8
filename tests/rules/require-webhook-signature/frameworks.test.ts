import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-webhook-signature';
const mark = '// expect: require-webhook-signature';

describe('Express', () => {
  const app = (check: string, comment = '', path = '/webhooks/payments', model = 'order', element = ''): string => `
import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';
import Stripe from 'stripe';
import { PrismaClient } from '@prisma/client';

const stripe = new Stripe(process.env.STRIPE_KEY as string);
const prisma = new PrismaClient();
const app = express();
app.post('${path}', express.json(), ${element}async (req, res) => { ${comment}
  ${check}
  if (req.body.type === 'paid') await prisma.${model}.update({ where: { id: req.body.data.orderId }, data: { paid: true } });
  res.sendStatus(204);
});
app.listen(3000);
function requireSecret(req: express.Request, res: express.Response, next: express.NextFunction) {
  if (req.get('x-secret') !== process.env.HOOK_SECRET) res.sendStatus(401);
  else next();
}
`;
  projectTest(rule, 'TypeScript: nothing checks who sent it', { 'app.ts': app('', mark) }, { says: ['POST /webhooks/payments writes order (app.ts:12) by req.body.data.orderId'] });
  projectTest(rule, 'TypeScript: a signature is compared', { 'app.ts': app("const digest = createHmac('sha256', 's').update(req.rawBody).digest(); if (!timingSafeEqual(digest, Buffer.from(String(req.headers['x-signature'])))) return res.sendStatus(400);") });
  projectTest(rule, 'TypeScript: the package checks', { 'app.ts': app("stripe.webhooks.constructEvent(req.rawBody, req.headers['stripe-signature'], process.env.S);") });
  projectTest(rule, 'TypeScript: a header is compared', { 'app.ts': app("if (req.headers['x-hook-id'] !== process.env.HOOK_ID) return res.sendStatus(400);") });
  projectTest(rule, 'TypeScript: an element checks', { 'app.ts': app('', '', '/webhooks/payments', 'order', 'requireSecret, ') });
  projectTest(rule, 'TypeScript: a secret in the path', { 'app.ts': app('', '', '/webhooks/:secret') });
  projectTest(rule, 'TypeScript: webhooks of our own are managed', { 'app.ts': app('', '', '/webhooks', 'webhook') });
  projectTest(rule, 'TypeScript: another path', { 'app.ts': app('', '', '/orders/paid') });
  projectTest(rule, 'TypeScript: a function out of sight is handed the header', { 'app.ts': "import { check } from './missing.js';\n" + app("check(req.body, req.headers['x-signature']);") });
});

describe('Fastify', () => {
  const files = (check: string, comment: string): Record<string, string> => ({
    'app.mjs': `
import Fastify from 'fastify';
import { markPaid } from './orders.mjs';

const app = Fastify();
app.post('/shop-webhook', async (request, reply) => { ${comment}
  ${check}
  await markPaid(request.body.order);
  return { ok: true };
});
await app.listen({ port: 3000 });
`,
    'orders.mjs': `
import knex from 'knex';

const db = knex({ client: 'pg' });
export const markPaid = (id) => db('orders').where({ id }).update({ paid: true });
`,
  });
  projectTest(rule, 'ESM: the write stands in another file', files('', mark), { says: ['writes orders (orders.mjs:5) by request.body.order'] });
  projectTest(rule, 'ESM: a token is compared', files("if (request.headers['x-gitlab-token'] !== process.env.TOKEN) return reply.code(401).send();", ''));
});

describe('CommonJS', () => {
  const app = (check: string, comment: string): string => `
const crypto = require('crypto');
const express = require('express');
const mongoose = require('mongoose');

const Order = mongoose.model('Order', new mongoose.Schema({ paid: Boolean }));
const app = express();
app.use(express.json());
app.post('/webhook', async (req, res) => { ${comment}
  ${check}
  await Order.updateOne({ _id: String(req.body.order) }, { paid: true });
  res.sendStatus(204);
});
app.listen(3000);
`;
  projectTest(rule, 'nothing checks who sent it', { 'app.js': app('', mark) });
  projectTest(rule, 'a public key checks', { 'app.js': app("if (!crypto.verify('sha256', req.rawBody, process.env.KEY, Buffer.from(req.get('x-signature'), 'base64'))) return res.sendStatus(400);", '') });
});

describe('Nest', () => {
  const files = (guard: string, comment: string): Record<string, string> => ({
    'main.ts': `
import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import { HooksController } from './hooks.controller';

@Module({ controllers: [HooksController] })
class AppModule {}
void NestFactory.create(AppModule, { rawBody: true }).then((app) => app.listen(3000));
`,
    'hooks.controller.ts': `
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Body, type CanActivate, Controller, type ExecutionContext, Injectable, Post, UseGuards } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

@Injectable()
class SenderGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest();
    const digest = createHmac('sha256', process.env.HOOK_SECRET as string).update(request.rawBody).digest('hex');
    return timingSafeEqual(Buffer.from(String(request.headers['x-signature'])), Buffer.from(digest));
  }
}

@Controller('webhooks')
export class HooksController {
  ${guard}
  @Post('shop') ${comment}
  async receive(@Body() body: { order: number }) {
    await prisma.order.update({ where: { id: body.order }, data: { paid: true } });
  }
}
`,
  });
  projectTest(rule, 'TypeScript: nothing checks who sent it', files('', mark));
  projectTest(rule, 'TypeScript: a guard checks', files('@UseGuards(SenderGuard)', ''));
});

/** That a route is open to callers nobody knows says nothing of who sends to it. */
describe('Nest: routes that a guard of all leaves alone', () => {
  const files = (secret: string, decorators = '@Public()', expected = ''): Readonly<Record<string, string>> => ({
    'app.ts': `
import { Body, CanActivate, Controller, ExecutionContext, Headers, Injectable, Module, Post, SetMetadata, UnauthorizedException } from '@nestjs/common';
import { APP_GUARD, NestFactory, Reflector } from '@nestjs/core';
import { JwtService } from '@nestjs/jwt';
import { timingSafeEqual } from 'node:crypto';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const Public = () => SetMetadata('public', true);

@Injectable()
class AuthGuard implements CanActivate {
  constructor(private readonly jwt: JwtService, private readonly reflector: Reflector) {}
  async canActivate(context: ExecutionContext) {
    if (this.reflector.getAllAndOverride<boolean>('public', [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest();
    const token = (request.headers.authorization ?? '').split(' ')[1];
    if (!token) throw new UnauthorizedException();
    request.user = await this.jwt.verifyAsync(token);
    return true;
  }
}

@Controller('webhooks')
class Hooks {
  ${decorators}
  @Post('payments')${expected}
  async paid(@Body() event: { orderId: string }${secret ? ", @Headers('x-secret') sent: string" : ''}) {
    ${secret}
    await prisma.order.update({ where: { id: event.orderId }, data: { paid: true } });
    return { ok: true };
  }
}

@Module({ controllers: [Hooks], providers: [{ provide: APP_GUARD, useClass: AuthGuard }] })
class AppModule {}
NestFactory.create(AppModule).then((app) => app.listen(3000));
`,
  });

  projectTest(rule, 'nothing is asked', files('', '@Public()', ` ${mark}`));
  projectTest(rule, 'a secret is', files("if (!timingSafeEqual(Buffer.from(sent), Buffer.from(process.env.SECRET ?? ''))) throw new UnauthorizedException();"));
  projectTest(rule, 'the guard holds', files('', ''));
});
