import { Type, type FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { eq } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { products } from '../db/schema.js';
import { unauthorized } from '../errors.js';
import { headOf, sizeOf } from './archives.js';
import { isKnownImporter } from './importers.js';

const Id = Type.Object({ id: Type.Integer({ minimum: 1 }) });
const Archive = Type.Object({ archive: Type.String({ maxLength: 100 }) });

/** Both tests ask the same table of importers. */
async function requireImporter(request: FastifyRequest): Promise<void> {
  const key = String(request.headers['x-importer-key']);
  if (!isKnownImporter(request.server.db, key)) throw unauthorized(); // expect: no-ineffective-guard
}

async function requireImporterOf(request: FastifyRequest): Promise<void> {
  const key = String(request.headers['x-importer-key']);
  if (!(await isKnownImporter(request.server.db, key))) throw unauthorized();
}

// For the machines that bring the lists of the producers.
export const importRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(quickRoutes);
  await app.register(checkedRoutes);
};

const quickRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.addHook('onRequest', requireImporter);

  app.post('/quick', { schema: { body: Type.Object({ name: Type.String() }) } }, async (request, reply) => {
    await app.db.insert(products).values({ name: request.body.name, category: 'new', priceCents: 0 });
    return reply.code(204).send();
  });
};

const checkedRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.addHook('onRequest', requireImporterOf);

  app.post('/archives/listing', { schema: { body: Archive } }, async (request) => headOf(request.body.archive));

  app.post('/archives/size', { schema: { body: Archive } }, async (request) => ({ kilobytes: await sizeOf(request.body.archive) }));

  app.get('/:id/discard', { schema: { params: Id } }, async (request, reply) => { // expect: no-state-changing-get
    await app.db.delete(products).where(eq(products.id, request.params.id));
    return reply.code(204).send();
  });

  app.delete('/:id', { schema: { params: Id } }, async (request, reply) => {
    await app.db.delete(products).where(eq(products.id, request.params.id));
    return reply.code(204).send();
  });
};
