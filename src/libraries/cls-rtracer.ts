import { defineLibrary } from './define.js';

export const clsRtracer = defineLibrary({
  packages: ['cls-rtracer'],
  facts: [
    { path: 'expressMiddleware()', is: 'middleware', kind: 'pass' },
    { path: 'fastifyPlugin', is: 'middleware', kind: 'pass' },
  ],
});
