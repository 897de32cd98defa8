import { defineLibrary } from './define.js';

export const pglite = defineLibrary({
  packages: ['@electric-sql/pglite'],
  types: { Transaction: 'PGlite' },
  facts: [
    { path: 'PGlite.create()', is: 'instance', of: 'PGlite' },
    { path: 'PGlite#query', is: 'sink', of: 'sql', at: ['0'], binds: { by: '$' } },
    { path: 'PGlite#exec|describeQuery', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'PGlite#query', is: 'operation', sql: ['0'], values: '1', gives: [], within: 'rows' },
    { path: 'PGlite#transaction', is: 'calls', at: '0', with: ['Transaction'] },
  ],
});
