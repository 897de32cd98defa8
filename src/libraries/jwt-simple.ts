import { defineLibrary } from './define.js';

export const jwtSimple = defineLibrary({
  packages: ['jwt-simple'],
  facts: [
    { path: 'encode', is: 'token-sign', payload: '0', expiry: ['0.exp'] },
    // With a third argument that is true, neither the signature nor the expiry is checked.
    { path: 'decode', is: 'token-verify', token: '0', ignoresExpiry: [], unless: '2' },
    { path: 'decode', is: 'token-decode', token: '0', when: '2' },
  ],
});
