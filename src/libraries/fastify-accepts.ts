import { defineLibrary } from './define.js';

export const fastifyAccepts = defineLibrary({
  packages: ['@fastify/accepts', '@fastify/url-data', '@fastify/flash'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
  ],
});
