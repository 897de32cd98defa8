import { defineLibrary } from './define.js';

export const serveStatic = defineLibrary({
  packages: ['serve-static', 'express-static-gzip'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
  ],
});
