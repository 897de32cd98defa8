import { defineLibrary } from './define.js';

/** `authenticateRequest` never throws for who is calling: what it gives must be asked. */
export const clerkBackend = defineLibrary({
  packages: ['@clerk/backend'],
  facts: [
    { path: 'createClerkClient()', is: 'instance', of: 'ClerkClient' },
    { path: 'ClerkClient#authenticateRequest()', is: 'principal' },
    { path: 'verifyToken', is: 'promised' },
    { path: 'verifyToken', is: 'token-verify', token: '0', ignoresExpiry: [] },
  ],
});
