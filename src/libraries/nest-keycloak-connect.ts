import { defineLibrary } from './define.js';

export const nestKeycloakConnect = defineLibrary({
  packages: ['nest-keycloak-connect'],
  facts: [
    { path: 'AuthGuard', is: 'guard-class', kind: 'auth' },
    { path: 'ResourceGuard|RoleGuard', is: 'guard-class', kind: 'role' },
    { path: 'Public|Unprotected', is: 'decorator', means: { as: 'public' } },
    {
      path: 'Roles|RoleMatchingMode|Resource|Scopes|EnforcerOptions',
      is: 'decorator',
      means: { as: 'inert' },
    },
  ],
});
