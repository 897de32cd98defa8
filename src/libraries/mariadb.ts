import { defineLibrary } from './define.js';
import { tlsRows } from './option-rows.js';

export const mariadb = defineLibrary({
  packages: ['mariadb', 'mariadb/callback'],
  types: { PoolConnection: 'Connection', Pool: 'Connection' },
  facts: [
    ...tlsRows('createConnection|createPool', '0.ssl', '0.host'),
    { path: 'createConnection()', is: 'instance', of: 'Connection' },
    { path: 'createPool()', is: 'instance', of: 'Pool' },
    { path: 'Pool#getConnection()', is: 'instance', of: 'PoolConnection' },
    { path: 'Connection#query|execute', is: 'sink', of: 'sql', at: ['0', '0.sql'], binds: { by: '?' } },
    { path: 'Connection#query|execute', is: 'operation', sql: ['0', '0.sql'], values: ['1', '0.values'], gives: [] },
    { path: 'Connection#batch|queryStream|prepare', is: 'sink', of: 'sql', at: ['0', '0.sql'] },
    { path: 'Connection#escape|escapeId', is: 'derives', from: ['0'], clears: ['sql'], shape: 'string' },
  ],
});
