import { defineLibrary } from './define.js';

export const fastifyView = defineLibrary({
  packages: ['@fastify/view', 'point-of-view'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
    { path: 'fastify:FastifyReply#view|viewAsync', is: 'respond', as: 'html' },
    { path: 'fastify:FastifyReply#view|viewAsync', is: 'sink', of: 'locals', at: ['1'] },
    { path: 'fastify:FastifyReply#view|viewAsync', is: 'sink', of: 'template', at: ['0.raw'] },
  ],
});
