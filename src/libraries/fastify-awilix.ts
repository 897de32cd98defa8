import { defineLibrary } from './define.js';

export const fastifyAwilix = defineLibrary({
  packages: ['@fastify/awilix'],
  facts: [
    { path: 'default|fastifyAwilixPlugin', is: 'middleware', kind: 'pass' },
    { path: 'diContainer|diContainerClassic', is: 'instance', of: 'awilix:AwilixContainer' },
    { path: 'fastify:FastifyInstance#diContainer', is: 'instance', of: 'awilix:AwilixContainer' },
    { path: 'fastify:FastifyRequest#diScope', is: 'instance', of: 'awilix:AwilixContainer' },
  ],
});
