import { defineLibrary } from './define.js';

export const koaPassport = defineLibrary({
  packages: ['koa-passport'],
  facts: [
    { path: 'authenticate()', is: 'middleware', kind: 'auth' },
    { path: 'initialize()', is: 'middleware', kind: 'pass' },
    { path: 'session()', is: 'middleware', kind: 'pass', from: 'session' },
  ],
});
