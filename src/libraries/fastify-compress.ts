import { defineLibrary } from './define.js';

export const fastifyCompress = defineLibrary({
  packages: ['@fastify/compress', 'fastify-compress'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
  ],
});
