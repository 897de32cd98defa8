import express, { type Express } from 'express';
import { authRouter } from './auth/auth.router.js';
import { carriersRouter } from './carriers/carriers.router.js';
import { keepRawBody } from './carriers/signatures.js';
import { migrate } from './db.js';
import { diagnosticsRouter } from './diagnostics/diagnostics.router.js';
import { documentsRouter } from './documents/documents.router.js';
import { invoicesRouter } from './invoices/invoices.router.js';
import { errorHandler, notFound } from './middleware/error-handler.js';
import { requireUser } from './middleware/require-user.js';
import { ordersRouter } from './orders/orders.router.js';
import { productsRouter } from './products/products.router.js';
import { ownReturnsRouter, returnsRouter } from './returns/returns.router.js';
import { suppliersRouter } from './suppliers/suppliers.router.js';
import { vouchersRouter } from './vouchers/vouchers.router.js';

export async function buildApp(): Promise<Express> {
  await migrate();

  const app = express(); // expect: require-rate-limit, require-security-headers
  app.disable('x-powered-by');
  app.set('trust proxy', true); // expect: no-permissive-trust-proxy
  app.use(express.json({ limit: '200kb', verify: keepRawBody }));

  app.get('/health', (_req, res) => {
    res.json({ status: 'ok' });
  });

  app.use('/auth', authRouter);
  app.use('/orders', requireUser, ordersRouter);
  app.use('/products', productsRouter);
  app.use('/invoices', invoicesRouter);
  app.use('/suppliers', suppliersRouter);
  app.use('/carriers', carriersRouter);
  app.use('/returns/own', ownReturnsRouter);
  app.use('/returns', returnsRouter);
  app.use('/documents', documentsRouter);
  app.use('/vouchers', vouchersRouter);
  app.use('/diagnostics', diagnosticsRouter);

  app.use(notFound);
  app.use(errorHandler);
  return app;
}
