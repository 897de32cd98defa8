import { defineLibrary } from './define.js';

/** Token buckets: `removeTokens` waits, or says how many are left. */
export const limiter = defineLibrary({
  packages: ['limiter'],
  facts: [
    { path: 'RateLimiter|TokenBucket#removeTokens|tryRemoveTokens', is: 'limits' },
  ],
});
