import { defineLibrary } from './define.js';

/** Guards that ask what the caller of another guard may do. */
export const nestRights = defineLibrary({
  packages: ['nest-access-control', 'nest-casl', 'nest-authz', 'nest-casbin', 'nestjs-roles'],
  facts: [
    { path: 'ACGuard|AccessGuard|AuthZGuard', is: 'guard-class', kind: 'role' },
    { path: 'UseRoles|UserRoles|InjectRolesBuilder|UseAbility|UsePermissions|CaslUser|CaslSubject|CaslConditions', is: 'decorator', means: { as: 'inert' } },
  ],
});
