import { defineLibrary } from './define.js';

export const fastifyPostgres = defineLibrary({
  packages: ['@fastify/postgres', 'fastify-postgres'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
    { path: 'fastify:FastifyInstance#pg', is: 'instance', of: 'pg:Pool' },
  ],
});
