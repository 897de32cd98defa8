import { Router, type RequestHandler } from 'express';
import { requireRole, requireUser } from '../middleware/require-user.js';
import * as products from './products.service.js';

export const productsRouter = Router();

const staffOnly: RequestHandler[] = [requireUser, requireRole('staff')];

productsRouter.get('/', requireUser, async (req, res) => {
  const category = req.query.category === undefined ? undefined : String(req.query.category);
  res.json(await products.list(category, String(req.query.sort ?? 'name')));
});

productsRouter.get('/stock-report', ...staffOnly, async (req, res) => {
  res.json(await products.stockReport(String(req.query.sort ?? 'stock')));
});

productsRouter.post('/', ...staffOnly, async (req, res) => {
  const { name, category, priceCents } = req.body;
  res.status(201).json(await products.add(String(name), String(category), Number(priceCents)));
});

productsRouter.put('/:id/price', async (req, res) => { // expect: require-authentication
  await products.changePrice(Number(req.params.id), Number(req.body.priceCents));
  res.status(204).end();
});

productsRouter.delete('/:id', ...staffOnly, async (req, res) => {
  await products.archive(Number(req.params.id));
  res.status(204).end();
});
