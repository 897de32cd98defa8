import { defineLibrary } from './define.js';

/** Checks of identity providers and of rights, on Express. */
export const expressChecks = defineLibrary({
  packages: ['@propelauth/express', '@kinde-oss/kinde-node-express', '@okta/oidc-middleware', 'http-auth-connect', 'connect-roles', '@casbin/express-authz', 'casbin-express-authz'],
  facts: [
    { path: 'initAuth().requireUser', is: 'middleware', kind: 'auth' },
    { path: 'initAuth().optionalUser', is: 'middleware', kind: 'auth', optional: true },
    { path: 'initAuth().requireOrgMember|requireOrgMemberWithMinimumRole|requireOrgMemberWithExactRole|requireOrgMemberWithPermission|requireOrgMemberWithAllPermissions()', is: 'middleware', kind: 'auth' },
    { path: 'protectRoute', is: 'middleware', kind: 'auth' },
    { path: 'jwtVerify()', is: 'middleware', kind: 'auth' },
    { path: 'getUser', is: 'middleware', kind: 'pass' },
    { path: 'ExpressOIDC#ensureAuthenticated()', is: 'middleware', kind: 'auth' },
    { path: 'ExpressOIDC#router', is: 'middleware', kind: 'pass' },
    { path: 'http-auth-connect:default()', is: 'middleware', kind: 'auth' },
    { path: 'connect-roles:default()', is: 'instance', of: 'Roles' },
    { path: 'Roles#can|is|isAuthenticated()', is: 'middleware', kind: 'role' },
    { path: 'Roles#middleware()', is: 'middleware', kind: 'pass' },
    { path: '@casbin/express-authz:default|authz()', is: 'middleware', kind: 'role' },
    { path: 'casbin-express-authz:authz()', is: 'middleware', kind: 'role' },
  ],
});
