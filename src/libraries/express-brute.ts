import { defineLibrary } from './define.js';

export const expressBrute = defineLibrary({
  packages: ['express-brute'],
  facts: [
    { path: 'default#prevent', is: 'middleware', kind: 'limiter' },
    { path: 'default#getMiddleware()', is: 'middleware', kind: 'limiter' },
  ],
});
