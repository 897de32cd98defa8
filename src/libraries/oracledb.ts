import { defineLibrary } from './define.js';

export const oracledb = defineLibrary({
  packages: ['oracledb'],
  facts: [
    { path: 'getConnection()', is: 'instance', of: 'Connection' },
    { path: 'createPool|getPool()', is: 'instance', of: 'Pool' },
    { path: 'Pool#getConnection()', is: 'instance', of: 'Connection' },
    { path: 'Connection#execute', is: 'operation', sql: ['0'], values: '1', gives: [], within: 'rows' },
    { path: 'Connection#execute|executeMany|queryStream|getStatementInfo', is: 'sink', of: 'sql', at: ['0'] },
  ],
});
