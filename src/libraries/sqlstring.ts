import { defineLibrary } from './define.js';

export const sqlstring = defineLibrary({
  packages: ['sqlstring'],
  facts: [
    { path: 'escape|escapeId', is: 'derives', from: ['0'], clears: ['sql'], shape: 'string' },
    { path: 'format', is: 'derives', from: ['0'] },
    { path: 'raw', is: 'derives', from: ['0'] },
  ],
});
