import { defineLibrary } from './define.js';

/** What is hashed or compared here is a password. */
export const argon2 = defineLibrary({
  packages: ['argon2', '@node-rs/argon2', 'argon2-browser'],
  facts: [
    { path: 'hash|hashSync', is: 'sink', of: 'credential', at: ['0'] },
    { path: 'verify|verifySync', is: 'sink', of: 'credential', at: ['1'] },
    { path: 'verify|verifySync', is: 'password-check' },
    { path: 'hash|hashSync|verify|verifySync', is: 'derives', from: [] },
  ],
});
