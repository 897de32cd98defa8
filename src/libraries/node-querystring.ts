import { defineLibrary } from './define.js';

export const nodeQuerystring = defineLibrary({
  packages: ['node:querystring', 'querystring'],
  facts: [
    { path: 'parse|decode', is: 'derives', from: ['0'], shape: 'string' },
    {
      path: 'stringify|encode',
      is: 'derives',
      from: ['0'],
      clears: ['url', 'redirect', 'html', 'header', 'nosql'],
      shape: 'string',
    },
    {
      path: 'escape',
      is: 'derives',
      from: ['0'],
      clears: ['url', 'redirect', 'html', 'header', 'nosql'],
      shape: 'string',
    },
    { path: 'unescape', is: 'derives', from: ['0'], shape: 'string' },
  ],
});
