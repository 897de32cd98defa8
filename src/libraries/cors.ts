import { defineLibrary } from './define.js';

export const cors = defineLibrary({
  packages: ['cors'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'cors' },
  ],
});
