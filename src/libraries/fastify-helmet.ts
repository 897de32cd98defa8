import { defineLibrary } from './define.js';

export const fastifyHelmet = defineLibrary({
  packages: ['@fastify/helmet', 'fastify-helmet'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'headers' },
  ],
});
