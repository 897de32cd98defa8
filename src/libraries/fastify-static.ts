import { defineLibrary } from './define.js';

export const fastifyStatic = defineLibrary({
  packages: ['@fastify/static', 'fastify-static'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
    { path: 'fastify:FastifyReply#sendFile|download', is: 'respond', as: 'file' },
  ],
});
