import { defineLibrary } from './define.js';
import { localHost, tlsRows } from './option-rows.js';

/** What an element of `include` says. */
const included = { model: ['model', 'association'], alias: ['as', 'association'], narrowed: ['attributes'], joins: ['include'], where: 'where', optional: 'required' } as const;

/** What stands in a relation that is read too, and names neither fields nor relations. */
const ofJoin = ['where', 'order', 'limit', 'offset', 'on', 'required'] as const;

export const sequelize = defineLibrary({
  packages: ['sequelize', '@sequelize/core', 'sequelize-typescript'],
  facts: [
    ...tlsRows('default|Sequelize()', '0.dialectOptions.ssl', '0.host'),
    ...tlsRows('default|Sequelize()', '1.dialectOptions.ssl', '1.host'),
    ...tlsRows('default|Sequelize()', '3.dialectOptions.ssl', '3.host'),
    ...['0', '1', '3'].map((at) => ({ path: 'default|Sequelize()', is: 'option', of: 'tls-verification', at: [`${at}.dialectOptions.options.trustServerCertificate`], weak: { is: [true] }, unless: [{ at: `${at}.host`, test: { like: localHost } }] }) as const),
    { path: 'default()', is: 'instance', of: 'Sequelize' },
    { path: 'Model.sequelize', is: 'instance', of: 'Sequelize' },
    { path: 'Sequelize#query', is: 'sink', of: 'sql', at: ['0', '0.query'], binds: { by: '?', option: 'replacements' } },
    { path: 'Sequelize#query', is: 'operation', sql: ['0', '0.query'], values: ['1.replacements', '1.bind', '0.values'], gives: [] },
    { path: 'literal|json', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Sequelize.literal|json', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Sequelize#literal', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'cast', is: 'sink', of: 'sql', at: ['1'] },
    { path: 'Sequelize.cast', is: 'sink', of: 'sql', at: ['1'] },
    { path: 'fn', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Sequelize.fn', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Sequelize#define|model()', is: 'instance', of: 'ModelStatic' },
    { path: 'Sequelize#models.*', is: 'instance', of: 'ModelStatic', named: true },
    { path: 'ModelStatic#', is: 'collection', fields: '1', names: 'references.model', shaped: ['2.defaultScope', 'this.prototype', 'this.(addScope)'], methods: ['this.prototype', '2.instanceMethods'], statics: ['2.classMethods'] },
    { path: 'ModelStatic#addScope', is: 'receiver' },
    { path: 'ModelStatic#name', is: 'own-name' },
    ...['Model.', 'ModelStatic#'].flatMap((model) => [
      { path: `${model}belongsTo`, is: 'belongs', of: 'this', to: '0', key: ['1.foreignKey', '1.foreignKey.name'], as: '1.as' } as const,
      { path: `${model}hasOne|hasMany`, is: 'belongs', of: '0', to: 'this', key: ['1.foreignKey', '1.foreignKey.name'], as: '1.as' } as const,
      { path: `${model}belongsToMany`, is: 'belongs', of: '1.through', to: 'this', key: ['1.foreignKey', '1.foreignKey.name'], as: '1.as' } as const,
      { path: `${model}belongsToMany`, is: 'belongs', of: '1.through', to: '0', key: ['1.otherKey', '1.otherKey.name'] } as const,
    ]),
    { path: 'Model.init', is: 'declares', fields: '0', shaped: ['1.defaultScope'], names: 'references.model' },
    { path: 'Model.findByPk|findOne|findOrCreate|findOrBuild|create|build()', is: 'instance', of: 'Model' },
    { path: 'ModelStatic#findByPk|findOne|findOrCreate|findOrBuild|create|build()', is: 'instance', of: 'Model' },
    // What a look-up gives is changed by what it was found by.
    { path: 'Model#update', is: 'operation', does: 'update', data: '0', only: '1.fields', builds: true },
    { path: 'Model#save', is: 'operation', does: 'update', data: 'this', only: '0.fields', builds: true },
    { path: 'Model#set|setAttributes', is: 'operation', data: '0', builds: true },
    { path: 'Model#destroy', is: 'operation', does: 'delete', builds: true },
    { path: 'Model#update|save|reload|set|setAttributes|get|toJSON', is: 'receiver' },
    { path: 'Model.findByPk', is: 'operation', does: 'read', key: '0', builds: true, gives: ['1.attributes'], picks: ['1.attributes'], joins: { listed: ['1.include'], in: included } },
    { path: 'Model.findOne', is: 'operation', does: 'read', filter: '0.where', builds: true, gives: ['0.attributes'], picks: ['0.attributes'], joins: { listed: ['0.include'], in: included } },
    { path: 'Model.findAll', is: 'operation', does: 'list', filter: '0.where', many: true, gives: ['0.attributes'], picks: ['0.attributes'], bounds: ['0.limit'], joins: { listed: ['0.include'], in: included } },
    { path: 'Model.findAndCountAll', is: 'operation', does: 'list', filter: '0.where', many: true, gives: ['0.attributes'], picks: ['0.attributes'], within: 'rows', bounds: ['0.limit'], joins: { listed: ['0.include'], in: included } },
    { path: 'Model.count', is: 'operation', does: 'list', filter: '0.where', many: true },
    { path: 'Model.create|bulkCreate', is: 'operation', does: 'create', data: '0', only: '1.fields', gives: ['1.returning'] },
    { path: 'Model.upsert', is: 'operation', does: 'create', data: '0' },
    { path: 'Model.update', is: 'operation', does: 'update', filter: '1.where', data: '0', only: '1.fields', many: true },
    { path: 'Model.destroy', is: 'operation', does: 'delete', filter: '0.where', many: true },
    { path: 'ModelStatic#findByPk', is: 'operation', does: 'read', key: '0', builds: true, gives: ['1.attributes'], picks: ['1.attributes'], joins: { listed: ['1.include'], in: included } },
    { path: 'ModelStatic#findOne', is: 'operation', does: 'read', filter: '0.where', builds: true, gives: ['0.attributes'], picks: ['0.attributes'], joins: { listed: ['0.include'], in: included } },
    { path: 'ModelStatic#findAll', is: 'operation', does: 'list', filter: '0.where', many: true, gives: ['0.attributes'], picks: ['0.attributes'], bounds: ['0.limit'], joins: { listed: ['0.include'], in: included } },
    { path: 'ModelStatic#findAndCountAll', is: 'operation', does: 'list', filter: '0.where', many: true, gives: ['0.attributes'], picks: ['0.attributes'], within: 'rows', bounds: ['0.limit'], joins: { listed: ['0.include'], in: included } },
    { path: 'ModelStatic#count', is: 'operation', does: 'list', filter: '0.where', many: true },
    { path: 'ModelStatic#create|bulkCreate', is: 'operation', does: 'create', data: '0', only: '1.fields', gives: ['1.returning'] },
    { path: 'ModelStatic#upsert', is: 'operation', does: 'create', data: '0' },
    { path: 'ModelStatic#update', is: 'operation', does: 'update', filter: '1.where', data: '0', only: '1.fields', many: true },
    { path: 'ModelStatic#destroy', is: 'operation', does: 'delete', filter: '0.where', many: true },
    { path: 'Sequelize#escape', is: 'derives', from: ['0'], clears: ['sql'], shape: 'string' },
    { path: 'Sequelize#transaction', is: 'calls', at: '-1' },
    { path: 'Model.findAll|findAndCountAll|findOne', is: 'sink', of: 'projection', at: ['0.attributes', '0.include'], besides: ofJoin },
    { path: 'Model.findByPk', is: 'sink', of: 'projection', at: ['1.attributes', '1.include'], besides: ofJoin },
    { path: 'ModelStatic#findAll|findAndCountAll|findOne', is: 'sink', of: 'projection', at: ['0.attributes', '0.include'], besides: ofJoin },
    { path: 'ModelStatic#findByPk', is: 'sink', of: 'projection', at: ['1.attributes', '1.include'], besides: ofJoin },
  ],
});
