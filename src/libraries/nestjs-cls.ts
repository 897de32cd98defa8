import { defineLibrary } from './define.js';

/** Keeps values for the time of a request; says nothing about who may call. */
export const nestjsCls = defineLibrary({
  packages: ['nestjs-cls'],
  facts: [
    { path: 'ClsMiddleware', is: 'middleware', kind: 'pass' },
    { path: 'ClsGuard', is: 'guard-class', kind: 'pass' },
    { path: 'UseCls', is: 'decorator', means: { as: 'inert' } },
  ],
});
