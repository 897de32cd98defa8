import { defineLibrary } from './define.js';

export const fastifyPassport = defineLibrary({
  packages: ['@fastify/passport'],
  facts: [
    { path: 'authenticate|authorize()', is: 'middleware', kind: 'auth' },
    { path: 'Authenticator#authenticate|authorize()', is: 'middleware', kind: 'auth' },
    { path: 'initialize|secureSession()', is: 'middleware', kind: 'pass' },
    { path: 'Authenticator#initialize|secureSession()', is: 'middleware', kind: 'pass' },
  ],
});
