import { Type, type FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ProductsRepository } from '../products/products.repository.js';
import { PricesService } from './prices.service.js';

const Token = Type.String({ minLength: 1, maxLength: 2_000 });

export const priceRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const prices = new PricesService(app.jwt, new ProductsRepository(app.db));

  app.get('/store', { schema: { headers: Type.Object({ 'x-store-token': Token }) } }, async (request) =>
    prices.forStore(request.headers['x-store-token']),
  );

  app.get('/reseller', { schema: { headers: Type.Object({ 'x-reseller-token': Token }) } }, async (request) =>
    prices.forReseller(request.headers['x-reseller-token']),
  );

  app.post('/quotes', { schema: { body: Type.Object({ productId: Type.Integer() }) } }, async (request, reply) => {
    return reply.code(201).send({ quote: prices.quote(request.body.productId) });
  });

  app.post('/quotes/redeem', { schema: { body: Type.Object({ quote: Token }) } }, async (request) =>
    prices.redeem(request.body.quote),
  );
};
