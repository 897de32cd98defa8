import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-broken-webhook-verification';
const mark = '// expect: no-broken-webhook-verification';

describe('Express', () => {
  const hmac = (body: string, end = ''): string => `
import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.json({ verify: (req, _res, buffer) => { (req as { rawBody?: Buffer }).rawBody = buffer; } }));
app.post('/webhooks/shop', (req, res) => {
  const digest = createHmac('sha256', process.env.HOOK_SECRET as string).update(${body}).digest(); ${end}
  if (!timingSafeEqual(digest, Buffer.from(String(req.headers['x-signature']), 'hex'))) return res.sendStatus(401);
  return res.sendStatus(204);
});
app.listen(3000);
`;
  projectTest(rule, 'TypeScript: over the body made into text again', { 'app.ts': hmac('JSON.stringify(req.body)', mark) }, { says: ['computed over req.body (app.ts:8) made into text again'] });
  projectTest(rule, 'TypeScript: over the raw body', { 'app.ts': hmac('req.rawBody') });
  projectTest(rule, 'TypeScript: with a time before it', { 'app.ts': hmac('`${String(req.headers.date)}.${JSON.stringify(req.body)}`', mark) });

  const order = (before: string, element: string, end = ''): string => `
import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_KEY as string);
const app = express();
${before}
app.post('/webhooks/stripe', ${element}(req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'] as string, process.env.HOOK_SECRET as string); ${end}
  res.json({ received: event.type });
});
app.listen(3000);
`;
  projectTest(rule, 'TypeScript: a parser of JSON for all routes comes first', { 'app.ts': order('app.use(express.json());', "express.raw({ type: 'application/json' }), ", mark) }, { says: ['POST /webhooks/stripe checks a signature over a body that the parser json() (app.ts:7) has read'] });
  projectTest(rule, 'TypeScript: a raw parser comes first', { 'app.ts': order("app.use('/webhooks', express.raw({ type: 'application/json' }));\napp.use(express.json());", '') });
  projectTest(rule, 'TypeScript: the parser of JSON is for other routes', { 'app.ts': order("app.use('/api', express.json());", "express.raw({ type: 'application/json' }), ") });
  projectTest(rule, 'TypeScript: the route decides', { 'app.ts': order("app.use((req, res, next) => (req.originalUrl === '/webhooks/stripe' ? next() : express.json()(req, res, next)));", "express.raw({ type: 'application/json' }), ") });

  const ignored = (call: string): string => `
const crypto = require('crypto');
const express = require('express');
const { validateRequest } = require('twilio');

const app = express();
app.use(express.urlencoded({ extended: false }));
function isSigned(req) {
  try {
    return crypto.timingSafeEqual(Buffer.from(req.get('x-token')), Buffer.from(process.env.HOOK_SECRET));
  } catch {
    return false;
  }
}
app.post('/sms', async (req, res) => {
  ${call}
  res.sendStatus(204);
});
app.listen(3000);
`;
  projectTest(rule, 'CommonJS: nothing looks at the answer', { 'app.js': ignored(`validateRequest(process.env.TOKEN, req.get('x-twilio-signature'), 'https://a.example.com/sms', req.body); ${mark}`) }, { says: ['validateRequest() answers whether the signature is right'] });
  projectTest(rule, 'CommonJS: it is waited for, and no more', { 'app.js': ignored(`await validateRequest(process.env.TOKEN, req.get('x-twilio-signature'), 'https://a.example.com/sms', req.body); ${mark}`) });
  projectTest(rule, 'CommonJS: the answer decides', { 'app.js': ignored("if (!validateRequest(process.env.TOKEN, req.get('x-twilio-signature'), 'https://a.example.com/sms', req.body)) return res.sendStatus(403);") });
  projectTest(rule, 'CommonJS: a function hands the answer on', { 'app.js': ignored(`isSigned(req); ${mark}`) });
  projectTest(rule, 'CommonJS: the answer that was handed on decides', { 'app.js': ignored('if (!isSigned(req)) return res.sendStatus(403);') });
});

describe('Fastify', () => {
  const files = (body: string, comment: string): Record<string, string> => ({
    'app.mjs': `
import Fastify from 'fastify';
import rawBody from 'fastify-raw-body';
import { isFromPartner } from './signature.mjs';

const app = Fastify();
await app.register(rawBody);
app.post('/hooks/partner', async (request, reply) => {
  if (!isFromPartner(${body}, request.headers['x-partner-signature'])) return reply.code(401).send();
  return { ok: true };
});
await app.listen({ port: 3000 });
`,
    'signature.mjs': `
import crypto from 'node:crypto';

export function isFromPartner(text, given) {
  const hmac = crypto.createHmac('sha256', process.env.PARTNER_SECRET);
  hmac.update(text); ${comment}
  const expected = \`sha256=\${hmac.digest('hex')}\`;
  return expected.length === given.length && crypto.timingSafeEqual(Buffer.from(expected), Buffer.from(given));
}
`,
  });
  projectTest(rule, 'ESM: over the body made into text again, in another file', files('JSON.stringify(request.body)', mark), { says: ['request.body (app.mjs:9) through isFromPartner (signature.mjs:4)'] });
  projectTest(rule, 'ESM: over the raw body, in another file', files('request.rawBody', ''));
});

describe('Nest', () => {
  const files = (text: string, comment: string, result = 'return timingSafeEqual(Buffer.from(given), Buffer.from(digest));'): Record<string, string> => ({
    'main.ts': `
import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import { HooksController } from './hooks.controller';

@Module({ controllers: [HooksController] })
class AppModule {}
void NestFactory.create(AppModule, { rawBody: true }).then((app) => app.listen(3000));
`,
    'hooks.controller.ts': `
import { Controller, Post, UseGuards } from '@nestjs/common';
import { SignatureGuard } from './signature.guard';

@UseGuards(SignatureGuard)
@Controller('hooks')
export class HooksController {
  @Post('partner')
  receive() {
    return { ok: true };
  }
}
`,
    'signature.guard.ts': `
import { createHmac, timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';

@Injectable()
export class SignatureGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest();
    const given = request.headers['x-signature'];
    const hmac = createHmac('sha256', process.env.HOOK_SECRET as string);
    hmac.update(${text}, 'utf8'); ${comment}
    hmac.update(String(request.headers['date']));
    const digest = hmac.digest('hex');
    ${result}
  }
}
`,
  });
  projectTest(rule, 'TypeScript: a guard signs the body made into text again', files('JSON.stringify(request.body)', mark));
  projectTest(rule, 'TypeScript: a guard signs the raw body', files('request.rawBody', ''));
});
