import { defineLibrary } from './define.js';

export const betterAuthNode = defineLibrary({
  packages: ['better-auth/node'],
  facts: [
    { path: 'toNodeHandler()', is: 'middleware', kind: 'pass' },
    { path: 'fromNodeHeaders', is: 'derives', from: ['0'] },
  ],
});
