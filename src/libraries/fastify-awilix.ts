import { defineLibrary } from './define.js';

export const fastifyAwilix = defineLibrary({
  packages: ['@fastify/awilix'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
  ],
});
