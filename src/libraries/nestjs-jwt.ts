import { defineLibrary } from './define.js';

export const nestjsJwt = defineLibrary({
  packages: ['@nestjs/jwt'],
  facts: [
    {
      path: 'JwtService#sign|signAsync',
      is: 'token-sign',
      payload: '0',
      options: '1',
      expiry: ['1.expiresIn', '0.exp'],
      defaults: 'JwtService',
    },
    { path: 'JwtService#verify|verifyAsync', is: 'token-verify', token: '0', ignoresExpiry: ['1.ignoreExpiration'], tolerates: ['1.clockTolerance'] },
    { path: 'JwtService#verifyAsync', is: 'promised' },
    { path: 'JwtService#decode', is: 'token-decode', token: '0', complete: '1.complete' },
    {
      path: 'JwtModule.register',
      is: 'token-defaults',
      name: 'JwtService',
      sign: '0.signOptions',
      verify: '0.verifyOptions',
      expiry: ['0.signOptions.expiresIn'],
    },
    {
      path: 'JwtModule.registerAsync',
      is: 'token-defaults',
      name: 'JwtService',
      sign: '0.useFactory.ret.signOptions',
      verify: '0.useFactory.ret.verifyOptions',
      expiry: ['0.useFactory.ret.signOptions.expiresIn'],
    },
    {
      path: 'JwtService()',
      is: 'token-defaults',
      name: 'JwtService',
      sign: '0.signOptions',
      verify: '0.verifyOptions',
      expiry: ['0.signOptions.expiresIn'],
    },
  ],
});
