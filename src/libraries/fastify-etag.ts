import { defineLibrary } from './define.js';

export const fastifyEtag = defineLibrary({
  packages: ['@fastify/etag', '@fastify/caching'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
  ],
});
