import { defineLibrary } from './define.js';

export const fastifyRequestContext = defineLibrary({
  packages: ['@fastify/request-context'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
  ],
});
