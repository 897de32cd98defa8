import { defineLibrary } from './define.js';

export const drizzleOrm = defineLibrary({
  packages: ['drizzle-orm', 'drizzle-orm/sql'],
  facts: [
    { path: 'sql.raw', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'sql', is: 'derives', from: [] },
    { path: 'sql.join|identifier|placeholder|param|empty', is: 'derives', from: [] },
    // A string is text; what the tag made is not.
    { path: 'Database#execute|run|all|get|values', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Database#transaction', is: 'calls', at: '0', with: ['Database'] },
    { path: 'Database#$with', is: 'receiver' },
  ],
});
