import { defineLibrary } from './define.js';

export const awsJwtVerify = defineLibrary({
  packages: ['aws-jwt-verify'],
  types: {
    CognitoJwtVerifierSingleUserPool: 'Verifier',
    CognitoJwtVerifierMultiUserPool: 'Verifier',
    CognitoJwtVerifier: 'Verifier',
    JwtRsaVerifier: 'Verifier',
  },
  facts: [
    { path: 'CognitoJwtVerifier.create()', is: 'instance', of: 'Verifier' },
    { path: 'JwtVerifier.create()', is: 'instance', of: 'Verifier' },
    { path: 'JwtRsaVerifier.create()', is: 'instance', of: 'Verifier' },
    { path: 'Verifier#verify', is: 'promised' },
    { path: 'Verifier#verify|verifySync', is: 'token-verify', token: '0', ignoresExpiry: [] },
  ],
});
