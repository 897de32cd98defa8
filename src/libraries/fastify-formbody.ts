import { defineLibrary } from './define.js';

export const fastifyFormbody = defineLibrary({
  packages: ['@fastify/formbody', 'fastify-formbody'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'parser', forms: true },
  ],
});
