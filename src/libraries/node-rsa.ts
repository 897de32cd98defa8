import { defineLibrary } from './define.js';

/** Keys of node-rsa, by their bits. */
export const nodeRsa = defineLibrary({
  packages: ['node-rsa'],
  facts: [
    { path: 'default()', is: 'instance', of: 'NodeRSA' },
    { path: 'default()', is: 'option', of: 'crypto-key-size', at: ['0.b'], weak: { below: 2048 } },
    { path: 'NodeRSA#generateKeyPair', is: 'option', of: 'crypto-key-size', at: ['0'], weak: { below: 2048 } },
  ],
});
