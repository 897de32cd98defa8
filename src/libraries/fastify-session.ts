import { defineLibrary } from './define.js';

export const fastifySession = defineLibrary({
  packages: ['@fastify/session', '@fastify/secure-session', 'fastify-session', 'fastify-secure-session'],
  facts: [
    { path: '@fastify/session:default', is: 'middleware', kind: 'pass', keepsSession: true },
    { path: 'fastify-session:default', is: 'middleware', kind: 'pass', keepsSession: true },
    { path: '@fastify/secure-session:default', is: 'middleware', kind: 'pass' },
    { path: 'fastify-secure-session:default', is: 'middleware', kind: 'pass' },
    { path: 'fastify:FastifyRequest#session.regenerate|destroy|delete', is: 'renews-session' },
    { path: 'fastify:FastifyRequest#destroySession', is: 'renews-session' },
  ],
});
