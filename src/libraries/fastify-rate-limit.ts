import { defineLibrary } from './define.js';

/** Limits the routes that its scope declares after it has loaded; a route's `config.rateLimit` has the last word. */
export const fastifyRateLimit = defineLibrary({
  packages: ['@fastify/rate-limit', 'fastify-rate-limit'],
  facts: [
    {
      path: 'default',
      is: 'middleware',
      kind: 'limiter',
      byConfig: { name: 'rateLimit', offIf: { at: '1.global', value: false } },
    },
    { path: 'fastify:FastifyInstance#rateLimit()', is: 'middleware', kind: 'limiter' },
  ],
});
