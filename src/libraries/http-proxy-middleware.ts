import { defineLibrary } from './define.js';

export const httpProxyMiddleware = defineLibrary({
  packages: ['http-proxy-middleware'],
  facts: [
    { path: 'default|createProxyMiddleware|legacyCreateProxyMiddleware()', is: 'middleware', kind: 'pass' },
  ],
});
