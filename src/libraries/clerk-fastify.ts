import { defineLibrary } from './define.js';

export const clerkFastify = defineLibrary({
  packages: ['@clerk/fastify'],
  facts: [
    { path: 'clerkPlugin', is: 'middleware', kind: 'auth', optional: true },
    { path: 'getAuth()', is: 'principal' },
    { path: 'clerkClient', is: 'instance', of: '@clerk/backend:ClerkClient' },
    { path: 'createClerkClient()', is: 'instance', of: '@clerk/backend:ClerkClient' },
    { path: 'verifyToken', is: 'promised' },
    { path: 'verifyToken', is: 'token-verify', token: '0', ignoresExpiry: [] },
  ],
});
