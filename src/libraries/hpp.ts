import { defineLibrary } from './define.js';

export const hpp = defineLibrary({
  packages: ['hpp'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
  ],
});
