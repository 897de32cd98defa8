import { defineLibrary } from './define.js';

export const nocache = defineLibrary({
  packages: ['nocache'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'headers' },
  ],
});
