import { defineLibrary } from './define.js';

export const honoProtection = defineLibrary({
  packages: ['hono/cors', 'hono/csrf', 'hono/secure-headers', 'hono/body-limit', 'hono-rate-limiter'],
  facts: [
    { path: 'cors()', is: 'middleware', kind: 'cors' },
    { path: 'csrf()', is: 'middleware', kind: 'csrf' },
    { path: 'secureHeaders()', is: 'middleware', kind: 'headers' },
    { path: 'bodyLimit()', is: 'middleware', kind: 'parser' },
    { path: 'rateLimiter()', is: 'middleware', kind: 'limiter' },
  ],
});
