import { defineLibrary } from './define.js';
import { tlsRows } from './option-rows.js';

export const pg = defineLibrary({
  packages: ['pg'],
  types: {
    Pool: 'Queryable',
    Client: 'Queryable',
    ClientBase: 'Queryable',
    PoolClient: 'Queryable',
    'native.Pool': 'Pool',
    'native.Client': 'Client',
  },
  facts: [
    ...tlsRows('Pool|Client()', '0.ssl', '0.host'),
    { path: 'Queryable#query', is: 'sink', of: 'sql', at: ['0', '0.text'], binds: { by: '$' } },
    { path: 'Queryable#query', is: 'calls', at: '-1', with: ['error', 'ret'] },
    { path: 'Queryable#query', is: 'operation', sql: ['0', '0.text'], values: ['1', '0.values'], gives: [], within: 'rows' },
    { path: 'Query()', is: 'sink', of: 'sql', at: ['0', '0.text'] },
    { path: 'Pool#connect()', is: 'instance', of: 'PoolClient' },
    { path: 'Pool#connect', is: 'calls', at: '0', with: ['error', 'PoolClient'] },
    // Before version 7.
    { path: 'connect', is: 'calls', at: '-1', with: ['error', 'PoolClient'] },
    { path: 'escapeLiteral|escapeIdentifier', is: 'derives', from: ['0'], clears: ['sql', 'nosql'], shape: 'string' },
    {
      path: 'Queryable#escapeLiteral|escapeIdentifier',
      is: 'derives',
      from: ['0'],
      clears: ['sql', 'nosql'],
      shape: 'string',
    },
  ],
});
