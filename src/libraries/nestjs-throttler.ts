import { defineLibrary } from './define.js';

/** The module alone limits nothing: a guard must be in effect. */
export const nestjsThrottler = defineLibrary({
  packages: ['@nestjs/throttler'],
  facts: [
    { path: 'ThrottlerGuard', is: 'guard-class', kind: 'limiter' },
    { path: 'Throttle', is: 'decorator', means: { as: 'inert' } },
    // With arguments it speaks of single limits: others may stay.
    { path: 'SkipThrottle', is: 'decorator', means: { as: 'public', unless: '0' } },
    { path: 'ThrottlerException()', is: 'http-error', status: 429, body: '0' },
  ],
});
