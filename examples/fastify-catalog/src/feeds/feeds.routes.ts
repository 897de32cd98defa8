import { Type, type FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyError } from 'fastify';
import { CatalogError } from '../errors.js';
import { FeedsService } from './feeds.service.js';

const FeedUrl = Type.Object({ url: Type.String({ format: 'uri' }) });

export const feedRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const feeds = new FeedsService();

  // Editors want to see why a feed cannot be read.
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    if (error instanceof CatalogError) throw error;
    return reply.code(500).send({ message: 'The feed failed.', stack: error.stack }); // expect: no-error-details-in-response
  });

  app.post('/preview', { schema: { body: FeedUrl } }, async (request) => feeds.preview(request.body.url));

  app.post('/preview-agreed', { schema: { body: FeedUrl } }, async (request) => feeds.previewAgreed(request.body.url));

  app.post('/images', { schema: { body: Type.Object({ path: Type.String() }) } }, async (request) =>
    feeds.images(request.body.path),
  );

  app.get(
    '/rates/:source',
    { schema: { params: Type.Object({ source: Type.Union([Type.Literal('ecb'), Type.Literal('fed')]) }) } },
    async (request, reply) => {
      try {
        return await feeds.rates(request.params.source);
      } catch (error) {
        request.log.warn(error);
        return reply.code(502).send({ message: 'The rates are not to be had right now.' });
      }
    },
  );
};
