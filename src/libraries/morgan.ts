import { defineLibrary } from './define.js';

export const morgan = defineLibrary({
  packages: ['morgan'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass', logs: true },
  ],
});
