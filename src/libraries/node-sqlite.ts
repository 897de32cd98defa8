import { defineLibrary } from './define.js';

export const nodeSqlite = defineLibrary({
  packages: ['node:sqlite', 'bun:sqlite'],
  facts: [
    { path: 'DatabaseSync|Database#exec|prepare|query|run', is: 'sink', of: 'sql', at: ['0'] },
  ],
});
