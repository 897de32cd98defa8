import { defineLibrary } from './define.js';

export const koaJwt = defineLibrary({
  packages: ['koa-jwt'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'auth', optionalIf: { at: '0.passthrough', value: true } },
    { path: 'default', is: 'token-verify', ignoresExpiry: ['0.ignoreExpiration'], tolerates: ['0.clockTolerance'] },
    { path: 'default().unless', is: 'exempts', of: 'this', options: '0' },
  ],
});
