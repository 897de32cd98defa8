import { projectTest } from '../../support/project-test.js';

const rule = 'require-role-check';

const app = (guard: string, mark = '') => ({
  'app.ts': `
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { jwtVerify } from 'jose';
import { Kysely } from 'kysely';

const db = new Kysely({ dialect });
const requireUser = createMiddleware(async (c, next) => {
  const token = c.req.header('authorization');
  if (!token) throw new HTTPException(401);
  const { payload } = await jwtVerify(token, c.env.KEY, { algorithms: ['HS256'] });
  c.set('userId', String(payload.sub));
  c.set('role', payload.role === 'admin' ? 'admin' : 'user');
  await next();
});
const requireAdmin = createMiddleware(async (c, next) => {
  if (c.get('role') !== 'admin') throw new HTTPException(403);
  await next();
});
const app = new Hono();
app.use(requireUser);
app.get('/links', async (c) => c.json(await db.selectFrom('links').selectAll().where('user_id', '=', c.get('userId')).limit(20).execute()));
app.post('/reports', requireAdmin, async (c) => c.body(null, 204));
app.delete('/admin/users/:id', ${guard}async (c) => { await db.deleteFrom('users').where('id', '=', c.req.param('id')).execute(); return c.body(null, 204); });${mark}
export default app;
`,
});

const options = { [rule]: { reportUntested: true } };
projectTest(rule, 'a role that was only given one of two names has not been tested yet', app('', ' // expect: require-role-check'), { options });
projectTest(rule, '… and is, where it is tested', app('requireAdmin, '), { options });

const ranked = (guard: string, mark = '') => ({
  'app.js': `
const express = require('express');
const jwt = require('jsonwebtoken');
const { PrismaClient } = require('@prisma/client');
const prisma = new PrismaClient();
const RANK = { member: 1, admin: 2 };
const authenticate = async (req, res, next) => {
  if (!req.headers.authorization) return res.status(401).end();
  const claims = jwt.verify(req.headers.authorization, process.env.KEY, { algorithms: ['HS256'] });
  const member = await prisma.member.findUnique({ where: { userId: claims.sub } });
  if (!member) return res.status(401).end();
  req.caller = { id: member.userId, orgId: member.orgId, role: member.role };
  next();
};
const atLeast = (least) => (req, res, next) => {
  if (RANK[req.caller.role] < RANK[least]) return res.status(403).end();
  next();
};
const app = express();
app.use(authenticate);
app.get('/me', async (req, res) => { if (!req.caller) return res.status(401).end(); res.json(await prisma.note.findMany({ where: { userId: req.caller.id }, take: 20 })); });
app.post('/reports', atLeast('admin'), (req, res) => res.end());
app.get('/admin/keys', ${guard}async (req, res) => { if (!req.caller) return res.status(401).end(); res.json(await prisma.key.findMany({ where: { orgId: req.caller.orgId }, take: 20 })); });${mark}
app.listen(3000);
`,
});

projectTest(rule, 'a handler that only takes the caller from what authentication left there', ranked('', ' // expect: require-role-check'), { options });
projectTest(rule, 'a rank is looked up by the role of the record that the caller has', ranked("atLeast('admin'), "), { options });
