import { defineLibrary } from './define.js';
import { tlsRows } from './option-rows.js';

export const sequelize = defineLibrary({
  packages: ['sequelize', '@sequelize/core'],
  facts: [
    ...tlsRows('default|Sequelize()', '0.dialectOptions.ssl', '0.host'),
    ...tlsRows('default|Sequelize()', '1.dialectOptions.ssl', '1.host'),
    ...tlsRows('default|Sequelize()', '3.dialectOptions.ssl', '3.host'),
    { path: 'default()', is: 'instance', of: 'Sequelize' },
    { path: 'Model.sequelize', is: 'instance', of: 'Sequelize' },
    { path: 'Sequelize#query', is: 'sink', of: 'sql', at: ['0', '0.query'] },
    { path: 'literal|json', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Sequelize.literal|json', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Sequelize#literal', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'cast', is: 'sink', of: 'sql', at: ['1'] },
    { path: 'Sequelize.cast', is: 'sink', of: 'sql', at: ['1'] },
    { path: 'fn', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Sequelize.fn', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Sequelize#escape', is: 'derives', from: ['0'], clears: ['sql'], shape: 'string' },
    { path: 'Sequelize#transaction', is: 'calls', at: '-1' },
  ],
});
