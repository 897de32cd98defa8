import { defineLibrary } from './define.js';

/** Who is signed in, as packages for Next.js tell handlers. */
export const nextAuth = defineLibrary({
  packages: ['next-auth', 'next-auth/next', 'next-auth/jwt', 'next-auth/react', '@clerk/nextjs', '@clerk/nextjs/server', '@auth0/nextjs-auth0', '@kinde-oss/kinde-auth-nextjs/server', '@workos-inc/authkit-nextjs', '@descope/nextjs-sdk/server'],
  facts: [
    { path: 'default()', is: 'instance', of: 'NextAuth' },
    { path: 'NextAuth#auth()', is: 'principal' },
    { path: 'unstable_getServerSession|getServerSession|getSession|getToken()', is: 'principal' },
    { path: 'auth|getAuth|currentUser|withAuth|session()', is: 'principal' },
    { path: 'getKindeServerSession().getUser|isAuthenticated()', is: 'principal' },
    { path: 'Auth0Client#getSession()', is: 'principal' },
    { path: '@auth0/nextjs-auth0/server:Auth0Client()', is: 'instance', of: 'Auth0Client' },
    { path: 'auth.protect', is: 'throws', status: 401 },
    { path: 'auth.protect()', is: 'credential' },
  ],
});
