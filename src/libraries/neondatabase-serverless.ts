import { defineLibrary } from './define.js';

export const neondatabaseServerless = defineLibrary({
  packages: ['@neondatabase/serverless'],
  types: { Pool: 'pg:Pool', Client: 'pg:Client', PoolClient: 'pg:PoolClient' },
  facts: [
    { path: 'neon()', is: 'instance', of: 'NeonQueryFunction' },
    // As a tag it binds its values: the first argument is then constant.
    { path: 'NeonQueryFunction#', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'NeonQueryFunction#', is: 'operation', sql: ['0'], values: '1...', gives: [] },
    { path: 'NeonQueryFunction#query', is: 'operation', sql: ['0'], values: '1', gives: [] },
    { path: 'NeonQueryFunction#query|unsafe', is: 'sink', of: 'sql', at: ['0'] },
  ],
});
