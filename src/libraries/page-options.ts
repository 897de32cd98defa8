import { defineLibrary } from './define.js';

/** How many records are read at once. None of these has a limit of its own. */
export const pageOptions = defineLibrary({
  packages: ['@prisma/client', 'typeorm', 'sequelize', 'mongoose', 'mongodb', 'knex', 'kysely', 'drizzle-orm', 'objection', '@mikro-orm/core'],
  facts: [
    { path: '@prisma/client:PrismaClient#*.findMany', is: 'sink', of: 'rows', at: ['0.take'] },
    { path: 'typeorm:Repository#find|findAndCount', is: 'sink', of: 'rows', at: ['0.take'] },
    { path: 'typeorm:EntityManager#find|findAndCount', is: 'sink', of: 'rows', at: ['1.take'] },
    { path: 'typeorm:QueryBuilder#take|limit', is: 'sink', of: 'rows', at: ['0'] },
    { path: 'typeorm:QueryBuilder#take|limit', is: 'receiver' },
    { path: 'sequelize:Model.findAll|findAndCountAll', is: 'sink', of: 'rows', at: ['0.limit'] },
    { path: 'sequelize:ModelStatic#findAll|findAndCountAll', is: 'sink', of: 'rows', at: ['0.limit'] },
    { path: 'mongoose:Model#find', is: 'sink', of: 'rows', at: ['2.limit'] },
    { path: 'mongoose:Model#paginate', is: 'sink', of: 'rows', at: ['1.limit'] },
    { path: 'mongoose:Query#limit', is: 'sink', of: 'rows', at: ['0'] },
    { path: 'mongodb:Collection#find', is: 'sink', of: 'rows', at: ['1.limit'] },
    { path: 'mongodb:Cursor#limit', is: 'sink', of: 'rows', at: ['0'] },
    { path: 'knex:Knex.QueryBuilder#limit', is: 'sink', of: 'rows', at: ['0'] },
    { path: 'knex:Knex.QueryBuilder#limit', is: 'receiver' },
    { path: 'kysely:Query#limit|fetch|top', is: 'sink', of: 'rows', at: ['0'] },
    { path: 'kysely:Query#limit|fetch|top', is: 'receiver' },
    { path: 'drizzle-orm:Query#limit', is: 'sink', of: 'rows', at: ['0'] },
    { path: 'drizzle-orm:Query#limit', is: 'receiver' },
    { path: 'drizzle-orm:Database#query.*.findMany', is: 'sink', of: 'rows', at: ['0.limit'] },
    { path: 'objection:QueryBuilder#limit', is: 'sink', of: 'rows', at: ['0'] },
    { path: 'objection:QueryBuilder#page', is: 'sink', of: 'rows', at: ['1'] },
    { path: 'objection:QueryBuilder#limit|page', is: 'receiver' },
    { path: '@mikro-orm/core:EntityRepository#find|findAndCount', is: 'sink', of: 'rows', at: ['1.limit'] },
    { path: '@mikro-orm/core:EntityManager#find|findAndCount', is: 'sink', of: 'rows', at: ['2.limit'] },
    { path: '@mikro-orm/core:QueryBuilder#limit', is: 'sink', of: 'rows', at: ['0'] },
    { path: '@mikro-orm/core:QueryBuilder#limit', is: 'receiver' },
  ],
});
