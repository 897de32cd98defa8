import { defineLibrary } from './define.js';

/** Which fields and relations of records are read. A name that a client gives reaches those that are for nobody outside as well. */
export const projectionOptions = defineLibrary({
  packages: ['@prisma/client', 'typeorm', 'sequelize', 'mongoose', 'mongodb', 'objection', '@mikro-orm/core'],
  facts: [
    { path: '@prisma/client:PrismaClient#*.findUnique|findUniqueOrThrow|findFirst|findFirstOrThrow|findMany', is: 'sink', of: 'projection', at: ['0.select', '0.include', '0.omit'] },
    { path: 'typeorm:Repository#find|findAndCount|findOne|findOneOrFail', is: 'sink', of: 'projection', at: ['0.select', '0.relations'] },
    { path: 'typeorm:EntityManager#find|findAndCount|findOne|findOneOrFail', is: 'sink', of: 'projection', at: ['1.select', '1.relations'] },
    { path: 'sequelize:Model.findAll|findAndCountAll|findOne', is: 'sink', of: 'projection', at: ['0.attributes', '0.include'] },
    { path: 'sequelize:Model.findByPk', is: 'sink', of: 'projection', at: ['1.attributes', '1.include'] },
    { path: 'sequelize:ModelStatic#findAll|findAndCountAll|findOne', is: 'sink', of: 'projection', at: ['0.attributes', '0.include'] },
    { path: 'sequelize:ModelStatic#findByPk', is: 'sink', of: 'projection', at: ['1.attributes', '1.include'] },
    { path: 'mongoose:Model#find|findOne|findById', is: 'sink', of: 'projection', at: ['1', '2.populate', '2.projection'] },
    { path: 'mongoose:Query#select|populate|projection', is: 'sink', of: 'projection', at: ['0'] },
    { path: 'mongoose:Query#populate', is: 'sink', of: 'projection', at: ['1'] },
    { path: 'mongodb:Collection#find|findOne', is: 'sink', of: 'projection', at: ['1.projection', '1.fields'] },
    { path: 'mongodb:Cursor#project', is: 'sink', of: 'projection', at: ['0'] },
    { path: 'objection:QueryBuilder#withGraphFetched|withGraphJoined|eager|joinEager', is: 'sink', of: 'projection', at: ['0'] },
    { path: '@mikro-orm/core:EntityRepository#find|findOne|findOneOrFail|findAndCount', is: 'sink', of: 'projection', at: ['1.fields', '1.populate'] },
    { path: '@mikro-orm/core:EntityManager#find|findOne|findOneOrFail|findAndCount', is: 'sink', of: 'projection', at: ['2.fields', '2.populate'] },
  ],
});
