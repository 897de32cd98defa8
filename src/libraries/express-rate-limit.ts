import { defineLibrary } from './define.js';

export const expressRateLimit = defineLibrary({
  packages: ['express-rate-limit'],
  facts: [
    { path: 'default|rateLimit()', is: 'middleware', kind: 'limiter' },
  ],
});
