import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-authentication';
const bad = ' // expect: require-authentication';

const api = (open: string): Readonly<Record<string, string>> => ({
  'app.ts': `
import express from 'express';
import jwt from 'jsonwebtoken';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = express();
const auth = (req, res, next) => { try { req.user = jwt.verify(req.get('authorization') ?? '', process.env.KEY!, { algorithms: ['HS256'] }); next(); } catch { res.sendStatus(401); } };
app.get('/orders', auth, async (req, res) => { res.json(await prisma.order.findMany({ where: { userId: req.user.id }, take: 20 })); });
app.get('/invoices', auth, async (req, res) => { res.json(await prisma.invoice.findMany({ where: { userId: req.user.id }, take: 20 })); });
app.get('/profile', auth, async (req, res) => { res.json({ id: req.user.id }); });
${open}
app.listen(3000);
`,
});

describe('the one open read of a router', () => {
  projectTest(rule, 'hands out records that are guarded elsewhere', api(`app.get('/latest', async (req, res) => { res.json(await prisma.order.findMany({ take: 20 })); });${bad}`));
  projectTest(rule, 'hands out other records', api("app.get('/countries', async (req, res) => { res.json(await prisma.country.findMany({ take: 300 })); });"));
  projectTest(rule, 'hands out what the program says', api("app.get('/plans', (req, res) => { res.json({ plans: ['free', 'team'] }); });"));
});
