import { defineLibrary } from './define.js';

export const supertokensSession = defineLibrary({
  packages: ['supertokens-node/recipe/session/framework/express', 'supertokens-node/recipe/session/framework/fastify'],
  types: { SessionRequest: 'express:Request' },
  facts: [
    { path: 'verifySession()', is: 'middleware', kind: 'auth', optionalIf: { at: '0.sessionRequired', value: false } },
  ],
});
