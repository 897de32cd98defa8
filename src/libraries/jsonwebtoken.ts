import { defineLibrary } from './define.js';

export const jsonwebtoken = defineLibrary({
  packages: ['jsonwebtoken'],
  facts: [
    { path: 'sign', is: 'token-sign', payload: '0', options: '2', expiry: ['2.expiresIn', '0.exp'] },
    { path: 'sign()', is: 'derives', from: [] },
    { path: 'verify', is: 'token-verify', token: '0', ignoresExpiry: ['2.ignoreExpiration'], tolerates: ['2.clockTolerance'] },
    { path: 'verify', is: 'calls', at: '-1', with: ['', 'principal'] },
    { path: 'decode', is: 'token-decode', token: '0', complete: '1.complete' },
  ],
});
