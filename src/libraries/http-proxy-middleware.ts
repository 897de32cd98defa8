import { defineLibrary } from './define.js';

export const httpProxyMiddleware = defineLibrary({
  packages: ['http-proxy-middleware'],
  facts: [
    { path: 'default|createProxyMiddleware|legacyCreateProxyMiddleware()', is: 'middleware', kind: 'pass' },
    { path: 'default|createProxyMiddleware|legacyCreateProxyMiddleware', is: 'sink', of: 'url', at: ['0.target', '0.router'] },
    { path: 'default|createProxyMiddleware|legacyCreateProxyMiddleware', is: 'calls', at: '0.router', with: ['express:Request'], answers: 'url' },
  ],
});
