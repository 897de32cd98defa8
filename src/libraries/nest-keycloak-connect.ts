import { defineLibrary } from './define.js';

export const nestKeycloakConnect = defineLibrary({
  packages: ['nest-keycloak-connect'],
  facts: [
    { path: 'AuthGuard', is: 'guard-class', kind: 'auth' },
    { path: 'ResourceGuard|RoleGuard|PolicyEnforcerGuard', is: 'guard-class', kind: 'role' },
    { path: 'Public|Unprotected', is: 'decorator', means: { as: 'public' } },
    {
      path: 'Roles|RealmRoles|ResourceRoles|RoleMatchingMode|Resource|Scopes|ConditionalScopes|EnforcerOptions|TokenScopes',
      is: 'decorator',
      means: { as: 'inert' },
    },
  ],
});
