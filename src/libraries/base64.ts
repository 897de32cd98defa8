import { defineLibrary } from './define.js';

/** Text to base64 and back. */
export const base64 = defineLibrary({
  packages: ['js-base64', 'base64url', 'base-64', 'atob', 'btoa', 'nodejs-base64', 'urlsafe-base64', '@hexagon/base64', 'universal-base64', 'abab'],
  self: ['Base64', 'base64'],
  facts: [
    { path: 'decode|fromBase64|toBuffer|base64decode|toString', is: 'derives', from: ['0'], shape: 'string', decodes: true, unwraps: true },
    { path: 'encode|encodeURI|encodeURL|fromBuffer|toBase64|toBase64URI|base64encode', is: 'derives', from: ['0'], clears: ['sql', 'html', 'header', 'nosql'], shape: 'string' },
    { path: 'atob:default', is: 'derives', from: ['0'], shape: 'string', decodes: true, unwraps: true },
    { path: 'js-base64:atob', is: 'derives', from: ['0'], shape: 'string', decodes: true, unwraps: true },
    { path: 'abab:atob', is: 'derives', from: ['0'], shape: 'string', decodes: true, unwraps: true },
    ...['base64url', 'btoa'].map((name) => ({ path: `${name}:default`, is: 'derives', from: ['0'], clears: ['sql', 'html', 'header', 'nosql'], shape: 'string' }) as const),
  ],
});
