import { defineLibrary } from './define.js';

export const expressJwtPermissions = defineLibrary({
  packages: ['express-jwt-permissions'],
  facts: [
    { path: 'default()', is: 'instance', of: 'Guard' },
    { path: 'Guard#check()', is: 'middleware', kind: 'role' },
  ],
});
