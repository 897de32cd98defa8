import { defineLibrary } from './define.js';

export const xregexp = defineLibrary({
  packages: ['xregexp'],
  facts: [
    { path: 'default|cache|build', is: 'sink', of: 'regex', at: ['0'] },
    { path: 'escape', is: 'derives', from: ['0'], clears: ['regex', 'nosql'], shape: 'string' },
  ],
});
