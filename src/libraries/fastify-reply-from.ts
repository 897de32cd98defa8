import { defineLibrary } from './define.js';

export const fastifyReplyFrom = defineLibrary({
  packages: ['@fastify/reply-from'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
  ],
});
