import { defineLibrary } from './define.js';

export const fastifySwaggerUi = defineLibrary({
  packages: ['@fastify/swagger-ui', '@scalar/fastify-api-reference'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
    { path: 'default', is: 'exposes', what: 'api-docs' },
  ],
});
