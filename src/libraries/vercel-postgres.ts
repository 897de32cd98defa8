import { defineLibrary } from './define.js';

export const vercelPostgres = defineLibrary({
  packages: ['@vercel/postgres'],
  types: { VercelPool: 'pg:Pool', VercelClient: 'pg:Client', VercelPoolClient: 'pg:PoolClient' },
  facts: [
    { path: 'sql', is: 'derives', from: [] },
    { path: 'sql', is: 'operation', sql: ['0'], values: '1...', gives: [], within: 'rows' },
    { path: 'sql.query', is: 'operation', sql: ['0'], values: '1', gives: [], within: 'rows' },
    { path: 'sql.query', is: 'sink', of: 'sql', at: ['0'], binds: { by: '$' } },
    { path: 'db', is: 'instance', of: 'pg:Pool' },
    { path: 'createPool()', is: 'instance', of: 'pg:Pool' },
    { path: 'createClient()', is: 'instance', of: 'pg:Client' },
  ],
});
