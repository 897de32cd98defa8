import { defineLibrary } from './define.js';

export const nestjsBetterAuth = defineLibrary({
  packages: ['@thallesp/nestjs-better-auth'],
  facts: [
    { path: 'AuthGuard', is: 'guard-class', kind: 'auth' },
    { path: 'AllowAnonymous|Public', is: 'decorator', means: { as: 'public' } },
    { path: 'OptionalAuth|Optional', is: 'decorator', means: { as: 'public' } },
    { path: 'Session|Roles|Hook|BeforeHook|AfterHook', is: 'decorator', means: { as: 'inert' } },
  ],
});
