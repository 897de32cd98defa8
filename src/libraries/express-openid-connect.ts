import { defineLibrary } from './define.js';

export const expressOpenidConnect = defineLibrary({
  packages: ['express-openid-connect'],
  facts: [
    { path: 'auth()', is: 'middleware', kind: 'auth', optionalIf: { at: '0.authRequired', value: false }, from: 'session' },
    { path: 'requiresAuth|claimEquals|claimIncludes|claimCheck()', is: 'middleware', kind: 'auth', from: 'session' },
    { path: 'attemptSilentLogin()', is: 'middleware', kind: 'pass' },
    { path: 'express:Request#oidc', is: 'principal' },
    { path: 'express:Request#oidc.isAuthenticated()', is: 'credential', from: 'session', nobody: false },
    { path: 'express:Request#oidc.user', is: 'principal' },
  ],
});
