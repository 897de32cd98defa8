import { defineLibrary } from './define.js';

/** Limits by behaviour: what catches its rejection and answers 429 is the limiter. */
export const rateLimiterFlexible = defineLibrary({
  packages: ['rate-limiter-flexible'],
  facts: [],
});
