import { defineLibrary } from './define.js';

export const sqlite = defineLibrary({
  packages: ['sqlite'],
  facts: [
    { path: 'open()', is: 'instance', of: 'Database' },
    { path: 'Database#run|get|all|each', is: 'sink', of: 'sql', at: ['0', '0.sql'], binds: { by: '?' } },
    { path: 'Database#run', is: 'operation', sql: ['0', '0.sql'], values: '1...' },
    { path: 'Database#all|each', is: 'operation', sql: ['0', '0.sql'], values: '1...', gives: [] },
    { path: 'Database#get', is: 'operation', sql: ['0', '0.sql'], values: '1...', one: true, gives: [] },
    { path: 'Database#exec|prepare', is: 'sink', of: 'sql', at: ['0', '0.sql'] },
  ],
});
