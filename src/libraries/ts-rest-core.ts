import { defineLibrary } from './define.js';

/** A contract is what it was given. */
export const tsRestCore = defineLibrary({
  packages: ['@ts-rest/core'],
  facts: [
    { path: 'initContract()', is: 'instance', of: 'Contract' },
    { path: 'Contract#query|mutation', is: 'returns', at: '0' },
    { path: 'Contract#router', is: 'returns', at: '0', below: '1.pathPrefix' },
    { path: 'Contract#responses|type|noBody|otherResponse|body()', is: 'derives', from: [] },
  ],
});
