import { defineLibrary } from './define.js';

export const kysely = defineLibrary({
  packages: ['kysely'],
  types: { Transaction: 'Kysely' },
  facts: [
    { path: 'sql.raw|lit', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'sql', is: 'derives', from: [] },
    { path: 'sql.val|value|ref|table|id|join', is: 'derives', from: [] },
    { path: 'CompiledQuery.raw', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Kysely#transaction()', is: 'instance', of: 'TransactionBuilder' },
    { path: 'TransactionBuilder#execute', is: 'calls', at: '0', with: ['Kysely'] },
    { path: 'TransactionBuilder#setIsolationLevel|setAccessMode', is: 'receiver' },
  ],
});
