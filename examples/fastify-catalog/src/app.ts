import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { type FastifyInstance } from 'fastify';
import { feedRoutes } from './feeds/feeds.routes.js';
import { partnerRoutes } from './partners/partners.routes.js';
import { importRoutes } from './imports/imports.routes.js';
import auth from './plugins/auth.js';
import database from './plugins/database.js';
import errors from './plugins/errors.js';
import { priceRoutes } from './prices/prices.routes.js';
import { productRoutes } from './products/products.routes.js';
import { reviewRoutes } from './reviews/reviews.routes.js';
import { sessionRoutes } from './sessions/sessions.routes.js';

export async function buildApp(): Promise<FastifyInstance> {
  const app = fastify({ // expect: require-rate-limit
    logger: { level: 'warn' },
    bodyLimit: 64 * 1024 * 1024, // expect: require-body-limit
  }).withTypeProvider<TypeBoxTypeProvider>();

  await app.register(errors);
  await app.register(database);
  await app.register(auth);

  app.get('/health', async () => ({ status: 'ok' }));

  await app.register(sessionRoutes, { prefix: '/sessions' });
  await app.register(importRoutes, { prefix: '/imports' });
  await app.register(partnerRoutes, { prefix: '/partners' });
  await app.register(reviewRoutes, { prefix: '/reviews' });

  // Everything in this scope needs a signed-in caller.
  await app.register(
    async (signedIn) => {
      signedIn.addHook('onRequest', app.authenticate);
      await signedIn.register(productRoutes, { prefix: '/products' });
      await signedIn.register(priceRoutes, { prefix: '/prices' });
      await signedIn.register(feedRoutes, { prefix: '/feeds' });
    },
    { prefix: '/v1' },
  );

  return app;
}
