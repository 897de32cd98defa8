import { defineLibrary } from './define.js';

/** Reads with node-expat. */
export const xml2json = defineLibrary({
  packages: ['xml2json'],
  facts: [{ path: 'toJson', is: 'sink', of: 'xml', at: ['0'] }],
});
