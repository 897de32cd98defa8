import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-broken-webhook-verification';
const mark = ` // expect: ${rule}`;

const before = `
import express from 'express';
import mongoose from 'mongoose';
import Stripe from 'stripe';
import { isSigned } from './signed.js';
import { check } from './out-of-sight.js';
const Order = mongoose.model('Order', new mongoose.Schema({ paid: Boolean }));
const stripe = new Stripe(process.env.STRIPE_KEY);
const app = express();
`;
const signed = `
import { createHmac, timingSafeEqual } from 'node:crypto';
export function isSigned(body, signature) {
  const digest = createHmac('sha256', process.env.HOOK_SECRET).update(body).digest();
  const given = Buffer.from(String(signature), 'hex');
  return digest.length === given.length && timingSafeEqual(digest, given);
}
`;
const verify = "stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], process.env.HOOK_SECRET)";
const write = 'await Order.updateOne({ _id: String(event.data.order) }, { paid: true });';

/** What the handler does, with the place that is told marked by `#`. */
const handlers: readonly (readonly [what: string, body: string])[] = [
  ['an error that is forgotten', `let event;\n  try {\n    event = ${verify};#\n  } catch {\n    event = JSON.parse(req.body);\n  }\n  ${write}\n  res.end();`],
  ['an error that is answered', `let event;\n  try {\n    event = ${verify};\n  } catch {\n    return res.sendStatus(400);\n  }\n  ${write}\n  res.end();`],
  ['an error after which nothing is left', `let event;\n  try {\n    event = ${verify};\n  } catch (error) {\n    console.error(error);\n  }\n  if (!event) return res.sendStatus(400);\n  ${write}\n  res.end();`],
  ['only where one was sent', `let event = JSON.parse(req.body);\n  if (req.headers['stripe-signature']) {\n    event = ${verify};#\n  }\n  ${write}\n  res.end();`],
  ['where one was sent, and refused where not', `let event = JSON.parse(req.body);\n  if (req.headers['stripe-signature']) {\n    event = ${verify};\n  } else return res.sendStatus(401);\n  ${write}\n  res.end();`],
  ['where a secret is set', `let event;\n  if (process.env.HOOK_SECRET) event = ${verify};\n  else throw new Error('not configured');\n  ${write}\n  res.end();`],
  ['own, only where one was sent', `const signature = req.get('x-signature');\n  if (signature && !isSigned(req.body, signature)) return res.sendStatus(401);\n  const event = JSON.parse(req.body);\n  ${write}#\n  res.end();`],
  ['own', `const signature = req.get('x-signature');\n  if (!isSigned(req.body, signature)) return res.sendStatus(401);\n  const event = JSON.parse(req.body);\n  ${write}\n  res.end();`],
  ['own, not sent and wrong', `const signature = req.get('x-signature');\n  if (!signature || !isSigned(req.body, signature)) return res.sendStatus(401);\n  const event = JSON.parse(req.body);\n  ${write}\n  res.end();`],
  ['after the write', `const event = JSON.parse(req.body);\n  ${write}\n  ${verify};#\n  res.end();`],
  ['before the write', `const event = JSON.parse(req.body);\n  ${verify};\n  ${write}\n  res.end();`],
  ['by a function out of sight', `const signature = req.get('x-signature');\n  check(req.body, signature);\n  const event = JSON.parse(req.body);\n  ${write}\n  res.end();`],
  ['against a key of the environment', `const event = JSON.parse(req.body);\n  if (req.get('x-key') === process.env.HOOK_SECRET) ${write}\n  res.end();`],
  ['nothing is written', `let event;\n  try {\n    event = ${verify};\n  } catch {\n    event = JSON.parse(req.body);\n  }\n  res.json({ received: event.type });`],
];

describe('Express', () => {
  for (const [what, body] of handlers) {
    projectTest(rule, what, {
      'signed.js': signed,
      'app.js': `${before}app.post('/webhooks', express.raw({ type: '*/*' }), async (req, res) => {\n  ${body.replace('#', mark)}\n});\n`,
    });
  }

  projectTest(rule, 'behind a check of the caller', {
    'signed.js': signed,
    'app.js': `${before}import jwt from 'jsonwebtoken';\napp.use((req, res, next) => { try { jwt.verify(req.headers.authorization, process.env.KEY); next(); } catch { res.sendStatus(401); } });\napp.post('/webhooks', express.raw({ type: '*/*' }), async (req, res) => {\n  ${(handlers[0]?.[1] ?? '').replace('#', '')}\n});\n`,
  });
});

describe('other frameworks', () => {
  for (const [what, test, isTold] of [['can be left out', 'signature && !isSigned(body, signature)', true], ['cannot be left out', '!signature || !isSigned(body, signature)', false]] as const) {
    const told = isTold ? mark : '';
    projectTest(rule, `Fastify: ${what}`, {
      'signed.js': signed,
      'app.js': `
import Fastify from 'fastify';
import mongoose from 'mongoose';
import { isSigned } from './signed.js';
const Order = mongoose.model('Order', new mongoose.Schema({ paid: Boolean }));
Fastify().post('/webhooks', async (request, reply) => {
  const { body, headers: { 'x-signature': signature } } = request;
  if (${test}) return reply.code(401).send();
  await Order.updateOne({ _id: String(body.order) }, { paid: true });${told}
  return {};
});
`,
    });
    projectTest(rule, `Koa: ${what}`, {
      'signed.js': signed,
      'app.js': `
import Koa from 'koa';
import Router from '@koa/router';
import mongoose from 'mongoose';
import { isSigned } from './signed.js';
const Order = mongoose.model('Order', new mongoose.Schema({ paid: Boolean }));
const router = new Router();
router.post('/webhooks', async (ctx) => {
  const signature = ctx.get('x-signature');
  const { body } = ctx.request;
  if (${test}) ctx.throw(401);
  await Order.updateOne({ _id: String(body.order) }, { paid: true });${told}
  ctx.status = 204;
});
new Koa().use(router.routes()).listen(3000);
`,
    });
    projectTest(rule, `Hono: ${what}`, {
      'signed.js': signed,
      'app.js': `
import { Hono } from 'hono';
import mongoose from 'mongoose';
import { isSigned } from './signed.js';
const Order = mongoose.model('Order', new mongoose.Schema({ paid: Boolean }));
const app = new Hono();
app.post('/webhooks', async (c) => {
  const signature = c.req.header('x-signature');
  const body = await c.req.text();
  if (${test}) return c.text('no', 401);
  await Order.updateOne({ _id: String(JSON.parse(body).order) }, { paid: true });${told}
  return c.body(null, 204);
});
export default app;
`,
    });
  }
});
