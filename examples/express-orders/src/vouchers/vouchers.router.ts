import { Router } from 'express';
import { BadRequest } from '../errors.js';
import { principal, requireUser } from '../middleware/require-user.js';
import { layouts, savedLayout } from './layouts.js';
import { readVoucher, sealVoucher } from './seals.js';
import { claimSource, claimSourceSafely } from './sources.js';

export const vouchersRouter = Router();

vouchersRouter.use(requireUser);

vouchersRouter.post('/', (req, res) => {
  res.status(201).json({ voucher: sealVoucher(principal(req).id, Number(req.body.cents)) });
});

vouchersRouter.post('/redeem', (req, res) => {
  if (typeof req.body.voucher !== 'string') throw new BadRequest('A voucher is needed.');
  res.json(readVoucher(req.body.voucher));
});

vouchersRouter.put('/layouts/:layout/:field', (req, res) => {
  const { layout, field } = req.params;
  layouts[layout]![field] = String(req.body.value); // expect: no-prototype-pollution
  res.status(204).end();
});

vouchersRouter.put('/saved-layouts/:field', (req, res) => {
  savedLayout.set(req.params.field, String(req.body.value));
  res.status(204).end();
});

vouchersRouter.post('/claims', async (req, res) => {
  res.json({ claims: await claimSource(String(req.body.feed)) });
});

vouchersRouter.post('/partner-claims', async (req, res) => {
  res.json({ claims: await claimSourceSafely(String(req.body.feed)) });
});

vouchersRouter.get('/shop', (req, res) => {
  res.redirect(String(req.query.next)); // expect: no-open-redirect
});

vouchersRouter.get('/sale', (req, res) => {
  res.redirect(`/sale/${encodeURIComponent(String(req.query.season))}`);
});
