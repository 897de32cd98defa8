import { defineLibrary } from './define.js';

export const multer = defineLibrary({
  packages: ['multer'],
  facts: [
    { path: 'default()', is: 'instance', of: 'Multer' },
    { path: 'Multer#single|array|fields|none|any()', is: 'middleware', kind: 'parser', forms: true },
    // Of a file's name busboy has left the last part; folders and names made of other parts of the request are the caller's.
    { path: 'diskStorage', is: 'calls', at: '0.destination', with: ['express:Request', '', 'Placed'] },
    { path: 'diskStorage', is: 'calls', at: '0.filename', with: ['express:Request', '', 'Placed'] },
    { path: 'Placed#', is: 'sink', of: 'path', at: ['1'] },
    // What it returns is nothing to go on with.
    { path: 'Placed#()', is: 'constant', value: 0 },
    { path: 'express:Request#file|files', is: 'source', origin: 'file', shape: 'string' },
  ],
});
