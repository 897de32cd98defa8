import { defineLibrary } from './define.js';

export const serveIndex = defineLibrary({
  packages: ['serve-index'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
    { path: 'default()', is: 'exposes', what: 'directory-listing' },
  ],
});
