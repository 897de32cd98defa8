import { defineLibrary } from './define.js';

/** The packages that helmet was put together of, and others that set one header of its kind each. */
export const singleHeaders = defineLibrary({
  packages: ['helmet-csp', 'hsts', 'frameguard', 'x-xss-protection', 'referrer-policy', 'expect-ct', 'express-csp-header', 'helmet-crossdomain', 'dns-prefetch-control'],
  facts: [{ path: 'default|expressCspHeader()', is: 'middleware', kind: 'headers' }],
});
