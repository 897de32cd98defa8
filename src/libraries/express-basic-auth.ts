import { defineLibrary } from './define.js';

export const expressBasicAuth = defineLibrary({
  packages: ['express-basic-auth'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'auth' },
  ],
});
