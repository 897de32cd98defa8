import { defineLibrary } from './define.js';

export const kysely = defineLibrary({
  packages: ['kysely'],
  types: { Transaction: 'Kysely' },
  facts: [
    { path: 'sql.raw|lit', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'sql', is: 'derives', from: [] },
    { path: 'sql.val|value|ref|table|id|join', is: 'derives', from: [] },
    { path: 'Kysely#selectFrom', is: 'operation', does: 'list', model: '0', many: true, builds: true },
    { path: 'Kysely#insertInto', is: 'operation', does: 'create', model: '0', builds: true },
    { path: 'Kysely#updateTable', is: 'operation', does: 'update', model: '0', many: true, builds: true },
    { path: 'Kysely#deleteFrom', is: 'operation', does: 'delete', model: '0', many: true, builds: true },
    { path: 'Kysely#selectFrom|insertInto|updateTable|deleteFrom()', is: 'instance', of: 'Query' },
    { path: 'Query#where', is: 'operation', column: '0', value: '2', filter: '0', builds: true },
    { path: 'Query#$call|$if|whereRef|using', is: 'operation', unread: true, builds: true },
    { path: 'Query#set|values', is: 'operation', data: '0', builds: true },
    { path: 'Query#selectAll|returningAll', is: 'operation', builds: true, gives: [] },
    { path: 'Query#select|returning', is: 'operation', builds: true, gives: ['0'], picks: ['0'] },
    { path: 'Query#clearSelect', is: 'operation', builds: true, gives: ['this'] },
    { path: 'Query#executeTakeFirst|executeTakeFirstOrThrow', is: 'operation', one: true, builds: true },
    { path: 'Query#where|set|values|selectAll|returningAll|select|returning|clearSelect|executeTakeFirst|executeTakeFirstOrThrow', is: 'receiver' },
    { path: 'Query#*', is: 'receiver' },
    { path: 'CompiledQuery.raw', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Kysely#transaction()', is: 'instance', of: 'TransactionBuilder' },
    { path: 'TransactionBuilder#execute', is: 'calls', at: '0', with: ['Kysely'] },
    { path: 'TransactionBuilder#setIsolationLevel|setAccessMode', is: 'receiver' },
  ],
});
