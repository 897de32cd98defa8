import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-on-mutation';

/** A check that looks up what its caller may do and puts a principal of its own together. */
const check = `
import jwt from 'jsonwebtoken';
import { prisma } from './db.js';

export async function authenticate(req, res, next) {
  const token = req.headers.authorization;
  if (!token) return res.status(401).end();
  const claims = jwt.verify(token, process.env.JWT_SECRET, { algorithms: ['HS256'] });
  const membership = await prisma.membership.findUnique({ where: { userId_orgId: { userId: claims.sub, orgId: claims.org } } });
  if (!membership) return res.status(401).end();
  req.principal = { userId: membership.userId, orgId: membership.orgId };
  next();
}
`;

const routes = (test: string, mark = '') => ({
  'db.ts': `
import { PrismaClient } from '@prisma/client';
export const prisma = new PrismaClient();
`,
  'authenticate.ts': check,
  'app.ts': `
import express from 'express';
import { authenticate } from './authenticate.js';
import { prisma } from './db.js';

const app = express();
app.use(authenticate);
app.get('/tasks', async (req, res) => {
  if (!req.principal) throw new Error('nobody');
  res.json(await prisma.task.findMany({ where: { orgId: req.principal.orgId }, take: 20 }));
});
app.delete('/tasks/:id', async (req, res) => {
  if (!req.principal) throw new Error('nobody');
  const task = await prisma.task.findUnique({ where: { id: req.params.id } });
  if (${test}) return res.status(404).end();
  await prisma.task.delete({ where: { id: req.params.id } });${mark}
  res.status(204).end();
});
app.listen(3000);
`,
});

describe('a caller whom a check has put together', () => {
  projectTest(rule, 'that there is one says nothing of whose task it is', routes('!task', ' // expect: require-ownership-on-mutation'));
  projectTest(rule, 'the task is held against their organisation', routes('!task || task.orgId !== req.principal.orgId'));
});

/** Two elements put something under names of Hono's own: a database, and who is calling. */
const edge = (condition: string, mark = '') => ({
  'app.ts': `
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { jwtVerify } from 'jose';
import { Kysely } from 'kysely';

const withDb = createMiddleware(async (c, next) => { c.set('db', new Kysely({ dialect: c.env.dialect })); await next(); });
const requireUser = createMiddleware(async (c, next) => {
  const token = c.req.header('authorization');
  if (!token) throw new HTTPException(401);
  const { payload } = await jwtVerify(token, c.env.KEY, { algorithms: ['HS256'] });
  c.set('userId', String(payload.sub));
  c.set('role', payload.role === 'admin' ? 'admin' : 'user');
  await next();
});
const app = new Hono();
app.use(withDb);
app.use(requireUser);
app.get('/links', async (c) => c.json(await c.get('db').selectFrom('links').selectAll().where('user_id', '=', c.get('userId')).limit(20).execute()));
app.delete('/links/:id', async (c) => {
  await c.get('db').deleteFrom('links').where('id', '=', c.req.param('id'))${condition}.execute();${mark}
  return c.body(null, 204);
});
export default app;
`,
});

describe('Hono: what several elements leave is there together', () => {
  projectTest(rule, 'a link of anybody is deleted', edge('', ' // expect: require-ownership-on-mutation'));
  projectTest(rule, 'a link of the caller is deleted', edge(".where('user_id', '=', c.get('userId'))"));
});
