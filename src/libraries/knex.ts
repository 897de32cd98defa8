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
    { path: 'Knex.QueryBuilder#raw', is: 'sink', of: 'sql', at: ['0'], binds: { by: '?' } },
    { path: 'Knex.QueryBuilder#raw', is: 'operation', sql: ['0'], values: '1', gives: [], within: 'rows' },
    { path: 'Knex.QueryBuilder#raw', is: 'receiver' },
    {
      path: 'Knex.QueryBuilder#whereRaw|andWhereRaw|orWhereRaw|havingRaw|orHavingRaw|orderByRaw|groupByRaw|joinRaw|fromRaw',
      is: 'sink',
      of: 'sql',
      at: ['0'],
      binds: { by: '?' },
    },
    {
      path: 'Knex.QueryBuilder#whereRaw|andWhereRaw|orWhereRaw|havingRaw|orHavingRaw|orderByRaw|groupByRaw|joinRaw|fromRaw|withRaw',
      is: 'receiver',
    },
    { path: 'Knex.QueryBuilder#withRaw', is: 'sink', of: 'sql', at: ['1'] },
    { path: 'Knex#', is: 'operation', does: 'list', model: '0', many: true, builds: true, gives: [] },
    { path: 'Knex.QueryBuilder#where|andWhere|whereNot|having', is: 'operation', filter: '0', column: '0', value: '-1', builds: true },
    { path: 'Knex.QueryBuilder#whereIn', is: 'operation', column: '0', value: '1', builds: true },
    { path: 'Knex.QueryBuilder#whereNull|whereNotNull|whereNotIn|whereBetween|whereNotBetween|whereLike|whereILike|andWhereNot', is: 'operation', column: '0', value: '-1', builds: true },
    { path: 'Knex.QueryBuilder#whereExists|whereNotExists|whereRaw|andWhereRaw|orWhere|orWhereNot|orWhereIn|orWhereRaw|orWhereExists|whereColumn|havingRaw|modify|using', is: 'operation', unread: true, builds: true },
    { path: 'Knex.QueryBuilder#from|into|table', is: 'operation', does: 'list', model: '0', many: true, builds: true, gives: [] },
    { path: 'Knex.QueryBuilder#select|column|columns|distinct', is: 'operation', builds: true, gives: ['0'], picks: ['*'], whole: '*' },
    // What these give is no record.
    { path: 'Knex.QueryBuilder#count|countDistinct|sum|avg|min|max|pluck|increment|decrement', is: 'operation', builds: true, gives: ['this'] },
    { path: 'Knex.QueryBuilder#first', is: 'operation', does: 'read', one: true, builds: true, gives: ['0'], picks: ['*'], whole: '*' },
    { path: 'Knex.QueryBuilder#insert', is: 'operation', does: 'create', data: '0', builds: true, gives: ['this'] },
    { path: 'Knex.QueryBuilder#update', is: 'operation', does: 'update', data: '0', many: true, builds: true, gives: ['this'] },
    { path: 'Knex.QueryBuilder#del|delete', is: 'operation', does: 'delete', many: true, builds: true, gives: ['this'] },
    { path: 'Knex.QueryBuilder#where|andWhere|whereNot|having|whereIn|from|into|table|select|column|columns|distinct|count|countDistinct|sum|avg|min|max|pluck|increment|decrement|first|insert|update|del|delete', is: 'receiver' },
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
