import { defineLibrary } from './define.js';

export const fastifyPlugin = defineLibrary({
  packages: ['fastify-plugin'],
  facts: [{ path: 'default|fastifyPlugin', is: 'returns', at: '0', lifts: true }],
});
