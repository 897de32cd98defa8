import { defineLibrary } from './define.js';

export const koa2Ratelimit = defineLibrary({
  packages: ['koa2-ratelimit'],
  facts: [{ path: 'RateLimit.middleware()', is: 'middleware', kind: 'limiter' }],
});
