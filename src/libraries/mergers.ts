import { defineLibrary } from './define.js';

/** Deep copies that write to whatever `__proto__` names, in every version. Packages that were mended (deepmerge, merge-deep) are not among them. */
export const mergers = defineLibrary({
  packages: ['defaults-deep', 'merge-objects', 'smart-extend'],
  facts: [
    { path: 'default', is: 'sink', of: 'prototype', at: ['1..'] },
    { path: 'default', is: 'derives', from: ['0..'] },
  ],
});
