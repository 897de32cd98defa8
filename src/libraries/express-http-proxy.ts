import { defineLibrary } from './define.js';

export const expressHttpProxy = defineLibrary({
  packages: ['express-http-proxy'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
    { path: 'default', is: 'sink', of: 'url', at: ['0'] },
  ],
});
