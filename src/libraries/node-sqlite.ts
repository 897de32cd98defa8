import { defineLibrary } from './define.js';

export const nodeSqlite = defineLibrary({
  packages: ['node:sqlite', 'bun:sqlite'],
  facts: [
    { path: 'DatabaseSync|Database#exec|prepare|query|run', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'DatabaseSync|Database#prepare|query()', is: 'instance', of: 'StatementSync' },
    { path: 'Database#run', is: 'operation', sql: ['0'], values: '1...' },
    { path: 'StatementSync#get', is: 'operation', sql: ['this.0'], values: '0...', one: true, gives: [] },
    { path: 'StatementSync#all|iterate|values', is: 'operation', sql: ['this.0'], values: '0...', gives: [] },
    { path: 'StatementSync#run', is: 'operation', sql: ['this.0'], values: '0...' },
  ],
});
