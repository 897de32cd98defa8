import { defineLibrary } from './define.js';

export const sqlite3 = defineLibrary({
  packages: ['sqlite3', '@vscode/sqlite3'],
  self: ['verbose()'],
  facts: [
    { path: 'Database#run', is: 'operation', sql: ['0'], values: '1...' },
    { path: 'Database#all|each', is: 'operation', sql: ['0'], values: '1...', gives: [] },
    { path: 'Database#get', is: 'operation', sql: ['0'], values: '1...', one: true, gives: [] },
    { path: 'Database#run|get|all|each', is: 'sink', of: 'sql', at: ['0'], binds: { by: '?' } },
    { path: 'Database#exec|prepare|map', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Database#run|get|all|each|exec|prepare|map', is: 'calls', at: '-1', with: ['error', 'ret'] },
    { path: 'cached.Database()', is: 'instance', of: 'Database' },
    { path: 'Database#run|get|all|each|exec', is: 'receiver' },
  ],
});
