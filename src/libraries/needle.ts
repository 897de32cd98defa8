import { defineLibrary } from './define.js';

export const needle = defineLibrary({
  packages: ['needle'],
  facts: [
    { path: 'default|request', is: 'sink', of: 'url', at: ['1'] },
    { path: 'get|head|delete|post|put|patch', is: 'sink', of: 'url', at: ['0'] },
  ],
});
