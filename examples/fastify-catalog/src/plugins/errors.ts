import type { FastifyError } from 'fastify';
import fp from 'fastify-plugin';
import { CatalogError } from '../errors.js';

export default fp(
  async (app) => {
    app.setErrorHandler<FastifyError>((error, request, reply) => {
      if (error instanceof CatalogError) {
        return reply.code(error.statusCode).send({ message: error.message });
      }
      if (error.validation) {
        return reply.code(400).send({ message: 'The request is not valid.', issues: error.validation });
      }
      request.log.error(error);
      return reply.code(500).send({ message: 'Something went wrong.' });
    });
  },
  { name: 'errors' },
);
