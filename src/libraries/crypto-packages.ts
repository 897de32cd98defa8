import { defineLibrary } from './define.js';

/** A digest made with a key, by crypto-js: words, and the text of them. */
export const cryptoJs = defineLibrary({
  packages: ['crypto-js'],
  facts: [
    { path: 'HmacSHA1|HmacSHA224|HmacSHA256|HmacSHA384|HmacSHA512|HmacSHA3|HmacRIPEMD160|HmacMD5()', is: 'instance', of: 'HmacWords' },
    { path: 'HmacSHA1|HmacSHA224|HmacSHA256|HmacSHA384|HmacSHA512|HmacSHA3|HmacRIPEMD160|HmacMD5', is: 'signature', over: '0' },
    { path: 'HmacWords#toString()', is: 'digest' },
    { path: 'mode.ECB', is: 'constant', value: 'ecb' },
    { path: 'AES.encrypt', is: 'option', of: 'crypto-algorithm', at: ['2.mode'], weak: { like: '^ecb$' } },
    { path: 'RC4Drop.encrypt', is: 'option', of: 'crypto-algorithm', at: ['0'], weak: { present: true } },
  ],
});

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

/** Keys of node-rsa, by their bits. */
export const nodeRsa = defineLibrary({
  packages: ['node-rsa'],
  facts: [
    { path: 'default()', is: 'instance', of: 'NodeRSA' },
    { path: 'default()', is: 'option', of: 'crypto-key-size', at: ['0.b'], weak: { below: 2048 } },
    { path: 'NodeRSA#generateKeyPair', is: 'option', of: 'crypto-key-size', at: ['0'], weak: { below: 2048 } },
  ],
});
