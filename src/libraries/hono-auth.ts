import { defineLibrary } from './define.js';

export const honoAuth = defineLibrary({
  packages: ['hono/bearer-auth', 'hono/basic-auth', 'hono/jwk'],
  facts: [{ path: 'bearerAuth|basicAuth|jwk()', is: 'middleware', kind: 'auth' }],
});
