import { defineLibrary } from './define.js';

export const fastifyRequestContext = defineLibrary({
  packages: ['@fastify/request-context'],
  facts: [
    { path: 'default|fastifyRequestContext', is: 'middleware', kind: 'pass' },
  ],
});
