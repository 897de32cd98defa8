import { Router } from 'express';
import { principal, requireRole } from '../middleware/require-user.js';
import * as orders from './orders.service.js';

// Mounted behind `requireUser` in app.ts.
export const ordersRouter = Router();

ordersRouter
  .route('/')
  .get(async (req, res) => {
    const limit = Math.min(Number(req.query.limit) || 20, 100);
    res.json(await orders.listOwn(principal(req), limit));
  })
  .post(async (req, res) => {
    const { productId, quantity, recipient } = req.body;
    res.status(201).json(await orders.place(principal(req), Number(productId), Number(quantity), String(recipient)));
  });

ordersRouter.get('/search', requireRole('staff'), async (req, res) => {
  res.json(await orders.search(String(req.query.recipient ?? '')));
});

ordersRouter.get('/queue', requireRole('staff'), async (req, res) => {
  res.json(await orders.queue(String(req.query.status ?? 'open')));
});

ordersRouter.get('/packing-list', requireRole('staff'), async (req, res) => {
  const ids = String(req.query.ids ?? '').split(',').map(Number).filter(Number.isInteger);
  res.json(await orders.packingList(ids));
});

ordersRouter.get('/delegated', async (req, res) => {
  res.json(await orders.listDelegated(req.get('x-delegation-token') ?? ''));
});

ordersRouter.get('/:id', async (req, res) => {
  res.json(await orders.get(principal(req), Number(req.params.id)));
});

ordersRouter.get('/:id/tracking', async (req, res) => {
  res.json(await orders.track(principal(req), Number(req.params.id)));
});

ordersRouter.post('/:id/handover', requireRole('staff'), async (req, res) => {
  await orders.handOver(Number(req.params.id), String(req.body.token));
  res.status(204).end();
});
