import { defineLibrary } from './define.js';

/** `default` up to release 6, `expressjwt` since. */
export const expressJwt = defineLibrary({
  packages: ['express-jwt'],
  facts: [
    {
      path: 'default|expressjwt()',
      is: 'middleware',
      kind: 'auth',
      optionalIf: { at: '0.credentialsRequired', value: false },
    },
    { path: 'default|expressjwt', is: 'token-verify', ignoresExpiry: ['0.ignoreExpiration'], tolerates: ['0.clockTolerance'] },
    { path: 'default|expressjwt().unless', is: 'exempts', of: 'this', options: '0' },
    { path: 'UnauthorizedError()', is: 'http-error', status: 401 },
  ],
});
