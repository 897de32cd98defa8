import { defineLibrary } from './define.js';

export const expressPromBundle = defineLibrary({
  packages: ['express-prom-bundle'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
    { path: 'default()', is: 'exposes', what: 'metrics' },
  ],
});
