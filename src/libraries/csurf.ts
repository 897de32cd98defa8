import { defineLibrary } from './define.js';

export const csurf = defineLibrary({
  packages: ['csurf', '@dr.pogodin/csurf', 'tiny-csrf'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'csrf' },
  ],
});
