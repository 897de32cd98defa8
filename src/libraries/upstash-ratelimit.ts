import { defineLibrary } from './define.js';

/** Resolves with `success`, which has to be asked. */
export const upstashRatelimit = defineLibrary({
  packages: ['@upstash/ratelimit'],
  facts: [
    { path: 'Ratelimit|MultiRegionRatelimit|RegionRatelimit#limit|blockUntilReady', is: 'limits' },
  ],
});
