import { defineLibrary } from './define.js';

export const koaHeaders = defineLibrary({
  packages: ['koa-helmet', 'koa-lusca'],
  facts: [{ path: 'default()', is: 'middleware', kind: 'headers' }],
});
