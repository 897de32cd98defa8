import { defineLibrary } from './define.js';

/** Set a value under a path, in every version also under `__proto__.x`. Packages that were mended (dot-prop, object-path) are not among them. */
export const pathSetters = defineLibrary({
  packages: ['deep-set', 'object-set', 'lodash.set', 'lodash.setwith'],
  facts: [{ path: 'default', is: 'sink', of: 'property-path', at: ['1'] }],
});
