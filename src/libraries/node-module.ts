import { defineLibrary } from './define.js';

export const nodeModule = defineLibrary({
  packages: ['node:module', 'module'],
  facts: [
    { path: 'createRequire()', is: 'sink', of: 'module', at: ['0'] },
    { path: 'createRequire()', is: 'loads', at: '0' },
    { path: '_load', is: 'sink', of: 'module', at: ['0'] },
    { path: 'register', is: 'sink', of: 'module', at: ['0'] },
  ],
});
