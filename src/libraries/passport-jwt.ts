import { defineLibrary } from './define.js';

export const passportJwt = defineLibrary({
  packages: ['passport-jwt'],
  facts: [
    {
      path: 'Strategy()',
      is: 'token-verify',
      ignoresExpiry: ['0.ignoreExpiration', '0.jsonWebTokenOptions.ignoreExpiration'],
      tolerates: ['0.jsonWebTokenOptions.clockTolerance'],
    },
    { path: 'ExtractJwt.fromUrlQueryParameter()', is: 'credential' },
    { path: 'ExtractJwt.fromUrlQueryParameter()', is: 'source', origin: 'query', shape: 'string' },
    {
      path: 'ExtractJwt.fromAuthHeaderAsBearerToken|fromHeader|fromAuthHeaderWithScheme|fromBodyField()',
      is: 'credential',
    },
  ],
});
