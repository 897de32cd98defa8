import { defineLibrary } from './define.js';

/** Factories: their options hold for every call of the function they return. */
export const fastJwt = defineLibrary({
  packages: ['fast-jwt'],
  facts: [
    { path: 'createSigner', is: 'token-defaults', name: 'fast-jwt', sign: '0', expiry: ['0.expiresIn'] },
    { path: 'createSigner()', is: 'token-sign', payload: '0', expiry: ['0.exp'], defaults: 'fast-jwt' },
    { path: 'createVerifier', is: 'token-verify', ignoresExpiry: ['0.ignoreExpiration'] },
    { path: 'createVerifier()', is: 'token-verify', token: '0', ignoresExpiry: [] },
    { path: 'createDecoder()', is: 'token-decode', token: '0' },
  ],
});
