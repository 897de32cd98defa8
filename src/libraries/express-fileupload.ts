import { defineLibrary } from './define.js';

export const expressFileupload = defineLibrary({
  packages: ['express-fileupload'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'parser', forms: true },
    { path: 'express:Request#files', is: 'source', origin: 'file', shape: 'string' },
  ],
});
