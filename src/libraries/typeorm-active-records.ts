import { defineLibrary } from './define.js';

const found = 'findOne|findOneOrFail|findOneBy|findOneByOrFail|create';

/** Classes of TypeORM that look up and save their own records: `class Order extends BaseEntity`. */
export const typeormActiveRecords = defineLibrary({
  packages: ['typeorm'],
  facts: [
    { path: `BaseEntity.${found}()`, is: 'instance', of: 'BaseEntity' },
    { path: 'BaseEntity.findOne|findOneOrFail', is: 'operation', does: 'read', filter: '0.where', builds: true, gives: ['0.select'], picks: ['0.select'], joins: { listed: ['0.relations'], named: ['0.relations'], unless: ['0.select'] } },
    { path: 'BaseEntity.findOneBy|findOneByOrFail', is: 'operation', does: 'read', filter: '0', builds: true, gives: [] },
    { path: 'BaseEntity.find|findAndCount', is: 'operation', does: 'list', filter: '0.where', many: true, gives: ['0.select'], picks: ['0.select'], bounds: ['0.take'], joins: { listed: ['0.relations'], named: ['0.relations'], unless: ['0.select'] } },
    { path: 'BaseEntity.count', is: 'operation', does: 'list', filter: '0.where', many: true },
    { path: 'BaseEntity.findBy|findAndCountBy', is: 'operation', does: 'list', filter: '0', many: true, gives: [] },
    { path: 'BaseEntity.countBy', is: 'operation', does: 'list', filter: '0', many: true },
    { path: 'BaseEntity.insert|upsert', is: 'operation', does: 'create', data: '0' },
    // Its criteria may be the primary key itself.
    { path: 'BaseEntity.update', is: 'operation', does: 'update', key: '0', filter: '0', data: '1' },
    { path: 'BaseEntity.delete|softDelete', is: 'operation', does: 'delete', key: '0', filter: '0' },
    { path: 'BaseEntity.clear', is: 'operation', does: 'delete', many: true },
    // What a look-up gives is changed by what it was found by.
    { path: 'BaseEntity#save', is: 'operation', does: 'update', data: 'this', builds: true },
    { path: 'BaseEntity#remove|softRemove', is: 'operation', does: 'delete', builds: true },
    { path: 'BaseEntity#save|reload|recover', is: 'receiver' },
    { path: 'BaseEntity.find|findAndCount|findOne|findOneOrFail', is: 'sink', of: 'projection', at: ['0.select', '0.relations'] },
  ],
});
