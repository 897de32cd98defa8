import { defineLibrary } from './define.js';

export const fastifyMetrics = defineLibrary({
  packages: ['fastify-metrics'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
    { path: 'default', is: 'exposes', what: 'metrics' },
  ],
});
