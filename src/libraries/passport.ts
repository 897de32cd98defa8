import { defineLibrary } from './define.js';
import { providerStrategies } from './credential-rows.js';

/** `session()` only loads a user, as the strategy of that name does, and the strategy `anonymous` turns nobody away. `authenticate` with an own callback leaves the refusal to that callback. */
export const passport = defineLibrary({
  packages: ['passport'],
  types: { PassportStatic: 'Authenticator', Passport: 'Authenticator' },
  facts: [
    { path: 'authenticate()', is: 'middleware', kind: 'pass', from: 'session', when: { at: '0', value: 'session' }, decidedAt: '-1' },
    { path: 'Authenticator#authenticate()', is: 'middleware', kind: 'pass', from: 'session', when: { at: '0', value: 'session' }, decidedAt: '-1' },
    { path: 'authenticate|authorize()', is: 'middleware', kind: 'auth', optionalIf: { at: '0', value: 'anonymous' }, decidedAt: '-1', passwordIf: { at: '0', value: 'local' }, signInIf: providerStrategies },
    { path: 'Authenticator#authenticate|authorize()', is: 'middleware', kind: 'auth', optionalIf: { at: '0', value: 'anonymous' }, decidedAt: '-1', passwordIf: { at: '0', value: 'local' }, signInIf: providerStrategies },
    { path: 'authenticate|authorize', is: 'calls', at: '-1', with: ['error', 'principal', ''] },
    { path: 'Authenticator#authenticate|authorize', is: 'calls', at: '-1', with: ['error', 'principal', ''] },
    { path: 'initialize()', is: 'middleware', kind: 'pass' },
    { path: 'Authenticator#initialize()', is: 'middleware', kind: 'pass' },
    { path: 'session()', is: 'middleware', kind: 'pass', from: 'session' },
    { path: 'Authenticator#session()', is: 'middleware', kind: 'pass', from: 'session' },
    // Since version 0.6 it gives the session a new id.
    { path: 'express:Request#logIn|login', is: 'renews-session' },
    { path: 'use|unuse|framework', is: 'receiver' },
    { path: 'Authenticator#use|unuse|framework', is: 'receiver' },
  ],
});
