import { defineLibrary } from './define.js';

export const pgQueryStream = defineLibrary({
  packages: ['pg-query-stream'],
  facts: [
    { path: 'default()', is: 'sink', of: 'sql', at: ['0'] },
  ],
});
