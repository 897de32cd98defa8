import { defineLibrary } from './define.js';

export const expressOauth2JwtBearer = defineLibrary({
  packages: ['express-oauth2-jwt-bearer'],
  facts: [
    { path: 'auth()', is: 'middleware', kind: 'auth', optionalIf: { at: '0.authRequired', value: false } },
    { path: 'requiredScopes|scopeIncludesAny|claimCheck|claimIncludes|claimEquals()', is: 'middleware', kind: 'role' },
  ],
});
