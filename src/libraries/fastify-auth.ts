import { defineLibrary } from './define.js';

/** `fastify.auth([a, b])` is one hook that runs the functions it is given: one that passes is enough, unless the relation is `and`. */
export const fastifyAuth = defineLibrary({
  packages: ['@fastify/auth', 'fastify-auth'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
    { path: 'fastify:FastifyInstance#auth', is: 'returns', at: '0', allIf: { at: '1.relation', value: 'and' } },
  ],
});
