import { defineLibrary } from './define.js';

export const authExpress = defineLibrary({
  packages: ['@auth/express'],
  facts: [
    { path: 'ExpressAuth()', is: 'middleware', kind: 'pass' },
    { path: 'getSession()', is: 'principal' },
  ],
});
