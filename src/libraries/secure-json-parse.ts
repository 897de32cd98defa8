import { defineLibrary } from './define.js';

/** Refuses or removes `__proto__` and `constructor` while it parses. */
export const secureJsonParse = defineLibrary({
  packages: ['secure-json-parse', '@hapi/bourne'],
  facts: [{ path: 'default|parse|safeParse', is: 'derives', from: ['0'], clears: ['prototype'], shape: 'object' }],
});
