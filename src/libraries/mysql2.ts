import { defineLibrary } from './define.js';
import { tlsRows } from './option-rows.js';

export const mysql2 = defineLibrary({
  packages: ['mysql2'],
  types: { PoolConnection: 'Connection', Pool: 'Connection' },
  facts: [
    ...tlsRows('createConnection|createPool', '0.ssl', '0.host'),
    { path: 'createConnection()', is: 'instance', of: 'Connection' },
    { path: 'createPool()', is: 'instance', of: 'Pool' },
    { path: 'createPoolCluster()', is: 'instance', of: 'PoolCluster' },
    { path: 'PoolCluster#of()', is: 'instance', of: 'Pool' },
    { path: 'Pool#getConnection()', is: 'instance', of: 'PoolConnection' },
    { path: 'Pool|PoolCluster#getConnection', is: 'calls', at: '-1', with: ['error', 'PoolConnection'] },
    { path: 'Connection#query|execute', is: 'sink', of: 'sql', at: ['0', '0.sql'], binds: { by: '?' } },
    { path: 'Connection#query|execute', is: 'operation', sql: ['0', '0.sql'], values: ['1', '0.values'], gives: [] },
    { path: 'Connection#query|execute', is: 'calls', at: '-1', with: ['error', 'ret'] },
    { path: 'Connection#prepare', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Connection#promise()', is: 'instance', of: 'mysql2/promise:Connection' },
    { path: 'escape|escapeId', is: 'derives', from: ['0'], clears: ['sql'], shape: 'string' },
    { path: 'format', is: 'derives', from: ['0'] },
    { path: 'raw', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Connection#escape|escapeId', is: 'derives', from: ['0'], clears: ['sql'], shape: 'string' },
    { path: 'Connection#format', is: 'derives', from: ['0'] },
  ],
});
