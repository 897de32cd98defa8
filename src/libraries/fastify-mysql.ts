import { defineLibrary } from './define.js';

export const fastifyMysql = defineLibrary({
  packages: ['@fastify/mysql', 'fastify-mysql'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
    { path: 'fastify:FastifyInstance#mysql', is: 'instance', of: 'mysql2:Pool' },
  ],
});
