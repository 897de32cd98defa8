import { defineLibrary } from './define.js';

export const fastifySwagger = defineLibrary({
  packages: ['@fastify/swagger', 'fastify-swagger'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
  ],
});
