import { defineLibrary } from './define.js';

export const jose = defineLibrary({
  packages: ['jose'],
  facts: [
    {
      path: 'SignJWT#sign',
      is: 'token-sign',
      payload: 'this.0',
      expiry: ['this.0.exp'],
      builder: ['setExpirationTime'],
    },
    { path: 'EncryptJWT#encrypt', is: 'token-sign', expiry: ['this.0.exp'], builder: ['setExpirationTime'] },
    {
      path: 'UnsecuredJWT#encode',
      is: 'token-sign',
      payload: 'this.0',
      expiry: ['this.0.exp'],
      builder: ['setExpirationTime'],
    },
    { path: 'SignJWT|EncryptJWT|UnsecuredJWT#*', is: 'receiver' },
    // No option skips `exp`; it is checked when the token has one.
    {
      path: 'jwtVerify|jwtDecrypt|compactVerify|flattenedVerify|generalVerify',
      is: 'token-verify',
      token: '0',
      ignoresExpiry: [],
    },
    { path: 'jwtVerify|jwtDecrypt|compactVerify|flattenedVerify|generalVerify', is: 'promised' },
    // Before version 3.
    { path: 'JWK.asKey', is: 'derives', from: ['0'] },
    { path: 'JWT.sign', is: 'token-sign', payload: '0', options: '2', expiry: ['2.expiresIn', '0.exp'] },
    { path: 'JWT.verify', is: 'token-verify', token: '0', ignoresExpiry: ['2.ignoreExp'] },
    { path: 'JWT.decode', is: 'token-decode', token: '0', complete: '1.complete' },
    { path: 'decodeJwt', is: 'token-decode', token: '0' },
    { path: 'UnsecuredJWT.decode', is: 'token-decode', token: '0' },
    { path: 'base64url.decode', is: 'derives', from: ['0'], shape: 'string', unwraps: true },
  ],
});
