import { defineLibrary } from './define.js';

export const errorhandler = defineLibrary({
  packages: ['errorhandler'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
    { path: 'default()', is: 'exposes', what: 'error-details' },
  ],
});
