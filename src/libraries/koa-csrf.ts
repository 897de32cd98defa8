import { defineLibrary } from './define.js';

export const koaCsrf = defineLibrary({
  packages: ['koa-csrf'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'csrf' },
    { path: 'default#', is: 'middleware', kind: 'csrf' },
  ],
});
