import { defineLibrary } from './define.js';

export const nestjsThrottler = defineLibrary({
  packages: ['@nestjs/throttler'],
  facts: [
    { path: 'ThrottlerGuard', is: 'guard-class', kind: 'limiter' },
    { path: 'Throttle|SkipThrottle', is: 'decorator', means: { as: 'inert' } },
    { path: 'ThrottlerException()', is: 'http-error', status: 429, body: '0' },
  ],
});
