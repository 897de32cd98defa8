import { Type, type FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { and, eq } from 'drizzle-orm';
import { reviews } from '../db/schema.js';

const Id = Type.Object({ id: Type.Integer({ minimum: 1 }) });
const ReviewBody = Type.Object({
  productId: Type.Integer({ minimum: 1 }),
  text: Type.String({ minLength: 1, maxLength: 2_000 }),
});

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

  app.addHook('onRequest', app.authenticate);
};
