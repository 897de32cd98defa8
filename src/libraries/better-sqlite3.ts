import { defineLibrary } from './define.js';

export const betterSqlite3 = defineLibrary({
  packages: ['better-sqlite3'],
  facts: [
    { path: 'default()', is: 'instance', of: 'Database' },
    { path: 'Database#prepare|exec', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Database#pragma', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Database#prepare()', is: 'instance', of: 'Statement' },
    { path: 'Statement#get', is: 'operation', sql: ['this.0'], values: '0...', one: true, gives: [] },
    { path: 'Statement#all|iterate', is: 'operation', sql: ['this.0'], values: '0...', gives: [] },
    { path: 'Statement#run', is: 'operation', sql: ['this.0'], values: '0...' },
    { path: 'Statement#bind|raw|expand|safeIntegers', is: 'receiver' },
    { path: 'Database#exec', is: 'receiver' },
    { path: 'Database#transaction', is: 'calls', at: '0' },
  ],
});
