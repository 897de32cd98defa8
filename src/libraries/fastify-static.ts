import { defineLibrary } from './define.js';

export const fastifyStatic = defineLibrary({
  packages: ['@fastify/static', 'fastify-static'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
    { path: 'fastify:FastifyReply#sendFile|download', is: 'respond', as: 'file' },
    // The file is looked for below the configured root, and nowhere else; a second argument takes its place.
    { path: 'fastify:FastifyReply#sendFile', is: 'sink', of: 'path', at: ['1'] },
  ],
});
