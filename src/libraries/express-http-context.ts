import { defineLibrary } from './define.js';

export const expressHttpContext = defineLibrary({
  packages: ['express-http-context'],
  facts: [
    { path: 'middleware', is: 'middleware', kind: 'pass' },
  ],
});
