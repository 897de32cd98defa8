import { defineLibrary } from './define.js';

export const adminjsExpress = defineLibrary({
  packages: ['@adminjs/express'],
  facts: [
    { path: 'buildRouter()', is: 'middleware', kind: 'pass' },
    { path: 'buildRouter()', is: 'exposes', what: 'database-admin' },
    { path: 'buildAuthenticatedRouter()', is: 'middleware', kind: 'auth' },
  ],
});
