import { defineLibrary } from './define.js';

export const qs = defineLibrary({
  packages: ['qs', 'query-string'],
  facts: [
    { path: 'parse|parseUrl', is: 'derives', from: ['0'], shape: 'object' },
    {
      path: 'stringify',
      is: 'derives',
      from: ['0'],
      clears: ['url', 'redirect', 'html', 'header', 'nosql'],
      shape: 'string',
    },
    { path: 'stringifyUrl', is: 'derives', from: ['0.url'], shape: 'string' },
  ],
});
