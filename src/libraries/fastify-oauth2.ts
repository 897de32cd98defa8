import { defineLibrary } from './define.js';

export const fastifyOauth2 = defineLibrary({
  packages: ['@fastify/oauth2'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
  ],
});
