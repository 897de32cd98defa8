import { defineLibrary } from './define.js';

export const keycloakConnect = defineLibrary({
  packages: ['keycloak-connect'],
  facts: [
    { path: 'default()', is: 'instance', of: 'Keycloak' },
    { path: 'Keycloak#protect|enforcer()', is: 'middleware', kind: 'auth' },
    { path: 'Keycloak#checkSso()', is: 'middleware', kind: 'auth', optional: true },
    { path: 'Keycloak#middleware()', is: 'middleware', kind: 'pass' },
    { path: 'express:Request#kauth', is: 'principal' },
    { path: 'express:Request#kauth.grant', is: 'principal' },
  ],
});
