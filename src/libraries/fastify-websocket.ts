import { defineLibrary } from './define.js';

export const fastifyWebsocket = defineLibrary({
  packages: ['@fastify/websocket', 'fastify-websocket'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
  ],
});
