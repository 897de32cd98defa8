import { Type, type FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { and, eq } from 'drizzle-orm';
import { reviews } from '../db/schema.js';

const Id = Type.Object({ id: Type.Integer({ minimum: 1 }) });
const ReviewBody = Type.Object({
  productId: Type.Integer({ minimum: 1 }),
  text: Type.String({ minLength: 1, maxLength: 2_000 }),
});

const ReviewText = Type.Object({ text: Type.String({ minLength: 1, maxLength: 2_000 }) });
const KioskReview = Type.Object({ ...ReviewBody.properties, userId: Type.Integer({ minimum: 1 }) });

export const reviewRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(writerRoutes);

  app.delete('/:id/text', { schema: { params: Id } }, async (request, reply) => { // expect: require-authentication
    await app.db.update(reviews).set({ text: '' }).where(eq(reviews.id, request.params.id));
    return reply.code(204).send();
  });
};

// A scope of its own: the hook at its end covers the routes here and no others.
const writerRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post('/', { schema: { body: ReviewBody } }, async (request, reply) => {
    const { productId, text } = request.body;
    const [review] = await app.db
      .insert(reviews)
      .values({ productId, text, userId: Number(request.user.sub) })
      .returning();
    return reply.code(201).send(review);
  });

  app.delete('/:id', { schema: { params: Id } }, async (request, reply) => {
    const own = and(eq(reviews.id, request.params.id), eq(reviews.userId, Number(request.user.sub)));
    await app.db.delete(reviews).where(own);
    return reply.code(204).send();
  });

  app.get('/mine', async (request) =>
    app.db.select().from(reviews).where(eq(reviews.userId, Number(request.user.sub))),
  );

  app.get('/:id', { schema: { params: Id } }, async (request, reply) => {
    const [review] = await app.db.select().from(reviews).where(eq(reviews.id, request.params.id)); // expect: require-ownership-check
    return review ?? reply.code(404).send();
  });

  app.put('/:id', { schema: { params: Id, body: ReviewText } }, async (request, reply) => {
    await app.db.update(reviews).set({ text: request.body.text }).where(eq(reviews.id, request.params.id)); // expect: require-ownership-on-mutation
    return reply.code(204).send();
  });

  app.patch('/:id', { schema: { params: Id, body: ReviewText } }, async (request, reply) => {
    const own = and(eq(reviews.id, request.params.id), eq(reviews.userId, Number(request.user.sub)));
    await app.db.update(reviews).set({ text: request.body.text }).where(own);
    return reply.code(204).send();
  });

  // The kiosks in the stores send what customers write there.
  app.post('/kiosk', { schema: { body: KioskReview } }, async (request, reply) => {
    const { productId, text, userId } = request.body;
    const [review] = await app.db.insert(reviews).values({ productId, text, userId }).returning(); // expect: no-client-supplied-owner
    return reply.code(201).send(review);
  });

  app.addHook('onRequest', app.authenticate);
};
