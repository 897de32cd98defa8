import { defineLibrary } from './define.js';

export const firebaseAdmin = defineLibrary({
  packages: ['firebase-admin', 'firebase-admin/auth'],
  types: { BaseAuth: 'Auth', 'auth.Auth': 'Auth', 'app.App': 'App' },
  facts: [
    { path: 'auth|getAuth()', is: 'instance', of: 'Auth' },
    { path: 'app|initializeApp()', is: 'instance', of: 'App' },
    { path: 'App#auth()', is: 'instance', of: 'Auth' },
    { path: 'firestore()', is: 'instance', of: '@google-cloud/firestore:Firestore' },
    { path: 'firestore.Firestore()', is: 'instance', of: '@google-cloud/firestore:Firestore' },
    { path: 'App#firestore()', is: 'instance', of: '@google-cloud/firestore:Firestore' },
    { path: 'Auth#verifyIdToken|verifySessionCookie', is: 'promised' },
    { path: 'Auth#verifyIdToken|verifySessionCookie', is: 'token-verify', token: '0', ignoresExpiry: [] },
  ],
});
