import { defineLibrary } from './define.js';

export const expressJwtAuthz = defineLibrary({
  packages: ['express-jwt-authz'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'role' },
  ],
});
