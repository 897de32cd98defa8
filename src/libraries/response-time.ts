import { defineLibrary } from './define.js';

export const responseTime = defineLibrary({
  packages: ['response-time'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
  ],
});
