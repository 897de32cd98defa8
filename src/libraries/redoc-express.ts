import { defineLibrary } from './define.js';

export const redocExpress = defineLibrary({
  packages: ['redoc-express', '@scalar/express-api-reference'],
  facts: [
    { path: 'default|apiReference()', is: 'middleware', kind: 'pass' },
    { path: 'default|apiReference()', is: 'exposes', what: 'api-docs' },
  ],
});
