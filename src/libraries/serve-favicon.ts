import { defineLibrary } from './define.js';

export const serveFavicon = defineLibrary({
  packages: ['serve-favicon', 'express-favicon'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
  ],
});
