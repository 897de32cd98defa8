import { defineLibrary } from './define.js';

/** What is hashed or compared here is a password. */
export const argon2 = defineLibrary({
  packages: ['argon2', '@node-rs/argon2', 'argon2-browser'],
  facts: [
    { path: 'argon2d', is: 'constant', value: 0 },
    { path: 'argon2i', is: 'constant', value: 1 },
    { path: 'argon2id', is: 'constant', value: 2 },
    { path: 'hash', is: 'option', of: 'password-hash-cost', at: ['1.type'], weak: { is: [0, 1] }, note: 'variant' },
    { path: 'hash|hashSync', is: 'sink', of: 'credential', at: ['0'] },
    { path: 'verify|verifySync', is: 'sink', of: 'credential', at: ['1'] },
    { path: 'verify|verifySync', is: 'password-check' },
    { path: 'verify', is: 'promised' },
    { path: 'hash|hashSync|verify|verifySync', is: 'derives', from: [] },
  ],
});
