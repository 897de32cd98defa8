import { defineLibrary } from './define.js';

/** `lucia()` up to release 2, `new Lucia()` in release 3. Sessions that are not there are null: nothing is refused. */
export const lucia = defineLibrary({
  packages: ['lucia', 'lucia-auth'],
  facts: [
    { path: 'lucia|default()', is: 'instance', of: 'Auth' },
    { path: 'Lucia#validateSession()', is: 'principal' },
    { path: 'Lucia#readSessionCookie|readBearerToken', is: 'derives', from: ['0'] },
    { path: 'Auth#validateSession|getSession()', is: 'principal' },
    { path: 'Auth#handleRequest()', is: 'instance', of: 'AuthRequest' },
    { path: 'AuthRequest#validate|validateBearerToken|validateUser()', is: 'principal' },
  ],
});
