import { defineLibrary } from './define.js';

export const expressHttpProxy = defineLibrary({
  packages: ['express-http-proxy'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
  ],
});
