import { defineLibrary } from './define.js';

export const drizzleOrm = defineLibrary({
  packages: ['drizzle-orm', 'drizzle-orm/sql'],
  facts: [
    { path: 'sql.raw', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'sql', is: 'derives', from: [] },
    { path: 'sql.join|identifier|placeholder|param|empty', is: 'derives', from: [] },
    // A string is text; what the tag made is not.
    { path: 'Database#execute|run|all|get|values', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'eq|ne|gt|gte|lt|lte|like|ilike|inArray|notInArray', is: 'condition', column: '0', value: '1' },
    { path: 'isNull|isNotNull|exists', is: 'condition', column: '0' },
    { path: 'and|or|not', is: 'condition', of: '0..' },
    { path: 'Database#select|selectDistinct', is: 'operation', does: 'list', many: true, builds: true, gives: ['0'] },
    { path: 'Database#insert', is: 'operation', does: 'create', model: '0', builds: true },
    { path: 'Database#update', is: 'operation', does: 'update', model: '0', many: true, builds: true },
    { path: 'Database#delete', is: 'operation', does: 'delete', model: '0', many: true, builds: true },
    { path: 'Database#select|selectDistinct|insert|update|delete()', is: 'instance', of: 'Query' },
    { path: 'Query#from', is: 'operation', model: '0', builds: true },
    { path: 'Query#where', is: 'operation', filter: '0', builds: true },
    { path: 'Query#set|values', is: 'operation', data: '0', builds: true },
    { path: 'Query#from|where|set|values', is: 'receiver' },
    { path: 'Query#*', is: 'receiver' },
    { path: 'Database#query.*.findFirst', is: 'operation', does: 'read', filter: '0.where', gives: ['0.columns'], picks: ['0.columns'] },
    { path: 'Database#query.*.findMany', is: 'operation', does: 'list', filter: '0.where', many: true, gives: ['0.columns'], picks: ['0.columns'] },
    { path: 'Database#transaction', is: 'calls', at: '0', with: ['Database'] },
    { path: 'Database#$with', is: 'receiver' },
  ],
});
