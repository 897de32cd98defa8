import { defineLibrary } from './define.js';

/** Checks of identity providers on Hono. */
export const honoAuthPackages = defineLibrary({
  packages: ['@hono/clerk-auth', '@hono/auth-js', '@hono/oidc-auth', '@hono/firebase-auth', '@hono/cloudflare-access', '@hono/stytch-auth'],
  facts: [
    { path: 'clerkMiddleware()', is: 'middleware', kind: 'auth', optional: true },
    { path: 'verifyAuth|oidcAuthMiddleware|verifyFirebaseAuth|verifySessionCookieFirebaseAuth|cloudflareAccess()', is: 'middleware', kind: 'auth' },
    { path: 'Consumer.authenticateSessionLocal|authenticateSessionRemote|authenticateOAuthLocal()', is: 'middleware', kind: 'auth' },
    { path: 'B2B.authenticateSessionLocal|authenticateSessionRemote|authenticateOAuthLocal()', is: 'middleware', kind: 'auth' },
    { path: 'initAuthConfig|authHandler|initOidcAuthMiddleware()', is: 'middleware', kind: 'pass' },
    { path: 'getAuth|getAuthUser|getFirebaseToken()', is: 'principal' },
    { path: 'getAuth|getAuthUser|getFirebaseToken()', is: 'credential' },
  ],
});
