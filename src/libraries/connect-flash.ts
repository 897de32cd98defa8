import { defineLibrary } from './define.js';

export const connectFlash = defineLibrary({
  packages: ['connect-flash', 'express-flash'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
  ],
});
