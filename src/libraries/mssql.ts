import { defineLibrary } from './define.js';

export const mssql = defineLibrary({
  packages: ['mssql', 'mssql/msnodesqlv8'],
  facts: [
    // As tags these bind their values: the first argument is then constant.
    { path: 'query|batch', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Request|ConnectionPool|Transaction#query|batch', is: 'sink', of: 'sql', at: ['0'] },
    // What was put in by `input` is not followed.
    { path: 'Request|ConnectionPool|Transaction#query', is: 'operation', sql: ['0'], values: '1...', gives: [], within: 'recordset' },
    { path: 'query', is: 'operation', sql: ['0'], values: '1...', gives: [], within: 'recordset' },
    { path: 'PreparedStatement#prepare', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'connect()', is: 'instance', of: 'ConnectionPool' },
    { path: 'ConnectionPool#connect()', is: 'instance', of: 'ConnectionPool' },
    { path: 'ConnectionPool|Transaction#request()', is: 'instance', of: 'Request' },
    { path: 'ConnectionPool#transaction()', is: 'instance', of: 'Transaction' },
    { path: 'Request#input|output|replaceInput', is: 'receiver' },
  ],
});
