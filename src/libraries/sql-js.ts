import { defineLibrary } from './define.js';

export const sqlJs = defineLibrary({
  packages: ['sql.js'],
  facts: [
    { path: 'default()', is: 'instance', of: 'SqlJsStatic' },
    { path: 'SqlJsStatic#Database()', is: 'instance', of: 'Database' },
    { path: 'Database#run|exec|prepare|each|iterateStatements', is: 'sink', of: 'sql', at: ['0'] },
  ],
});
