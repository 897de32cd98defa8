import { defineLibrary } from './define.js';

export const fastifyReplyFrom = defineLibrary({
  packages: ['@fastify/reply-from'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
    { path: 'fastify:FastifyReply#from', is: 'respond' },
    // Under a base of its own, paths stay there.
    { path: 'fastify:FastifyReply#from', is: 'sink', of: 'url', at: ['0'] },
  ],
});
