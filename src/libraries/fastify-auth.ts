import { defineLibrary } from './define.js';

/** `fastify.auth([a, b])` is one hook that runs the functions it is given: one that passes is enough, unless the relation is `and`; the plugin's options may say which it is by default. */
export const fastifyAuth = defineLibrary({
  packages: ['@fastify/auth', 'fastify-auth'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
    { path: 'default', is: 'renames', of: 'fastify:FastifyInstance#', as: 'fastify:FastifyInstance#auth.and', suffix: 'auth', when: { at: '1.defaultRelation', value: 'and' } },
    { path: 'fastify:FastifyInstance#auth.and', is: 'returns', at: '0', allUnless: { at: '1.relation', value: 'or' } },
    { path: 'fastify:FastifyInstance#auth', is: 'returns', at: '0', allIf: { at: '1.relation', value: 'and' } },
  ],
});
