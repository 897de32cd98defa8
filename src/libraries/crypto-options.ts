import { defineLibrary } from './define.js';
import { cryptoRows, subtleRows } from './option-rows.js';

const fast = '^(?:rsa-)?(?:md[245]|sha-?\\d.*|sha3.*|ripemd.*|rmd160|blake.*)$';

/** Ciphers, hashes, keys and the cost of guessing a password. */
export const cryptoOptions = defineLibrary({
  packages: ['global', 'node:crypto', 'crypto', 'crypto-js', 'bcrypt', 'bcryptjs', '@node-rs/bcrypt', 'md5', 'sha1', 'js-md5', 'argon2'],
  facts: [
    ...cryptoRows('node:crypto', fast),
    ...cryptoRows('crypto', fast),
    ...subtleRows('global:crypto.subtle'),
    { path: 'global:crypto.subtle.verify', is: 'promised' },
    { path: 'crypto-js:MD5|SHA1|SHA256|SHA512|SHA3|RIPEMD160', is: 'option', of: 'password-hash', at: ['0'], weak: { password: true } },
    { path: 'crypto-js:MD5|SHA1|HmacMD5', is: 'option', of: 'crypto-hash', at: ['0'], weak: { present: true } },
    { path: 'crypto-js:DES.encrypt', is: 'option', of: 'crypto-algorithm', at: ['0'], weak: { present: true } },
    { path: 'crypto-js:TripleDES.encrypt', is: 'option', of: 'crypto-algorithm', at: ['0'], weak: { present: true } },
    { path: 'crypto-js:RC4.encrypt', is: 'option', of: 'crypto-algorithm', at: ['0'], weak: { present: true } },
    { path: 'md5:default', is: 'option', of: 'password-hash', at: ['0'], weak: { password: true } },
    { path: 'js-md5:default|md5', is: 'option', of: 'password-hash', at: ['0'], weak: { password: true } },
    { path: 'sha1:default', is: 'option', of: 'password-hash', at: ['0'], weak: { password: true } },
    { path: 'md5:default', is: 'option', of: 'crypto-hash', at: ['0'], weak: { present: true } },
    { path: 'sha1:default', is: 'option', of: 'crypto-hash', at: ['0'], weak: { present: true } },
    { path: 'bcrypt:hash|hashSync', is: 'option', of: 'password-hash-cost', at: ['1'], weak: { below: 10 }, mend: ['12'] },
    { path: 'bcrypt:genSalt|genSaltSync', is: 'option', of: 'password-hash-cost', at: ['0'], weak: { below: 10 }, mend: ['12'] },
    { path: 'bcryptjs:hash|hashSync', is: 'option', of: 'password-hash-cost', at: ['1'], weak: { below: 10 }, mend: ['12'] },
    { path: 'bcryptjs:genSalt|genSaltSync', is: 'option', of: 'password-hash-cost', at: ['0'], weak: { below: 10 }, mend: ['12'] },
    { path: '@node-rs/bcrypt:hash|hashSync', is: 'option', of: 'password-hash-cost', at: ['1'], weak: { below: 10 }, mend: ['12'] },
    { path: 'argon2:hash', is: 'option', of: 'password-hash-cost', at: ['1.memoryCost'], weak: { below: 7168 }, mend: ['19456'] },
  ],
});
