import { defineLibrary } from './define.js';

export const fastifyFavicon = defineLibrary({
  packages: ['fastify-favicon', 'fastify-metrics', 'fastify-raw-body', 'fastify-graceful-shutdown'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
  ],
});
