import { defineLibrary } from './define.js';

export const nestjsPassport = defineLibrary({
  packages: ['@nestjs/passport'],
  facts: [
    { path: 'AuthGuard()', is: 'guard-class', kind: 'auth' },
    // `class X extends PassportStrategy(Strategy)` hands its options to that strategy.
    { path: 'PassportStrategy', is: 'returns', at: '0' },
  ],
});
