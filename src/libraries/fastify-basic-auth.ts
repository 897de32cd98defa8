import { defineLibrary } from './define.js';

/** Registering it protects nothing: `basicAuth` must be attached as a hook. */
export const fastifyBasicAuth = defineLibrary({
  packages: ['@fastify/basic-auth', 'fastify-basic-auth'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
    { path: 'fastify:FastifyInstance#basicAuth', is: 'middleware', kind: 'auth' },
  ],
});
