import { defineLibrary } from './define.js';

export const nodeCrypto = defineLibrary({
  packages: ['node:crypto', 'crypto'],
  types: { Hmac: 'Hash' },
  facts: [
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
    { path: 'randomBytes|randomUUID|randomInt', is: 'derives', from: [] },
    { path: 'pbkdf2|pbkdf2Sync|scrypt|scryptSync', is: 'sink', of: 'credential', at: ['0'] },
    { path: 'pbkdf2Sync|scryptSync', is: 'derives', from: [] },
  ],
});
