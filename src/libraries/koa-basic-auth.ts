import { defineLibrary } from './define.js';

export const koaBasicAuth = defineLibrary({
  packages: ['koa-basic-auth'],
  facts: [{ path: 'default()', is: 'middleware', kind: 'auth' }],
});
