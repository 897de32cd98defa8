import { defineLibrary } from './define.js';

export const expressOauthServer = defineLibrary({
  packages: ['@node-oauth/express-oauth-server', 'express-oauth-server'],
  facts: [
    { path: 'default()', is: 'instance', of: 'OAuthServer' },
    { path: 'OAuthServer#authenticate()', is: 'middleware', kind: 'auth' },
    { path: 'OAuthServer#authorize|token()', is: 'middleware', kind: 'pass' },
  ],
});
