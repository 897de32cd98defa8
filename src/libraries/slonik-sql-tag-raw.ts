import { defineLibrary } from './define.js';

export const slonikSqlTagRaw = defineLibrary({
  packages: ['slonik-sql-tag-raw'],
  facts: [
    { path: 'raw', is: 'sink', of: 'sql', at: ['0'] },
  ],
});
