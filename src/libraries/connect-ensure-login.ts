import { defineLibrary } from './define.js';

export const connectEnsureLogin = defineLibrary({
  packages: ['connect-ensure-login'],
  facts: [
    { path: 'default|ensureLoggedIn()', is: 'middleware', kind: 'auth', from: 'session' },
    { path: 'ensureLoggedOut()', is: 'middleware', kind: 'pass' },
  ],
});
