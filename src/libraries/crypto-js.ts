import { defineLibrary } from './define.js';
import { secretRows } from './option-rows.js';

/** A digest made with a key, by crypto-js: words, and the text of them. */
export const cryptoJs = defineLibrary({
  packages: ['crypto-js'],
  facts: [
    { path: 'HmacSHA1|HmacSHA224|HmacSHA256|HmacSHA384|HmacSHA512|HmacSHA3|HmacRIPEMD160|HmacMD5()', is: 'instance', of: 'HmacWords' },
    { path: 'HmacSHA1|HmacSHA224|HmacSHA256|HmacSHA384|HmacSHA512|HmacSHA3|HmacRIPEMD160|HmacMD5', is: 'signature', over: '0' },
    { path: 'HmacWords#toString()', is: 'digest' },
    ...secretRows('AES|DES|TripleDES|RC4|Rabbit|Blowfish.encrypt|decrypt', '1'),
    ...secretRows('HmacSHA1|HmacSHA224|HmacSHA256|HmacSHA384|HmacSHA512|HmacSHA3|HmacMD5', '1'),
    { path: 'mode.ECB', is: 'constant', value: 'ecb' },
    { path: 'AES.encrypt', is: 'option', of: 'crypto-algorithm', at: ['2.mode'], weak: { like: '^ecb$' } },
    { path: 'RC4Drop.encrypt', is: 'option', of: 'crypto-algorithm', at: ['0'], weak: { present: true } },
  ],
});
