import { defineLibrary } from './define.js';

/** Ciphers and keys of node-forge: one block at a time, DES and RC2, and keys of RSA by their bits. */
export const nodeForge = defineLibrary({
  packages: ['node-forge'],
  facts: [
    { path: 'cipher.createCipher', is: 'option', of: 'crypto-algorithm', at: ['0'], weak: { like: '^3?des-|-ecb$' } },
    { path: 'rc2.createEncryptionCipher|startEncrypting', is: 'option', of: 'crypto-algorithm', at: ['0'], weak: { present: true } },
    { path: 'pki.rsa.generateKeyPair', is: 'option', of: 'crypto-key-size', at: ['0.bits', '0'], weak: { below: 2048 } },
    { path: 'rsa.generateKeyPair', is: 'option', of: 'crypto-key-size', at: ['0.bits', '0'], weak: { below: 2048 } },
  ],
});
