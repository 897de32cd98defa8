import { defineLibrary } from './define.js';
import { tlsRows } from './option-rows.js';

export const pgPromise = defineLibrary({
  packages: ['pg-promise'],
  types: { ITask: 'IDatabase', IMain: 'Main', IBaseProtocol: 'IDatabase' },
  facts: [
    ...tlsRows('Main#', '0.ssl', '0.host'),
    { path: 'default()', is: 'instance', of: 'Main' },
    { path: 'Main#()', is: 'instance', of: 'IDatabase' },
    {
      path: 'IDatabase#none|one|oneOrNone|many|manyOrNone|any|query|result|multi|multiResult|map|each|stream',
      is: 'sink',
      of: 'sql',
      at: ['0', '0.text'],
    },
    { path: 'IDatabase#one|oneOrNone', is: 'operation', sql: ['0', '0.text'], values: ['1', '0.values'], one: true, gives: [] },
    { path: 'IDatabase#none|many|manyOrNone|any|query|result', is: 'operation', sql: ['0', '0.text'], values: ['1', '0.values'], gives: [] },
    { path: 'IDatabase#task|tx|taskIf|txIf', is: 'calls', at: '-1', with: ['ITask'] },
    // The first argument is the text; values put into it are escaped, except those marked raw in it.
    { path: 'Main#as.format', is: 'derives', from: ['0'] },
    { path: 'as.format', is: 'derives', from: ['0'] },
    {
      path: 'Main#as.name|alias|text|json|csv|array|date|number|bool|buffer',
      is: 'derives',
      from: ['0'],
      clears: ['sql', 'nosql'],
      shape: 'string',
    },
    {
      path: 'as.name|alias|text|json|csv|array|date|number|bool|buffer',
      is: 'derives',
      from: ['0'],
      clears: ['sql', 'nosql'],
      shape: 'string',
    },
    { path: 'Main#helpers.insert|update|values|sets|concat|columns', is: 'derives', from: [] },
  ],
});
