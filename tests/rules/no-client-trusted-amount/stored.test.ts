import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-client-trusted-amount';
const mark = '// expect: no-client-trusted-amount';
const stored = { options: { [rule]: { stored: true } } };

describe('amounts of purchases', () => {
  const app = (data: string, model = 'order', path = '/orders'): string => `
import express from 'express';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());
app.post('${path}', async (req, res) => {
  const product = await prisma.product.findUnique({ where: { id: req.body.productId } });
  res.json(await prisma.${model}.create({ data: ${data} }));
});
app.listen(3000);
`;
  const marked = (text: string): string => text.replace(' }));', ` })); ${mark}`);
  projectTest(rule, 'the total is the caller’s', { 'app.ts': marked(app('{ productId: req.body.productId, total: req.body.total }')) }, { ...stored, says: ['POST /orders takes total of order from req.body.total'] });
  projectTest(rule, 'the total is the product’s', { 'app.ts': app('{ productId: req.body.productId, total: product.price }') }, stored);
  projectTest(rule, 'nobody asked', { 'app.ts': app('{ productId: req.body.productId, total: req.body.total }') });
  projectTest(rule, 'who sells says the price', { 'app.ts': app('{ name: req.body.name, price: req.body.price }', 'product', '/products') }, stored);
  projectTest(rule, 'administrators say what they like', { 'app.ts': app('{ productId: req.body.productId, total: req.body.total }', 'order', '/admin/orders') }, stored);
});
