import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-on-mutation';
const mark = ' // expect: require-ownership-on-mutation';

const files = (guard: string, body = '', end = '', key = 'id') => ({
  'roles.ts': `
export const requireRole = (role) => (req, res, next) => {
  if (!req.user || req.user.role !== role) return res.status(403).end();
  next();
};
export const anyOf = (...roles) => (req, res, next) => {
  if (!roles.includes(req.user.role)) return res.status(403).end();
  next();
};
export const noneOf = (role) => (req, res, next) => {
  if (req.user.role === role) return res.status(403).end();
  next();
};
`,
  'app.ts': `
import express from 'express';
import jwt from 'jsonwebtoken';
import { PrismaClient } from '@prisma/client';
import { anyOf, noneOf, requireRole } from './roles.js';

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
app.delete('/orders/:id', ${guard} async (req, res) => {
  ${body}
  await prisma.order.delete({ where: { ${key}: req.params.id } });${end}
  res.status(204).end();
});
app.listen(3000);
`,
});

describe('a role that everybody has', () => {
  projectTest(rule, 'members', files("requireRole('member'),", '', mark));
  projectTest(rule, '… and administrators', files("requireRole('admin'),"));
  projectTest(rule, 'one of several', files("anyOf('customer', 'subscriber'),", '', mark));
  projectTest(rule, '… one of them not everybody’s', files("anyOf('customer', 'support'),"));
  projectTest(rule, 'those who have it are turned away', files("noneOf('customer'),"));
  projectTest(rule, 'in the handler', files('', "if (req.user.role !== 'customer') return res.status(403).end();", mark));
  projectTest(rule, '… for others', files('', "if (req.user.role !== 'manager') return res.status(403).end();"));
  projectTest(rule, '… for all but those', files('', "if (req.user.role === 'customer') return res.status(403).end();"));
  projectTest(rule, '… with a comparison', files("requireRole('member'),", 'const order = await prisma.order.findUnique({ where: { id: req.params.id } }); if (order.userId !== req.user.id) return res.status(403).end();'));
});

describe('other names of one record', () => {
  projectTest(rule, 'a slug', files('', '', mark, 'slug'));
  projectTest(rule, '… of the caller’s', files('', 'const order = await prisma.order.findUnique({ where: { slug: req.params.id } }); if (order.userId !== req.user.id) return res.status(403).end();', '', 'slug'));
  projectTest(rule, 'a number', files('', '', mark, 'orderNumber'));
  projectTest(rule, 'something that many records have', files('', '', '', 'status'));
});
