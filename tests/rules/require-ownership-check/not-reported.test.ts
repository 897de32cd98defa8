import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-check';
const mark = '// expect: require-ownership-check';

/** Orders belong to callers, as the list says; products belong to nobody. */
const api = (routes: string, imports = ''): Record<string, string> => ({
  'app.ts': `
import express from 'express';
import passport from 'passport';
import { PrismaClient } from '@prisma/client';
${imports}
const prisma = new PrismaClient();
const app = express();
const auth = passport.authenticate('jwt', { session: false });
app.get('/orders', auth, async (req, res) => res.json(await prisma.order.findMany({ where: { userId: req.user.id } })));
${routes}
app.listen(3000);
`,
});
const read = 'res.json(await prisma.order.findUnique({ where: { id: req.params.id } }));';

describe('who may call', () => {
  projectTest(rule, 'a signed-in caller', api(`app.get('/orders/:id', auth, async (req, res) => {\n  ${read} ${mark}\n});`));
  projectTest(rule, 'anybody: another rule asks for authentication', api(`app.get('/orders/:id', async (req, res) => {\n  ${read}\n});`));
  projectTest(rule, 'who looks after other people’s records', api(`app.get('/admin/orders/:id', auth, async (req, res) => {\n  ${read}\n});`));
  projectTest(rule, 'whoever something out of sight lets through', api(`app.get('/orders/:id', auth, mayRead, async (req, res) => {\n  ${read}\n});`, "import { mayRead } from './missing.js';"));
});

describe('whose it is', () => {
  projectTest(rule, 'a model that nothing ties to callers', api(`app.get('/products/:id', auth, async (req, res) => {\n  res.json(await prisma.product.findUnique({ where: { id: req.params.id } }));\n});`));
  projectTest(rule, 'a model that anybody reads elsewhere', api(`app.get('/public/orders/:id', async (req, res) => {\n  ${read}\n});\napp.get('/orders/:id', auth, async (req, res) => {\n  ${read}\n});`));
  projectTest(rule, 'the caller’s own id', api(`app.get('/orders/mine', auth, async (req, res) => {\n  res.json(await prisma.order.findUnique({ where: { id: req.user.lastOrderId } }));\n});`));
  projectTest(rule, 'a parent that is the caller’s', api(`app.get('/orders/:id', auth, async (req, res) => {
  const share = await prisma.share.findFirst({ where: { orderId: req.params.id, userId: req.user.id } });
  if (!share) return res.status(404).end();
  ${read}
});`));
  projectTest(rule, 'an element of the chain that compares', api(`function own(req, res, next) {
  if (req.params.userId !== req.user.id) return res.status(403).end();
  next();
}
app.get('/users/:userId/orders/:id', auth, own, async (req, res) => {
  ${read}
});`));
  projectTest(rule, 'a line in a log compares nothing', api(`app.get('/orders/:id', auth, async (req, res) => {
  console.log('read by', req.user.id, req.params.id);
  ${read} ${mark}
});`));
  projectTest(rule, 'a policy that is handed the record', api(`app.get('/orders/:id', auth, async (req, res) => {
  const order = await prisma.order.findUnique({ where: { id: req.params.id } });
  ability(req.user).authorize('read', order);
  res.json(order);
});`, "import { ability } from './missing.js';"));
});
