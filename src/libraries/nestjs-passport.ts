import { defineLibrary } from './define.js';
import { providerStrategies } from './credential-rows.js';

export const nestjsPassport = defineLibrary({
  packages: ['@nestjs/passport'],
  facts: [
    // The strategy `anonymous` never turns anybody away.
    {
      path: 'AuthGuard()',
      is: 'guard-class',
      kind: 'auth',
      refusal: { method: 'handleRequest', takes: ['', 'principal', '', 'context'] },
      promises: 'canActivate',
      optionalIf: { at: '0[]', value: 'anonymous' },
      passwordIf: { at: '0', value: 'local' },
      signInIf: providerStrategies,
    },
    // `class X extends PassportStrategy(Strategy)` hands its options to that strategy.
    { path: 'PassportStrategy', is: 'returns', at: '0' },
  ],
});
