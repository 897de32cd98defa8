import { defineLibrary } from './define.js';

export const pgCursor = defineLibrary({
  packages: ['pg-cursor'],
  facts: [
    { path: 'default()', is: 'sink', of: 'sql', at: ['0'] },
  ],
});
