import { defineLibrary } from './define.js';

export const fastifyEnv = defineLibrary({
  packages: ['@fastify/env', 'fastify-env'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
  ],
});
