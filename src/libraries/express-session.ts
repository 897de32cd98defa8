import { defineLibrary } from './define.js';

/** What the server keeps for a caller: reading any field of it recognises the caller. */
export const expressSession = defineLibrary({
  packages: ['express-session', 'cookie-session'],
  types: { SessionData: 'Session' },
  facts: [
    { path: 'express-session:default()', is: 'middleware', kind: 'pass', keepsSession: true },
    { path: 'cookie-session:default()', is: 'middleware', kind: 'pass' },
    { path: 'Session#*', is: 'credential', from: 'session' },
    { path: 'Session#regenerate|destroy|reload|save|touch|cookie|id', is: 'derives', from: [] },
    { path: 'Session#regenerate|destroy', is: 'renews-session' },
    { path: 'express:Request#session.regenerate|destroy', is: 'renews-session' },
    { path: 'express:Request#session.reload|save|touch|cookie|resetMaxAge', is: 'derives', from: [] },
  ],
});
