import { defineLibrary } from './define.js';

export const jwtSimple = defineLibrary({
  packages: ['jwt-simple'],
  facts: [
    { path: 'encode', is: 'token-sign', payload: '0', expiry: ['0.exp'] },
    // The third argument skips the signature and the expiry.
    { path: 'decode', is: 'token-verify', token: '0', ignoresExpiry: ['2'] },
  ],
});
