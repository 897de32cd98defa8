import { defineLibrary } from './define.js';
import { tlsRows } from './option-rows.js';

export const typeorm = defineLibrary({
  packages: ['typeorm'],
  types: {
    Connection: 'DataSource',
    TreeRepository: 'Repository',
    MongoRepository: 'Repository',
    AbstractRepository: 'Repository',
    SelectQueryBuilder: 'QueryBuilder',
    UpdateQueryBuilder: 'QueryBuilder',
    DeleteQueryBuilder: 'QueryBuilder',
    SoftDeleteQueryBuilder: 'QueryBuilder',
    InsertQueryBuilder: 'QueryBuilder',
  },
  facts: [
    ...tlsRows('DataSource()', '0.ssl', '0.host'),
    ...tlsRows('DataSource()', '0.extra.ssl', '0.host'),
    ...tlsRows('createConnection', '0.ssl', '0.host'),
    { path: 'DataSource|EntityManager|Repository|QueryRunner#query', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'createConnection|getConnection()', is: 'instance', of: 'DataSource' },
    { path: 'getManager()', is: 'instance', of: 'EntityManager' },
    { path: 'getRepository|getCustomRepository|getTreeRepository()', is: 'instance', of: 'Repository' },
    { path: 'getConnectionManager().get()', is: 'instance', of: 'DataSource' },
    { path: 'createQueryBuilder()', is: 'instance', of: 'QueryBuilder' },
    { path: 'DataSource#initialize()', is: 'instance', of: 'DataSource' },
    { path: 'DataSource|QueryRunner|Repository#manager', is: 'instance', of: 'EntityManager' },
    {
      path: 'DataSource|EntityManager#getRepository|getTreeRepository|getCustomRepository()',
      is: 'instance',
      of: 'Repository',
    },
    { path: 'DataSource#createQueryRunner()', is: 'instance', of: 'QueryRunner' },
    { path: 'EntityManager|QueryRunner#connection', is: 'instance', of: 'DataSource' },
    { path: 'EntityManager#queryRunner', is: 'instance', of: 'QueryRunner' },
    { path: 'Repository#extend', is: 'receiver' },
    { path: 'DataSource|EntityManager#transaction', is: 'calls', at: '-1', with: ['EntityManager'] },
    { path: 'DataSource|EntityManager|Repository#createQueryBuilder()', is: 'instance', of: 'QueryBuilder' },
    // A string condition is text; an object or a callback is not.
    {
      path: 'QueryBuilder#where|andWhere|orWhere|having|andHaving|orHaving|select|addSelect|groupBy|addGroupBy|orderBy|addOrderBy|distinctOn|addCommonTableExpression|comment',
      is: 'sink',
      of: 'sql',
      at: ['0'],
    },
    { path: 'QueryBuilder#innerJoin|leftJoin|innerJoinAndSelect|leftJoinAndSelect', is: 'sink', of: 'sql', at: ['2'] },
    {
      path: 'QueryBuilder#where|andWhere|orWhere|having|andHaving|orHaving|select|addSelect|groupBy|addGroupBy|orderBy|addOrderBy|distinctOn|addCommonTableExpression|comment|innerJoin|leftJoin|innerJoinAndSelect|leftJoinAndSelect',
      is: 'receiver',
    },
    {
      path: 'QueryBuilder#getMany|getOne|getOneOrFail|getRawMany|getRawOne|getManyAndCount|getRawAndEntities|getCount|execute|stream|getQuery|getSql|getParameters',
      is: 'derives',
      from: [],
    },
    { path: 'QueryBuilder#*', is: 'receiver' },
    { path: 'Raw', is: 'sink', of: 'sql', at: ['0'] },
  ],
});
