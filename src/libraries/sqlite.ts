import { defineLibrary } from './define.js';

export const sqlite = defineLibrary({
  packages: ['sqlite'],
  facts: [
    { path: 'open()', is: 'instance', of: 'Database' },
    { path: 'Database#run|get|all|each', is: 'sink', of: 'sql', at: ['0', '0.sql'], binds: { by: '?' } },
    { path: 'Database#exec|prepare', is: 'sink', of: 'sql', at: ['0', '0.sql'] },
  ],
});
