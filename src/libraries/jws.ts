import { defineLibrary } from './define.js';

/** The layer below tokens: a signature over any payload. */
export const jws = defineLibrary({
  packages: ['jws'],
  facts: [
    { path: 'verify', is: 'token-verify', token: '0', ignoresExpiry: [] },
    { path: 'decode', is: 'token-decode', token: '0' },
  ],
});
