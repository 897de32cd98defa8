import { defineLibrary } from './define.js';

export const tedious = defineLibrary({
  packages: ['tedious'],
  facts: [
    { path: 'Request()', is: 'sink', of: 'sql', at: ['0'] },
  ],
});
