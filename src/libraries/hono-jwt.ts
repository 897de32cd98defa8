import { defineLibrary } from './define.js';

export const honoJwt = defineLibrary({
  packages: ['hono/jwt'],
  facts: [
    { path: 'jwt()', is: 'middleware', kind: 'auth' },
    { path: 'sign', is: 'token-sign', payload: '0', expiry: ['0.exp'] },
    { path: 'verify', is: 'token-verify', token: '0', ignoresExpiry: [] },
    { path: 'verify', is: 'promised' },
    { path: 'decode', is: 'token-decode', token: '0' },
  ],
});
