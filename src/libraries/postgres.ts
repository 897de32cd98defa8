import { defineLibrary } from './define.js';
import { tlsRows } from './option-rows.js';

export const postgres = defineLibrary({
  packages: ['postgres'],
  types: { TransactionSql: 'Sql', ReservedSql: 'Sql', ISql: 'Sql' },
  facts: [
    ...tlsRows('default', '1.ssl', '1.host'),
    ...tlsRows('default', '0.ssl', '0.host'),
    { path: 'default()', is: 'instance', of: 'Sql' },
    // The tag itself binds its values.
    { path: 'Sql#', is: 'operation', sql: ['0'], values: '1...', gives: [] },
    { path: 'Sql#unsafe', is: 'operation', sql: ['0'], values: '1', gives: [] },
    { path: 'Sql#unsafe', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Sql#begin|savepoint|reserve', is: 'calls', at: '-1', with: ['TransactionSql'] },
  ],
});
