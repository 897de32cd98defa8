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
    { path: 'Client#executeMultiple', is: 'sink', of: 'sql', at: ['0', '0.sql'] },
    { path: 'Client#batch|migrate', is: 'sink', of: 'sql', at: ['0[]', '0[].sql'] },
    { path: 'Client#transaction()', is: 'instance', of: 'Transaction' },
  ],
});
