import { defineLibrary } from './define.js';

/** What is hashed or compared here is a password. */
export const bcrypt = defineLibrary({
  packages: ['bcrypt', 'bcryptjs', '@node-rs/bcrypt', 'bcrypt-ts'],
  facts: [
    { path: 'compare|verify', is: 'promised' },
    { path: 'compare|compareSync|hash|hashSync|verify|verifySync', is: 'sink', of: 'credential', at: ['0'] },
    { path: 'hash|hashSync', is: 'sink', of: 'size', at: ['1'] },
    { path: 'genSalt|genSaltSync', is: 'sink', of: 'size', at: ['0'] },
    { path: 'compare|compareSync|verify|verifySync', is: 'password-check' },
    { path: 'compare|compareSync|hash|hashSync|verify|verifySync|genSalt|genSaltSync', is: 'derives', from: [] },
  ],
});
