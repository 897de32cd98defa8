import { defineLibrary } from './define.js';

export const fastifyUnderPressure = defineLibrary({
  packages: ['@fastify/under-pressure', 'under-pressure'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
  ],
});
