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
    { path: 'QueryBuilder#*', is: 'receiver' },
    { path: 'QueryBuilder#withGraphFetched|withGraphJoined|eager|joinEager', is: 'sink', of: 'projection', at: ['0'] },
  ],
});
