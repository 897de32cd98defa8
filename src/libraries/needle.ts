import { defineLibrary } from './define.js';
import { tlsRows } from './option-rows.js';

export const needle = defineLibrary({
  packages: ['needle'],
  facts: [
    ...tlsRows('get|head', '1'),
    ...tlsRows('post|put|patch|delete', '2'),
    ...tlsRows('default|request', '3'),
    { path: 'default|request', is: 'sink', of: 'url', at: ['1'] },
    { path: 'get|head|delete|post|put|patch', is: 'sink', of: 'url', at: ['0'] },
  ],
});
