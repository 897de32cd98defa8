import { defineLibrary } from './define.js';

export const nodeCrypto = defineLibrary({
  packages: ['node:crypto', 'crypto', 'node:constants', 'constants'],
  types: { Hmac: 'Hash' },
  facts: [
    ...['constants.', ''].flatMap((at) => [
      { path: `${at}SSL_OP_NO_SSLv2`, is: 'constant', value: 0 } as const,
      { path: `${at}SSL_OP_NO_SSLv3`, is: 'constant', value: 0x0200_0000 } as const,
      { path: `${at}SSL_OP_NO_TLSv1`, is: 'constant', value: 0x0400_0000 } as const,
      { path: `${at}SSL_OP_NO_TLSv1_1`, is: 'constant', value: 0x1000_0000 } as const,
      { path: `${at}SSL_OP_NO_TLSv1_2`, is: 'constant', value: 0x0800_0000 } as const,
    ]),
    { path: 'createHash()', is: 'instance', of: 'Hash' },
    { path: 'createHmac()', is: 'instance', of: 'Hmac' },
    { path: 'Hash#update|copy', is: 'receiver' },
    { path: 'Hmac#update', is: 'signature', over: '0' },
    { path: 'timingSafeEqual|verify', is: 'verdict' },
    { path: 'Hash#digest', is: 'derives', from: [] },
    { path: 'Hmac#digest()', is: 'digest' },
    { path: 'hash', is: 'derives', from: [] },
    { path: 'createSecretKey', is: 'derives', from: ['0'] },
    { path: 'randomBytes|pseudoRandomBytes', is: 'sink', of: 'size', at: ['0'] },
    { path: 'pbkdf2|pbkdf2Sync', is: 'sink', of: 'size', at: ['2', '3'] },
    { path: 'scrypt|scryptSync', is: 'sink', of: 'size', at: ['2', '3.N', '3.cost', '3.r', '3.blockSize', '3.p', '3.parallelization'] },
    { path: 'generateKeyPair|generateKeyPairSync', is: 'sink', of: 'size', at: ['1.modulusLength'] },
    { path: 'randomBytes|randomUUID|randomInt', is: 'derives', from: [] },
    { path: 'pbkdf2|pbkdf2Sync|scrypt|scryptSync', is: 'sink', of: 'credential', at: ['0'] },
    { path: 'pbkdf2Sync|scryptSync', is: 'derives', from: [] },
    { path: 'pbkdf2|pbkdf2Sync|scrypt|scryptSync()', is: 'password-hash' },
    { path: 'pbkdf2|scrypt', is: 'calls', at: '-1', with: ['error', 'ret'] },
  ],
});
