import { defineLibrary } from './define.js';

export const fastifyMultipart = defineLibrary({
  packages: ['@fastify/multipart', 'fastify-multipart', 'fastify-multer'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'parser', forms: true },
    {
      path: 'fastify:FastifyRequest#file|files|parts|saveRequestFiles|formData()',
      is: 'source',
      origin: 'file',
      shape: 'object',
    },
  ],
});
