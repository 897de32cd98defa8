import { defineLibrary } from './define.js';

export const googleAuthLibrary = defineLibrary({
  packages: ['google-auth-library'],
  facts: [
    { path: 'OAuth2Client#verifyIdToken', is: 'promised' },
    { path: 'OAuth2Client#verifyIdToken', is: 'token-verify', token: '0.idToken', ignoresExpiry: [] },
  ],
});
