import { defineLibrary } from './define.js';

/** Registering it adds a hook to the scope, unless `addHook` is false. */
export const fastifyBearerAuth = defineLibrary({
  packages: ['@fastify/bearer-auth', 'fastify-bearer-auth'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'auth', optionalIf: { at: '1.addHook', value: false } },
    { path: 'fastify:FastifyInstance#verifyBearerAuth', is: 'middleware', kind: 'auth' },
    { path: 'fastify:FastifyInstance#verifyBearerAuthFactory()', is: 'middleware', kind: 'auth' },
  ],
});
