import { defineLibrary } from './define.js';

export const xssClean = defineLibrary({
  packages: ['xss-clean', 'express-xss-sanitizer'],
  facts: [
    { path: 'default|clean|xss()', is: 'middleware', kind: 'pass' },
  ],
});
