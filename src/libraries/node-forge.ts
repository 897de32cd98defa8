import { defineLibrary } from './define.js';

/** Ciphers and keys of node-forge: one block at a time, DES and RC2, and keys of RSA by their bits. */
export const nodeForge = defineLibrary({
  packages: ['node-forge'],
  facts: [
    { path: 'md.md5|sha1|sha256|sha384|sha512.create()', is: 'instance', of: 'MessageDigest' },
    { path: 'MessageDigest#update', is: 'receiver' },
    { path: 'MessageDigest#update', is: 'option', of: 'password-hash', at: ['0'], weak: { password: true } },
    { path: 'md.md5|sha1.create', is: 'option', of: 'crypto-hash', at: ['self'], weak: { present: true } },
    { path: 'cipher.createCipher', is: 'option', of: 'crypto-algorithm', at: ['0'], weak: { like: '^3?des-|-ecb$' } },
    { path: 'rc2.createEncryptionCipher|startEncrypting', is: 'option', of: 'crypto-algorithm', at: ['0'], weak: { present: true } },
    { path: 'pki.rsa.generateKeyPair', is: 'option', of: 'crypto-key-size', at: ['0.bits', '0'], weak: { below: 2048 } },
    { path: 'rsa.generateKeyPair', is: 'option', of: 'crypto-key-size', at: ['0.bits', '0'], weak: { below: 2048 } },
  ],
});
