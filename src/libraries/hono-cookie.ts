import { defineLibrary } from './define.js';

export const honoCookie = defineLibrary({
  packages: ['hono/cookie'],
  facts: [
    { path: 'getCookie()', is: 'source', origin: 'cookies', shape: 'string', asked: '1' },
    { path: 'getSignedCookie()', is: 'source', origin: 'cookies', shape: 'string', asked: '2' },
    { path: 'getCookie|getSignedCookie()', is: 'credential', from: 'cookie' },
    { path: 'setCookie|setSignedCookie|deleteCookie', is: 'derives', from: [] },
    { path: 'deleteCookie', is: 'clears-cookie' },
  ],
});
