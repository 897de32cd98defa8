import { defineLibrary } from './define.js';
import { tlsRows } from './option-rows.js';

/** An instance is a query builder, and calling it with a table gives one. */
export const knex = defineLibrary({
  packages: ['knex'],
  types: { Knex: 'Knex.QueryBuilder', 'Knex.Transaction': 'Knex' },
  facts: [
    ...tlsRows('default|knex', '0.connection.ssl', '0.connection.host'),
    { path: 'default|knex()', is: 'instance', of: 'Knex' },
    { path: 'Knex#()', is: 'instance', of: 'Knex.QueryBuilder' },
    { path: 'Knex.QueryBuilder#raw', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Knex.QueryBuilder#raw', is: 'receiver' },
    {
      path: 'Knex.QueryBuilder#whereRaw|andWhereRaw|orWhereRaw|havingRaw|orHavingRaw|orderByRaw|groupByRaw|joinRaw|fromRaw',
      is: 'sink',
      of: 'sql',
      at: ['0'],
    },
    {
      path: 'Knex.QueryBuilder#whereRaw|andWhereRaw|orWhereRaw|havingRaw|orHavingRaw|orderByRaw|groupByRaw|joinRaw|fromRaw|withRaw',
      is: 'receiver',
    },
    { path: 'Knex.QueryBuilder#withRaw', is: 'sink', of: 'sql', at: ['1'] },
    { path: 'Knex.QueryBuilder#*', is: 'receiver' },
    { path: 'Knex#schema', is: 'instance', of: 'Knex.SchemaBuilder' },
    { path: 'Knex.SchemaBuilder#raw', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Knex.SchemaBuilder#*', is: 'receiver' },
    { path: 'Knex#transaction', is: 'calls', at: '0', with: ['Knex.Transaction'] },
    { path: 'Knex#transaction()', is: 'instance', of: 'Knex.Transaction' },
    { path: 'Knex#client', is: 'instance', of: 'Knex.Client' },
    { path: 'Knex.Client#raw', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Knex#fn', is: 'instance', of: 'Knex.FunctionHelper' },
    { path: 'Knex.FunctionHelper#now|uuid', is: 'derives', from: [] },
  ],
});
