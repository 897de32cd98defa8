import { defineLibrary } from './define.js';

export const expressMongoSanitize = defineLibrary({
  packages: ['express-mongo-sanitize'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
    { path: 'default()', is: 'cleans', parts: ['body', 'params', 'query', 'headers'], clears: ['nosql'] },
    { path: 'sanitize', is: 'derives', from: ['0'], clears: ['nosql'] },
    { path: 'has', is: 'checks', at: '0', clears: [], by: 'boolean' },
  ],
});
