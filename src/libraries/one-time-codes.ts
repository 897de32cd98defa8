import { defineLibrary } from './define.js';

/** Codes of an authenticator: six digits, which whoever may try without end will find. */
export const oneTimeCodes = defineLibrary({
  packages: ['otplib', 'speakeasy', 'otpauth', '@otplib/preset-default', 'notp'],
  facts: [
    { path: 'authenticator|totp|hotp.check|checkDelta|verify|verifyDelta', is: 'password-check' },
    { path: 'verify|verifySync', is: 'password-check' },
    { path: 'TOTP|HOTP#validate', is: 'password-check' },
    { path: 'TOTP|HOTP.validate', is: 'password-check' },
  ],
});
