import { defineLibrary } from './define.js';

export const koaCors = defineLibrary({
  packages: ['@koa/cors', 'koa-cors', 'koa2-cors', 'kcors'],
  facts: [{ path: 'default()', is: 'middleware', kind: 'cors' }],
});
