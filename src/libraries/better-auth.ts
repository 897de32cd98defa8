import { defineLibrary } from './define.js';

export const betterAuth = defineLibrary({
  packages: ['better-auth', 'better-auth/minimal'],
  facts: [
    { path: 'betterAuth()', is: 'instance', of: 'Auth' },
    { path: 'Auth#api.getSession()', is: 'principal' },
    { path: 'Auth#api.getSession()', is: 'credential' },
    { path: 'Auth#handler', is: 'derives', from: [] },
  ],
});
