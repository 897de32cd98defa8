import { Router } from 'express';
import { principal, requireRole, requireUser } from '../middleware/require-user.js';
import * as returns from './returns.service.js';

export const returnsRouter = Router();

returnsRouter.post('/', async (req, res) => {
  const { orderId, reason } = req.body;
  res.status(201).json(await returns.announce(Number(orderId), String(reason)));
});

returnsRouter.post('/:id/receipt', async (req, res) => {
  await returns.receive(Number(req.params.id));
  res.status(204).end();
});

returnsRouter.use(requireUser); // expect: no-auth-after-route

// Returns of the signed-in customer; the store's own list is behind the role.
export const ownReturnsRouter = Router();

ownReturnsRouter.use(requireUser);

ownReturnsRouter.get('/', async (req, res) => {
  res.json(await returns.listOwn(principal(req)));
});

ownReturnsRouter.get('/:id', async (req, res) => {
  res.json(await returns.find(Number(req.params.id)));
});

ownReturnsRouter.delete('/:id', async (req, res) => {
  await returns.withdraw(principal(req), Number(req.params.id));
  res.status(204).end();
});

ownReturnsRouter.post('/:id/refund', requireRole('staff'), async (req, res) => {
  await returns.refund(Number(req.params.id));
  res.status(204).end();
});
