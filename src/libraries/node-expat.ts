import { defineLibrary } from './define.js';

/** Bindings to an Expat without limits on the expansion of entities (CWE-776). */
export const nodeExpat = defineLibrary({
  packages: ['node-expat'],
  facts: [
    { path: 'createParser()', is: 'instance', of: 'Parser' },
    { path: 'Parser#parse|write|end', is: 'sink', of: 'xml', at: ['0'] },
  ],
});
