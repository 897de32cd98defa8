import { defineLibrary } from './define.js';

export const connectTimeout = defineLibrary({
  packages: ['connect-timeout'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
  ],
});
