import { defineLibrary } from './define.js';

export const fastifySession = defineLibrary({
  packages: ['@fastify/session', '@fastify/secure-session', 'fastify-session', 'fastify-secure-session'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
  ],
});
