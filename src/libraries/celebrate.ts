import { defineLibrary } from './define.js';

export const celebrate = defineLibrary({
  packages: ['celebrate'],
  facts: [
    { path: 'celebrate()', is: 'middleware', kind: 'validator' },
    { path: 'errors()', is: 'middleware', kind: 'pass' },
  ],
});
