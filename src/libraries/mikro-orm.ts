import { defineLibrary } from './define.js';

export const mikroOrm = defineLibrary({
  packages: [
    '@mikro-orm/core',
    '@mikro-orm/knex',
    '@mikro-orm/sql',
    '@mikro-orm/postgresql',
    '@mikro-orm/mysql',
    '@mikro-orm/mariadb',
    '@mikro-orm/sqlite',
    '@mikro-orm/better-sqlite',
    '@mikro-orm/libsql',
    '@mikro-orm/mssql',
  ],
  types: {
    SqlEntityManager: 'EntityManager',
    SqlEntityRepository: 'EntityRepository',
    SelectQueryBuilder: 'QueryBuilder',
  },
  facts: [
    { path: 'raw', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'sql', is: 'derives', from: [] },
    { path: 'sql.ref|now|lower|upper', is: 'derives', from: [] },
    { path: 'MikroORM.init|initSync()', is: 'instance', of: 'MikroORM' },
    { path: 'MikroORM#em', is: 'instance', of: 'EntityManager' },
    { path: 'EntityManager#fork', is: 'receiver' },
    { path: 'EntityManager#execute', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'EntityManager#getConnection()', is: 'instance', of: 'Connection' },
    { path: 'Connection#execute', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'EntityManager#transactional', is: 'calls', at: '0', with: ['EntityManager'] },
    { path: 'EntityManager#getKnex()', is: 'instance', of: 'knex:Knex' },
    { path: 'Connection#getKnex()', is: 'instance', of: 'knex:Knex' },
    { path: 'EntityManager|EntityRepository#createQueryBuilder|qb()', is: 'instance', of: 'QueryBuilder' },
    { path: 'EntityRepository#getEntityManager()', is: 'instance', of: 'EntityManager' },
    { path: 'EntityRepository#em', is: 'instance', of: 'EntityManager' },
    // A string condition is text; an object is not.
    { path: 'QueryBuilder#where|andWhere|orWhere|having|raw', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'QueryBuilder#where|andWhere|orWhere|having', is: 'receiver' },
    {
      path: 'QueryBuilder#execute|getResult|getResultList|getSingleResult|getResultAndCount|getCount|getQuery|getFormattedQuery',
      is: 'derives',
      from: [],
    },
    { path: 'QueryBuilder#*', is: 'receiver' },
  ],
});
