import { defineLibrary } from './define.js';

export const expressRequestId = defineLibrary({
  packages: ['express-request-id'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
  ],
});
