import { defineLibrary } from './define.js';

export const fastifyCors = defineLibrary({
  packages: ['@fastify/cors', 'fastify-cors'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'cors' },
  ],
});
