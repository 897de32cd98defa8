import { Router } from 'express';
import { BadRequest } from '../errors.js';
import { requireRole, requireUser } from '../middleware/require-user.js';
import { parcelLabels, labelSheet } from './labels.js';
import { parcelRate, freightRate } from './rates.client.js';
import { requireCourierSignature, requireFreightSignature, requireParcelSignature } from './signatures.js';

export const carriersRouter = Router();

// Called by the carriers' own systems.
carriersRouter.post('/parcel/events', requireParcelSignature, (req, res) => {
  console.info('The parcel service reports', JSON.stringify(req.body));
  res.status(204).end();
});

carriersRouter.post('/freight/events', requireFreightSignature, (req, res) => {
  console.info('The forwarder reports', JSON.stringify(req.body));
  res.status(204).end();
});

carriersRouter.post('/courier/events', requireCourierSignature, (req, res) => {
  console.info('A courier reports', JSON.stringify(req.body));
  res.status(204).end();
});

carriersRouter.use(requireUser, requireRole('staff'));

carriersRouter.get('/rates', async (_req, res) => {
  res.json({ parcel: await parcelRate(), freight: await freightRate() });
});

carriersRouter.get('/labels', (req, res) => {
  res.type('text/plain').send(parcelLabels(Number(req.query.copies)));
});

carriersRouter.get('/label-sheet', (req, res) => {
  const copies = Number(req.query.copies);
  if (!Number.isInteger(copies) || copies < 1 || copies > 40) throw new BadRequest('A sheet has 40 labels.');
  res.type('text/plain').send(labelSheet(copies));
});
