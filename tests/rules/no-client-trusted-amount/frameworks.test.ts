import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-client-trusted-amount';
const mark = '// expect: no-client-trusted-amount';

describe('Express', () => {
  const app = (lines: string, path = '/checkout'): string => `
import express from 'express';
import Stripe from 'stripe';
import { PrismaClient } from '@prisma/client';

const stripe = new Stripe(process.env.STRIPE_KEY as string);
const prisma = new PrismaClient();
const app = express();
app.use(express.json());
app.post('${path}', async (req, res) => {
  const product = await prisma.product.findUnique({ where: { id: req.body.productId } });
  ${lines}
  res.json({ secret: intent.client_secret });
});
app.listen(3000);
`;
  const charge = (amount: string, end = ''): string => `const intent = await stripe.paymentIntents.create({ amount: ${amount}, currency: 'eur' });${end}`;
  projectTest(rule, 'TypeScript: the amount of the body is charged', { 'app.ts': app(charge('req.body.amount', ` ${mark}`)) }, { says: ['req.body.amount (app.ts:12) decides how much is charged here'] });
  projectTest(rule, 'TypeScript: so many cents of it', { 'app.ts': app(charge('Math.round(Number(req.body.amount) * 100)', ` ${mark}`)) });
  projectTest(rule, 'TypeScript: the price of the record is charged', { 'app.ts': app(charge('product.price')) });
  projectTest(rule, 'TypeScript: so many of the record', { 'app.ts': app(charge('product.price * Number(req.body.quantity)')) });
  projectTest(rule, 'TypeScript: a discount of the caller’s own', { 'app.ts': app(charge('product.price - req.body.discount', ` ${mark}`)) });
  projectTest(rule, 'TypeScript: it is compared with the price', { 'app.ts': app(`if (req.body.amount !== product.price) return res.sendStatus(400);\n  ${charge('req.body.amount')}`) });
  projectTest(rule, 'TypeScript: it is compared with nothing but zero', { 'app.ts': app(`if (req.body.amount <= 0) return res.sendStatus(400);\n  ${charge('req.body.amount', ` ${mark}`)}`) });
  projectTest(rule, 'TypeScript: it is capped', { 'app.ts': app(`if (req.body.amount > product.price) return res.sendStatus(400);\n  ${charge('req.body.amount')}`) });
  projectTest(rule, 'TypeScript: a payer may choose', { 'app.ts': app(charge('req.body.amount'), '/donations') });
  projectTest(rule, 'TypeScript: a table of prices', { 'app.ts': app(`const prices: Record<string, number> = { small: 100, large: 200 };\n  ${charge('prices[req.body.size]')}`) });
  projectTest(rule, 'TypeScript: the whole body is handed over', { 'app.ts': app(`const intent = await stripe.paymentIntents.create(req.body); ${mark}`) });

  const session = (amount: string): string => `
const express = require('express');
const stripe = require('stripe')(process.env.STRIPE_KEY);

const app = express();
app.use(express.json());
app.post('/cart', async (req, res) => {
  const session = await stripe.checkout.sessions.create({ // placed
    mode: 'payment',
    line_items: req.body.items.map((item) => ({ quantity: item.quantity, price_data: { currency: 'eur', unit_amount: ${amount} } })),
  });
  res.json({ url: session.url });
});
app.listen(3000);
`;
  projectTest(rule, 'CommonJS: prices of a cart', { 'app.js': session('item.price * 100').replace('// placed', mark) });
  projectTest(rule, 'CommonJS: prices that the server keeps', { 'app.js': session('priceOf(item.id)').replace('// placed', '') + 'function priceOf(id) { return { a: 1, b: 2 }[id]; }\n' });
  const sum = (part: string): string => `
const express = require('express');
const Razorpay = require('razorpay');
const { priceOf } = require('./prices');

const razorpay = new Razorpay({ key_id: process.env.ID, key_secret: process.env.SECRET });
const app = express();
app.use(express.json());
app.post('/orders', async (req, res) => {
  const total = req.body.items.reduce((sum, item) => sum + ${part}, 0);
  res.json(await razorpay.orders.create({ amount: total, currency: 'INR' })); // placed
});
app.listen(3000);
`;
  const prices = { 'prices.js': `module.exports.priceOf = (id) => lookup(id);` };
  projectTest(rule, 'CommonJS: a sum of the caller’s prices', { ...prices, 'app.js': sum('item.price * item.quantity').replace('// placed', mark) });
  projectTest(rule, 'CommonJS: a sum of own prices', { ...prices, 'app.js': sum('priceOf(item.id) * item.quantity').replace('// placed', '') });
});

describe('Fastify', () => {
  const app = (amount: string): Record<string, string> => ({
    'app.mjs': `
import Fastify from 'fastify';
import { pay } from './payments.mjs';

const app = Fastify();
app.post('/pay', async (request) => pay(${amount}));
await app.listen({ port: 3000 });
`,
    'payments.mjs': `
import { createMollieClient } from '@mollie/api-client';

const mollie = createMollieClient({ apiKey: process.env.MOLLIE });
const plans = { basic: '10.00', full: '20.00' };
export const priceOf = (plan) => plans[plan];
export async function pay(value) {
  return mollie.payments.create({ amount: { currency: 'EUR', value }, description: 'Order', redirectUrl: 'https://shop.example.com' }); // placed
}
`,
  });
  projectTest(rule, 'ESM: the amount goes through another file', mapped(app('request.body.amount'), mark), { says: ['request.body.amount (app.mjs:6) through pay (payments.mjs:7)'] });
  projectTest(rule, 'ESM: the price is looked up there', mapped({ ...app('priceOf(request.body.plan)'), 'app.mjs': String(app('priceOf(request.body.plan)')['app.mjs']).replace('{ pay }', '{ pay, priceOf }') }, ''));
});

function mapped(files: Record<string, string>, comment: string): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replace('// placed', comment)]));
}

describe('Nest', () => {
  const files = (amount: string, comment: string): Record<string, string> => ({
    'main.ts': `
import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import { PaymentsController } from './payments.controller';
import { PaymentsService } from './payments.service';

@Module({ controllers: [PaymentsController], providers: [PaymentsService] })
class AppModule {}
void NestFactory.create(AppModule).then((app) => app.listen(3000));
`,
    'payments.controller.ts': `
import { Body, Controller, Post } from '@nestjs/common';
import { PaymentsService } from './payments.service';

@Controller('payments')
export class PaymentsController {
  constructor(private readonly payments: PaymentsService) {}

  @Post()
  pay(@Body() body: { amount: number; plan: string }) {
    return this.payments.pay(${amount});
  }
}
`,
    'payments.service.ts': `
import { Injectable } from '@nestjs/common';
import { BraintreeGateway, Environment } from 'braintree';

@Injectable()
export class PaymentsService {
  private readonly gateway = new BraintreeGateway({ environment: Environment.Sandbox });

  pay(amount: number) {
    return this.gateway.transaction.sale({ amount: String(amount), paymentMethodNonce: 'n' }); ${comment}
  }
}
`,
  });
  projectTest(rule, 'TypeScript: the amount of the body goes to a service', files('body.amount', mark));
  projectTest(rule, 'TypeScript: it is one of two', files("body.plan === 'full' ? 2000 : 1000", ''));
});
