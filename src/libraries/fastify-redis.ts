import { defineLibrary } from './define.js';

export const fastifyRedis = defineLibrary({
  packages: ['@fastify/redis', '@fastify/mongodb', '@fastify/elasticsearch', '@fastify/kafka', '@fastify/leveldb'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
  ],
});
