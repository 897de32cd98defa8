import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-authentication';
const bad = ' // expect: require-authentication';

describe('A handler that asks for the key of a machine', () => {
  const app = (check: string, mark = ''): Readonly<Record<string, string>> => ({
    'app.ts': `
import express from 'express';
import createError from 'http-errors';
import jwt from 'jsonwebtoken';
import { env } from './env';
import { same } from './same';

const app = express();
app.use(express.json());
const auth = (req, res, next) => {
  try { req.user = jwt.verify(req.headers.authorization, process.env.JWT_SECRET, { algorithms: ['HS256'] }); next(); } catch { res.sendStatus(401); }
};
const refuse = (text) => Object.assign(new Error(text), { status: 401 });
app.post('/notes', auth, (req, res) => res.sendStatus(201));
app.post('/labels', auth, (req, res) => res.sendStatus(201));
app.post('/jobs/sweep', (req, res) => {${mark}
  ${check}
  sweep();
  res.sendStatus(202);
});
`,
    'env.ts': "export class Environment { JOB_KEY = process.env.JOB_KEY ?? ''; LIMIT = 20; }\nexport const env = new Environment();\n",
    'same.ts': `
import { timingSafeEqual } from 'node:crypto';
export function same(a, b) {
  if (!a || !b || a.length !== b.length) return false;
  return timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
`,
  });
  projectTest(rule, 'in the body', app('if (req.body.key !== process.env.JOB_KEY) return res.sendStatus(401);'));
  projectTest(rule, 'in the body, in constant time, by a helper', app('if (!same(env.JOB_KEY, req.body.key)) return res.sendStatus(403);'));
  projectTest(rule, 'in the URL, with an error that carries the status', app("if (!same(env.JOB_KEY, String(req.query.key))) throw refuse('no');"));
  projectTest(rule, 'in the URL, with an error of a package', app("if (!same(env.JOB_KEY, String(req.query.key))) throw createError(401, 'no');"));
  projectTest(rule, 'held against something else of its own', app('if (!same(req.body.again, req.body.key)) return res.sendStatus(403);', bad));
  projectTest(rule, 'and refuses nobody', app("if (req.body.key !== process.env.JOB_KEY) console.log('somebody else');", bad));
  projectTest(rule, 'with an error that is no refusal', app("if (!same(env.JOB_KEY, String(req.query.key))) throw createError(422, 'no');", bad));
});

describe('Hono: a key in the query', () => {
  const app = (key: string, expected = ''): string => `
import { Hono } from 'hono';
import { jwt } from 'hono/jwt';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = new Hono();
const keyed = async (c, next) => {
  if (c.req.query('key') !== ${key}) return c.json({ error: 'forbidden' }, 403);
  await next();
};
const signedIn = jwt({ secret: process.env.JWT_SECRET, alg: 'HS256' });
app.get('/orders', signedIn, async (c) => c.json(await prisma.order.findMany({ take: 10 })));
app.post('/orders', signedIn, async (c) => c.json(await prisma.order.create({ data: { title: 'x' } })));
app.put('/orders', signedIn, async (c) => c.json(await prisma.order.create({ data: { title: 'y' } })));
app.delete('/orders/:id', keyed, async (c) => c.json(await prisma.order.delete({ where: { id: c.req.param('id') } })));${expected}
export default app;
`;

  projectTest('require-authentication', 'held against what the worker is configured with', { 'app.js': app('c.env.KEY') });
  projectTest('require-authentication', 'held against another part of the query', { 'app.js': app("c.req.query('again')", ' // expect: require-authentication') });
});
