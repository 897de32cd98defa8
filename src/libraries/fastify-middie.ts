import { defineLibrary } from './define.js';

export const fastifyMiddie = defineLibrary({
  packages: ['@fastify/middie', 'middie', '@fastify/express', 'fastify-express'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
    { path: 'fastify:FastifyInstance#use', is: 'use', at: '0..' },
  ],
});
