import { defineLibrary } from './define.js';

export const pgFormat = defineLibrary({
  packages: ['pg-format'],
  facts: [
    // `%I` and `%L` escape the values; only the pattern itself is text.
    { path: 'default|withArray', is: 'derives', from: ['0'] },
    { path: 'ident|literal', is: 'derives', from: ['0'], clears: ['sql', 'nosql'], shape: 'string' },
  ],
});
