import { defineLibrary } from './define.js';

export const fastifyPassport = defineLibrary({
  packages: ['@fastify/passport'],
  facts: [
    { path: 'authenticate|authorize()', is: 'middleware', kind: 'auth' },
    { path: 'Authenticator#authenticate|authorize()', is: 'middleware', kind: 'auth' },
    { path: 'initialize()', is: 'middleware', kind: 'pass' },
    { path: 'Authenticator#initialize()', is: 'middleware', kind: 'pass' },
    { path: 'secureSession()', is: 'middleware', kind: 'pass', from: 'session' },
    { path: 'Authenticator#secureSession()', is: 'middleware', kind: 'pass', from: 'session' },
  ],
});
