import { defineLibrary } from './define.js';

export const sequelizeTypescript = defineLibrary({
  packages: ['sequelize-typescript'],
  types: { Sequelize: 'sequelize:Sequelize', Model: 'sequelize:Model' },
  facts: [
    { path: 'default()', is: 'instance', of: 'Sequelize' },
  ],
});
