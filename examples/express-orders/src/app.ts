import express, { type Express } from 'express';
import { authRouter } from './auth/auth.router.js';
import { migrate } from './db.js';
import { invoicesRouter } from './invoices/invoices.router.js';
import { errorHandler, notFound } from './middleware/error-handler.js';
import { requireUser } from './middleware/require-user.js';
import { ordersRouter } from './orders/orders.router.js';
import { productsRouter } from './products/products.router.js';
import { suppliersRouter } from './suppliers/suppliers.router.js';

export async function buildApp(): Promise<Express> {
  await migrate();

  const app = express();
  app.disable('x-powered-by');
  app.use(express.json({ limit: '200kb' }));

  app.get('/health', (_req, res) => {
    res.json({ status: 'ok' });
  });

  app.use('/auth', authRouter);
  app.use('/orders', requireUser, ordersRouter);
  app.use('/products', productsRouter);
  app.use('/invoices', invoicesRouter);
  app.use('/suppliers', suppliersRouter);

  app.use(notFound);
  app.use(errorHandler);
  return app;
}
