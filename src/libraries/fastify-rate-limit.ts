import { defineLibrary } from './define.js';

/** Limits the routes that its scope declares after it has loaded. */
export const fastifyRateLimit = defineLibrary({
  packages: ['@fastify/rate-limit', 'fastify-rate-limit'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'limiter' },
    { path: 'fastify:FastifyInstance#rateLimit()', is: 'middleware', kind: 'limiter' },
  ],
});
