import { defineLibrary } from './define.js';

export const objection = defineLibrary({
  packages: ['objection'],
  facts: [
    { path: 'raw', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Model.raw', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Model.query|relatedQuery()', is: 'instance', of: 'QueryBuilder' },
    { path: 'Model.knex()', is: 'instance', of: 'knex:Knex' },
    {
      path: 'QueryBuilder#whereRaw|andWhereRaw|orWhereRaw|havingRaw|orHavingRaw|orderByRaw|groupByRaw|joinRaw|fromRaw',
      is: 'sink',
      of: 'sql',
      at: ['0'],
    },
    {
      path: 'QueryBuilder#whereRaw|andWhereRaw|orWhereRaw|havingRaw|orHavingRaw|orderByRaw|groupByRaw|joinRaw|fromRaw',
      is: 'receiver',
    },
    { path: 'Model', is: 'declared-in', fields: 'jsonSchema.properties', shaped: ['$formatJson', 'toJSON', 'hidden', 'visible'] },
    { path: 'Model.query', is: 'operation', does: 'list', many: true, builds: true, gives: [] },
    { path: 'QueryBuilder#findById', is: 'operation', does: 'read', key: '0', one: true, builds: true },
    { path: 'QueryBuilder#findOne', is: 'operation', does: 'read', filter: '0', column: '0', value: '-1', one: true, builds: true },
    { path: 'QueryBuilder#first', is: 'operation', does: 'read', one: true, builds: true },
    { path: 'QueryBuilder#where|andWhere|whereIn', is: 'operation', filter: '0', column: '0', value: '-1', builds: true },
    { path: 'QueryBuilder#whereNull|whereNotNull|whereNotIn|whereBetween|whereLike', is: 'operation', column: '0', value: '-1', builds: true },
    { path: 'QueryBuilder#whereExists|whereNotExists|whereRaw|andWhereRaw|orWhere|orWhereIn|orWhereRaw|whereColumn|whereComposite|whereInComposite|modify|for|joinRelated|innerJoinRelated', is: 'operation', unread: true, builds: true },
    { path: 'QueryBuilder#select', is: 'operation', gives: ['0'], picks: ['*'], builds: true },
    { path: 'QueryBuilder#limit|page|range', is: 'operation', bounds: ['0'], builds: true },
    { path: 'QueryBuilder#insert|insertAndFetch|insertGraph', is: 'operation', does: 'create', data: '0', builds: true },
    { path: 'QueryBuilder#patch|update', is: 'operation', does: 'update', data: '0', builds: true },
    { path: 'QueryBuilder#patchAndFetchById|updateAndFetchById', is: 'operation', does: 'update', key: '0', data: '1', one: true, builds: true },
    { path: 'QueryBuilder#delete|del', is: 'operation', does: 'delete', builds: true },
    { path: 'QueryBuilder#deleteById', is: 'operation', does: 'delete', key: '0', one: true, builds: true },
    { path: 'Model#$query()', is: 'instance', of: 'QueryBuilder' },
    {
      path: 'QueryBuilder#findById|findOne|first|where|andWhere|orWhere|whereIn|whereNot|whereNull|whereNotNull|select|limit|page|range|offset|orderBy|insert|insertAndFetch|insertGraph|patch|update|patchAndFetchById|updateAndFetchById|delete|del|deleteById|returning|throwIfNotFound|$query',
      is: 'receiver',
    },
    { path: 'QueryBuilder#*', is: 'receiver' },
    { path: 'QueryBuilder#withGraphFetched|withGraphJoined|eager|joinEager', is: 'sink', of: 'projection', at: ['0'] },
  ],
});
