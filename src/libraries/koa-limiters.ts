import { defineLibrary } from './define.js';

export const koaLimiters = defineLibrary({
  packages: ['koa-ratelimit', 'koa-simple-ratelimit'],
  facts: [{ path: 'default()', is: 'middleware', kind: 'limiter' }],
});
