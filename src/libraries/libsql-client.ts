import { defineLibrary } from './define.js';

export const libsqlClient = defineLibrary({
  packages: [
    '@libsql/client',
    '@libsql/client/web',
    '@libsql/client/http',
    '@libsql/client/sqlite3',
    '@tursodatabase/serverless/compat',
  ],
  types: { Transaction: 'Client' },
  facts: [
    { path: 'createClient()', is: 'instance', of: 'Client' },
    { path: 'Client#execute', is: 'sink', of: 'sql', at: ['0', '0.sql'], binds: { by: '?' } },
    { path: 'Client#execute', is: 'operation', sql: ['0', '0.sql'], values: ['0.args', '1'], gives: [], within: 'rows' },
    { path: 'Client#executeMultiple', is: 'sink', of: 'sql', at: ['0', '0.sql'] },
    { path: 'Client#batch|migrate', is: 'sink', of: 'sql', at: ['0[]', '0[].sql'] },
    { path: 'Client#transaction()', is: 'instance', of: 'Transaction' },
  ],
});
