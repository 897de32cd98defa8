import { Router } from 'express';
import { requireSupplier } from '../middleware/require-supplier.js';
import { requireRole, requireUser } from '../middleware/require-user.js';
import * as suppliers from './suppliers.service.js';

export const suppliersRouter = Router();

// Called by the suppliers' own systems.
suppliersRouter.post('/stock', requireSupplier, async (req, res) => {
  await suppliers.reportStock(res.locals.supplier, String(req.body.product), Number(req.body.stock));
  res.status(204).end();
});

suppliersRouter
  .route('/')
  .all(requireUser, requireRole('staff'))
  .get(async (_req, res) => {
    res.json(await suppliers.list());
  })
  .post(async (req, res) => {
    res.status(201).json(await suppliers.add(String(req.body.name)));
  });

suppliersRouter.delete('/:id', async (req, res) => { // expect: require-authentication
  await suppliers.remove(Number(req.params.id));
  res.status(204).end();
});

suppliersRouter.use(requireUser, requireRole('staff'));

suppliersRouter.post('/catalog/preview', async (req, res) => {
  res.json(await suppliers.previewCatalog(String(req.body.catalogUrl)));
});

suppliersRouter.post('/catalog/import', async (req, res) => {
  try {
    res.json({ imported: await suppliers.importCatalog(req.body.entries) });
  } catch (error) {
    res.status(500).json({ error: 'import_failed', details: error }); // expect: no-error-details-in-response
  }
});

suppliersRouter.post('/orders', async (req, res) => {
  try {
    await suppliers.askForGoods(String(req.body.webhookUrl), Number(req.body.productId));
    res.status(202).end();
  } catch (error) {
    console.warn('A supplier could not be reached', error);
    res.status(502).json({ error: 'supplier_unreachable', message: 'The supplier could not be reached.' });
  }
});
