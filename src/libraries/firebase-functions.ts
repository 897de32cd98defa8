import { defineLibrary } from './define.js';

/** Functions that an address, or a client of the project, calls (https://firebase.google.com/docs/functions/callable). Before version 2 of the API the data came first. */
export const firebaseFunctions = defineLibrary({
  packages: ['firebase-functions', 'firebase-functions/v1', 'firebase-functions/v2', 'firebase-functions/v2/https', 'firebase-functions/https', '@google-cloud/functions-framework'],
  facts: [
    { path: 'https.onRequest', is: 'calls', at: '-1', with: ['express:Request', 'express:Response'] },
    { path: 'onRequest', is: 'calls', at: '-1', with: ['express:Request', 'express:Response'] },
    { path: '@google-cloud/functions-framework:http', is: 'calls', at: '1', with: ['express:Request', 'express:Response'] },
    { path: 'https.onCall', is: 'calls', at: '-1', with: ['Call', ''] },
    { path: 'onCall', is: 'calls', at: '-1', with: ['Call', ''] },
    { path: 'Call#*', is: 'source', origin: 'message', shape: 'object' },
    { path: 'Call#auth', is: 'principal' },
    { path: 'Call#app|instanceIdToken', is: 'session' },
    { path: 'Call#rawRequest', is: 'instance', of: 'express:Request' },
  ],
});
