import { defineLibrary } from './define.js';

/** Registering it protects nothing: `csrfProtection` must be attached as a hook. */
export const fastifyCsrfProtection = defineLibrary({
  packages: ['@fastify/csrf-protection', 'fastify-csrf'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
    { path: 'fastify:FastifyInstance#csrfProtection', is: 'middleware', kind: 'csrf' },
  ],
});
