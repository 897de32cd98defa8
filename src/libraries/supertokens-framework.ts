import { defineLibrary } from './define.js';

export const supertokensFramework = defineLibrary({
  packages: ['supertokens-node/framework/express', 'supertokens-node/framework/fastify'],
  types: { SessionRequest: 'express:Request' },
  facts: [
    { path: 'middleware|errorHandler()', is: 'middleware', kind: 'pass' },
    { path: 'plugin', is: 'middleware', kind: 'pass' },
  ],
});
