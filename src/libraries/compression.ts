import { defineLibrary } from './define.js';

export const compression = defineLibrary({
  packages: ['compression'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
  ],
});
