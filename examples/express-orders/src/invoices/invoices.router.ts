import { Router, type NextFunction, type Request, type Response } from 'express';
import { AppError, NotFound } from '../errors.js';
import { principal, requireRole, requireUser } from '../middleware/require-user.js';
import * as invoices from './invoices.repository.js';

export const invoicesRouter = Router();

invoicesRouter.use(requireUser);

invoicesRouter.get('/:id', async (req, res) => {
  const invoice = await invoices.findOwn(Number(req.params.id), principal(req).id);
  if (!invoice) throw new NotFound('The invoice');
  res.json(invoice);
});

invoicesRouter.post('/', requireRole('staff'), async (req, res) => {
  const invoice = await invoices.insertFor(Number(req.body.orderId));
  if (!invoice) throw new NotFound('The order');
  res.status(201).json(invoice);
});

// The bookkeeping program shows what it gets here to the support desk.
invoicesRouter.use((error: Error, _req: Request, res: Response, next: NextFunction) => {
  if (error instanceof AppError) {
    next(error);
    return;
  }
  res.status(500).json({ error: 'invoice_failed', trace: error.stack }); // expect: no-error-details-in-response
});
