import { defineLibrary } from './define.js';

export const expressUseragent = defineLibrary({
  packages: ['express-useragent'],
  facts: [
    { path: 'express()', is: 'middleware', kind: 'pass' },
  ],
});
