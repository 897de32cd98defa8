import { defineLibrary } from './define.js';

export const fastifySchedule = defineLibrary({
  packages: ['@fastify/schedule'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
  ],
});
