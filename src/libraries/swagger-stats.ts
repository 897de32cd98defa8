import { defineLibrary } from './define.js';

export const swaggerStats = defineLibrary({
  packages: ['swagger-stats'],
  facts: [
    { path: 'getMiddleware()', is: 'middleware', kind: 'pass' },
    { path: 'getMiddleware()', is: 'exposes', what: 'metrics' },
  ],
});
