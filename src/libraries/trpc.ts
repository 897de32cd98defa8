import { defineLibrary } from './define.js';

/** Procedures are called with what a caller sent, once the schemas of their input have let it pass (https://trpc.io/docs/server/validators). */
export const trpc = defineLibrary({
  packages: ['@trpc/server'],
  facts: [
    { path: 'initTRPC.create|context|meta()', is: 'instance', of: 'Builder' },
    { path: 'Builder#create|context|meta()', is: 'instance', of: 'Builder' },
    { path: 'Builder#procedure', is: 'instance', of: 'Procedure' },
    { path: 'Procedure#input|output|use|meta|unstable_concat|concat', is: 'receiver' },
    { path: 'Procedure#query|mutation|subscription', is: 'calls', at: '0', with: ['Options'], schema: 'this.(input).0' },
    { path: 'Options#input', is: 'source', origin: 'body', shape: 'object' },
    { path: 'Options#rawInput', is: 'source', origin: 'body', shape: 'object' },
  ],
});
