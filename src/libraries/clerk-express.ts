import { defineLibrary } from './define.js';

export const clerkExpress = defineLibrary({
  packages: ['@clerk/express', '@clerk/clerk-sdk-node'],
  facts: [
    { path: 'requireAuth|ClerkExpressRequireAuth()', is: 'middleware', kind: 'auth' },
    { path: 'clerkMiddleware|ClerkExpressWithAuth()', is: 'middleware', kind: 'auth', optional: true },
    { path: 'getAuth()', is: 'principal' },
    { path: 'express:Request#auth()', is: 'principal' },
    { path: 'clerkClient', is: 'instance', of: '@clerk/backend:ClerkClient' },
    { path: 'createClerkClient()', is: 'instance', of: '@clerk/backend:ClerkClient' },
    { path: 'verifyToken', is: 'promised' },
    { path: 'verifyToken', is: 'token-verify', token: '0', ignoresExpiry: [] },
  ],
});
