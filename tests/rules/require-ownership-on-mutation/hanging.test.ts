import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-on-mutation';
const mark = ' // expect: require-ownership-on-mutation';

const files = (body: string, end = '') => ({
  'awards.ts': `
import { createHmac } from 'node:crypto';
import { PrismaClient } from '@prisma/client';
import { announce } from './elsewhere.js';
const prisma = new PrismaClient();
export const awards = { one: { name: 'one', given: false } };
export const counts = { foreign: 0 };
export const count = () => { counts.foreign += 1; };
export const isOwner = (order, user) => order.userId === user.id;
export const giveIf = (award, criteria) => { if (!award.given && criteria()) give(award); };
const give = async (award) => {
  award.given = true;
  const stored = await prisma.award.findFirst({ where: { name: award.name } });
  announce(createHmac('sha256', process.env.KEY).update(stored.name).digest('hex'));
};
export const waitingGiveIf = async (award, criteria) => { if (criteria()) await announce(award); };
export const demand = (criteria) => { if (!criteria()) throw new Error('not theirs'); };
export const allow = (context, order, user) => { if (order.userId === user.id) context.allowed = true; };
`,
  'app.ts': `
import express from 'express';
import jwt from 'jsonwebtoken';
import { PrismaClient } from '@prisma/client';
import { allow, awards, count, demand, giveIf, isOwner, waitingGiveIf } from './awards.js';

const prisma = new PrismaClient();
const app = express();
app.use((req, res, next) => {
  try {
    req.user = jwt.verify(req.headers.authorization, process.env.TOKEN_KEY, { algorithms: ['HS256'] });
  } catch {
    return res.status(401).end();
  }
  next();
});
let foreign = 0;
app.get('/orders', async (req, res) => { res.json(await prisma.order.findMany({ where: { userId: req.user.id }, take: 20 })); });
app.delete('/orders/:id', async (req, res, next) => {
  const order = await prisma.order.findUnique({ where: { id: req.params.id } });
  ${body}
  await prisma.order.delete({ where: { id: req.params.id } });${end}
  res.status(204).end();
});
app.listen(3000);
`,
});

const refuse = 'return res.status(403).end();';

describe('a comparison decides about something else', () => {
  projectTest(rule, 'a counter', files('if (order.userId !== req.user.id) foreign += 1;', mark));
  projectTest(rule, '… and a refusal', files(`if (order.userId !== req.user.id) { foreign += 1; ${refuse} }`));
  projectTest(rule, 'a counter of the request, which is written down', files("let seen = 0; if (order.userId !== req.user.id) seen += 1; console.log('seen', seen);", mark));
  projectTest(rule, '… and asked', files(`let seen = 0; if (order.userId !== req.user.id) seen += 1; if (seen > 0) ${refuse}`));
  projectTest(rule, 'a line of a log', files("console.log(order.userId === req.user.id ? 'mine' : 'theirs');", mark));
  projectTest(rule, '… the same for a template', files('const mine = order.userId === req.user.id; console.log(`mine: ${mine}`);', mark));
  projectTest(rule, 'which of two lines', files("if (order.userId === req.user.id) console.log('mine'); else console.warn('theirs');", mark));
  projectTest(rule, '… and one of them refuses', files(`if (order.userId === req.user.id) console.log('mine'); else ${refuse}`));
  projectTest(rule, 'a flag that nobody reads', files('const mine = order.userId === req.user.id;', mark));
  projectTest(rule, '… that is read', files(`const mine = order.userId === req.user.id; if (!mine) ${refuse}`));
  projectTest(rule, '… by a switch', files(`const mine = order.userId === req.user.id; switch (mine) { case false: ${refuse} }`));
  projectTest(rule, 'a case of a switch', files(`switch (true) { case order.userId !== req.user.id: ${refuse} }`));
  projectTest(rule, 'a record of its own', files("if (order.userId !== req.user.id) await prisma.audit.create({ data: { by: req.user.id, what: 'foreign' } });", mark));
  projectTest(rule, '… before it refuses', files("if (order.userId !== req.user.id) { await prisma.audit.create({ data: { by: req.user.id, what: 'foreign' } }); throw new Error('no'); }"));
  projectTest(rule, 'points', files('if (order.userId === req.user.id) await prisma.user.update({ where: { id: req.user.id }, data: { points: 1 } });', mark));
  projectTest(rule, 'something out of sight, which may refuse', files('if (order.userId !== req.user.id) await waitingGiveIf(awards.one, () => true);'));
});

describe('… in another function', () => {
  projectTest(rule, 'what it answers is dropped', files('isOwner(order, req.user);', mark));
  projectTest(rule, '… asked', files(`if (!isOwner(order, req.user)) ${refuse}`));
  projectTest(rule, '… written down', files('console.log(isOwner(order, req.user));', mark));
  projectTest(rule, '… counted', files('if (!isOwner(order, req.user)) count();', mark));
  projectTest(rule, '… written down once, and asked elsewhere', files(`console.log(isOwner(order, req.user)); if (!isOwner(order, req.user)) ${refuse}`));
  projectTest(rule, '… asked, and written down elsewhere', files(`if (!isOwner(order, req.user)) ${refuse} console.log(isOwner(order, req.user));`));
  projectTest(rule, 'a criterion of an award, for which nothing waits', files('giveIf(awards.one, () => req.user && order && order.userId !== req.user.id);', mark));
  projectTest(rule, '… for something that may refuse', files('await waitingGiveIf(awards.one, () => order.userId !== req.user.id);'));
  projectTest(rule, '… of a demand', files('demand(() => req.user && order && order.userId === req.user.id);'));
  projectTest(rule, 'it leaves a mark on what belongs to the request', files(`const context = { allowed: false }; allow(context, order, req.user); if (!context.allowed) ${refuse}`));
  projectTest(rule, 'what every() answers is dropped', files('[order].every((one) => one.userId === req.user.id);', mark));
  projectTest(rule, '… and asked', files(`if (![order].every((one) => one.userId === req.user.id)) ${refuse}`));
  projectTest(rule, 'a flag around a callback', files(`let theirs = false; [order].forEach((one) => { if (one.userId !== req.user.id) theirs = true; }); if (theirs) ${refuse}`));
});
