import { defineLibrary } from './define.js';

export const koaPassport = defineLibrary({
  packages: ['koa-passport'],
  facts: [
    { path: 'authenticate()', is: 'middleware', kind: 'auth' },
    { path: 'initialize|session()', is: 'middleware', kind: 'pass' },
  ],
});
