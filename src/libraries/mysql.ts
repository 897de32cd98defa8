import { defineLibrary } from './define.js';
import { tlsRows } from './option-rows.js';

export const mysql = defineLibrary({
  packages: ['mysql'],
  types: { PoolConnection: 'Connection', Pool: 'Connection' },
  facts: [
    ...tlsRows('createConnection|createPool', '0.ssl', '0.host'),
    { path: 'createConnection()', is: 'instance', of: 'Connection' },
    { path: 'createPool()', is: 'instance', of: 'Pool' },
    { path: 'createPoolCluster()', is: 'instance', of: 'PoolCluster' },
    { path: 'PoolCluster#of()', is: 'instance', of: 'Pool' },
    { path: 'Pool#getConnection()', is: 'instance', of: 'PoolConnection' },
    { path: 'Pool|PoolCluster#getConnection', is: 'calls', at: '-1', with: ['error', 'PoolConnection'] },
    { path: 'Connection#query', is: 'operation', sql: ['0', '0.sql'], values: ['1', '0.values'], gives: [] },
    { path: 'Connection#query', is: 'sink', of: 'sql', at: ['0', '0.sql'], binds: { by: '?' } },
    { path: 'Connection#query', is: 'calls', at: '-1', with: ['error', 'ret'] },
    { path: 'escape|escapeId', is: 'derives', from: ['0'], clears: ['sql'], shape: 'string' },
    { path: 'format', is: 'derives', from: ['0'] },
    { path: 'raw', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Connection#escape|escapeId', is: 'derives', from: ['0'], clears: ['sql'], shape: 'string' },
    { path: 'Connection#format', is: 'derives', from: ['0'] },
  ],
});
