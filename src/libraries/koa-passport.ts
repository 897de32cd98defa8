import { defineLibrary } from './define.js';
import { providerStrategies } from './credential-rows.js';

export const koaPassport = defineLibrary({
  packages: ['koa-passport'],
  facts: [
    { path: 'authenticate()', is: 'middleware', kind: 'auth', passwordIf: { at: '0', value: 'local' }, signInIf: providerStrategies },
    { path: 'authenticate', is: 'calls', at: '-1', with: ['error', 'principal', ''] },
    { path: 'initialize()', is: 'middleware', kind: 'pass' },
    { path: 'session()', is: 'middleware', kind: 'pass', from: 'session' },
  ],
});
