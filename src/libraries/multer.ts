import { defineLibrary } from './define.js';

export const multer = defineLibrary({
  packages: ['multer'],
  facts: [
    { path: 'default()', is: 'instance', of: 'Multer' },
    { path: 'Multer#single|array|fields|none|any()', is: 'middleware', kind: 'parser', forms: true },
    { path: 'express:Request#file|files', is: 'source', origin: 'file', shape: 'object' },
  ],
});
