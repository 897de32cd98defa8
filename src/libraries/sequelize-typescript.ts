import { defineLibrary } from './define.js';
import { tlsRows } from './option-rows.js';

export const sequelizeTypescript = defineLibrary({
  packages: ['sequelize-typescript'],
  types: { Sequelize: 'sequelize:Sequelize', Model: 'sequelize:Model' },
  facts: [
    ...tlsRows('Sequelize()', '0.dialectOptions.ssl', '0.host'),
    ...tlsRows('Sequelize()', '1.dialectOptions.ssl', '1.host'),
    { path: 'Column', is: 'field' },
    { path: 'ForeignKey', is: 'relation', names: ['0'] },
    { path: 'BelongsTo|HasOne|HasMany|BelongsToMany', is: 'relation', names: ['0'], apart: true },
    { path: 'DefaultScope', is: 'collection', shaped: ['0'] },
    { path: 'default()', is: 'instance', of: 'Sequelize' },
  ],
});
