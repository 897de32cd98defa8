import { defineLibrary } from './define.js';

export const betterSqlite3 = defineLibrary({
  packages: ['better-sqlite3'],
  facts: [
    { path: 'default()', is: 'instance', of: 'Database' },
    { path: 'Database#prepare|exec', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Database#pragma', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Database#exec', is: 'receiver' },
    { path: 'Database#transaction', is: 'calls', at: '0' },
  ],
});
