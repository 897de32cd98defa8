import { Type, type FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ProductsRepository, type ProductInput } from './products.repository.js';
import { ProductsService } from './products.service.js';

const Id = Type.Object({ id: Type.Integer({ minimum: 1 }) });
const Limit = Type.Integer({ minimum: 1, maximum: 100, default: 20 });

const ProductBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    category: Type.String({ minLength: 1, maxLength: 50 }),
    priceCents: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false },
);

const Stock = Type.Object({ stock: Type.Integer({ minimum: 0 }) });

// Registered inside the signed-in scope of app.ts; a route that anybody may call says so in its `config`.
export const productRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const products = new ProductsService(new ProductsRepository(app.db));

  app.get(
    '/',
    {
      config: { public: true },
      schema: {
        querystring: Type.Object({
          order: Type.Union([Type.Literal('name'), Type.Literal('price'), Type.Literal('newest')], { default: 'name' }),
          limit: Limit,
        }),
      },
    },
    async (request) => products.list(request.query.order, request.query.limit),
  );

  app.get('/search', { schema: { querystring: Type.Object({ term: Type.String({ maxLength: 100 }) }) } }, async (request) =>
    products.search(request.query.term),
  );

  app.get('/by-category', { schema: { querystring: Type.Object({ category: Type.String() }) } }, async (request) =>
    products.inCategory(request.query.category),
  );

  app.get(
    '/stock',
    {
      schema: {
        querystring: Type.Object({
          column: Type.Union([Type.Literal('name'), Type.Literal('stock'), Type.Literal('category')]),
          limit: Limit,
        }),
      },
    },
    async (request) => products.stock(request.query.column, request.query.limit),
  );

  app.get('/:id', { schema: { params: Id } }, async (request) => products.get(request.params.id));

  app.get(
    '/:id/image',
    { schema: { params: Id, querystring: Type.Object({ size: Type.String({ default: 'small' }) }) } },
    async (request, reply) => {
      reply.type('image/webp');
      return products.image(request.params.id, request.query.size);
    },
  );

  app.get(
    '/:id/label',
    { schema: { params: Id, querystring: Type.Object({ format: Type.String() }) } },
    async (request, reply) => {
      reply.header('content-type', request.query.format); // expect: no-header-injection
      return products.label(request.params.id);
    },
  );

  app.route({
    method: 'GET',
    url: '/export',
    onRequest: app.requireRole('editor'),
    schema: { querystring: Type.Object({ sort: Type.String({ default: 'name' }), category: Type.String() }) },
    handler: async (request) => {
      const { sort, category } = request.query;
      return products.export(sort, category);
    },
  });

  app.post('/', { onRequest: app.requireRole('editor'), schema: { body: ProductBody } }, async (request, reply) => {
    return reply.code(201).send(await products.add(request.body));
  });

  app.put('/:id', { onRequest: app.requireRole('editor'), schema: { params: Id, body: ProductBody } }, async (request, reply) => {
    await products.change(request.params.id, request.body);
    return reply.code(204).send();
  });

  app.patch('/:id', { onRequest: app.requireRole('editor'), schema: { params: Id } }, async (request, reply) => {
    await products.adjust(request.params.id, request.body as Partial<ProductInput>);
    return reply.code(204).send();
  });

  app.post('/:id/stock', { schema: { params: Id, body: Stock } }, async (request, reply) => { // expect: no-inconsistent-route-protection
    await products.restock(request.params.id, request.body.stock);
    return reply.code(204).send();
  });

  app.delete('/:id', { onRequest: app.requireRole('editor'), schema: { params: Id } }, async (request, reply) => {
    await products.remove(request.params.id);
    return reply.code(204).send();
  });
};
