import { defineLibrary } from './define.js';

export const honoCookie = defineLibrary({
  packages: ['hono/cookie'],
  facts: [
    { path: 'getCookie|getSignedCookie()', is: 'source', origin: 'cookies', shape: 'string' },
    { path: 'getCookie|getSignedCookie()', is: 'credential', from: 'cookie' },
    { path: 'setCookie|setSignedCookie|deleteCookie', is: 'derives', from: [] },
  ],
});
