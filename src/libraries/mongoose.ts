import { defineLibrary } from './define.js';

/** These take a whole filter … */
const filters =
  'find|findOne|countDocuments|count|deleteOne|deleteMany|remove|exists|findOneAndUpdate|findOneAndDelete|findOneAndRemove|findOneAndReplace|updateOne|updateMany|update|replaceOne|where|aggregate';
/** … and these what one field is compared with, as well. */
const filtering = `${filters}|findById|findByIdAndUpdate|findByIdAndDelete|findByIdAndRemove`;
const chained = 'where|find|findOne|and|or|nor|setQuery|merge|elemMatch|countDocuments|deleteOne|deleteMany|match|equals';

/** What stands in a projection or a populated path, and names neither fields nor paths. */
const ofPopulated = ['match', 'options', 'perDocumentLimit', '$elemMatch', '$slice'] as const;

/** Casting leaves operators in a filter alone: `{ $ne: null }` passes for a text or an id. */
export const mongoose = defineLibrary({
  packages: ['mongoose', '@typegoose/typegoose'],
  types: { PaginateModel: 'Model', AggregatePaginateModel: 'Model', SoftDeleteModel: 'Model', ReturnModelType: 'Model', HydratedDocument: 'Document' },
  facts: [
    { path: 'model()', is: 'instance', of: 'Model' },
    { path: 'models.*', is: 'instance', of: 'Model', named: true },
    { path: 'getModelForClass|addModelToTypegoose|buildSchema()', is: 'instance', of: 'Model' },
    // What the package itself gives when it is connected has models, too.
    { path: 'connect|createConnection()', is: 'instance', of: 'Connection' },
    { path: 'connection', is: 'instance', of: 'Connection' },
    { path: 'Connection#model|useDb()', is: 'instance', of: 'Model' },
    { path: 'Connection#models.*', is: 'instance', of: 'Model', named: true },
    { path: 'Connection#collection()', is: 'instance', of: 'mongodb:Collection' },
    { path: 'Connection#db', is: 'instance', of: 'mongodb:Db' },
    { path: 'Model#collection', is: 'instance', of: 'mongodb:Collection' },
    { path: 'Model#discriminator()', is: 'instance', of: 'Model' },

    { path: `Model#${filtering}`, is: 'sink', of: 'nosql', at: ['0'] },
    { path: 'Model#distinct', is: 'sink', of: 'nosql', at: ['1'] },
    { path: 'Model#bulkWrite', is: 'sink', of: 'nosql', at: ['0'] },
    { path: 'Model#paginate|aggregatePaginate', is: 'sink', of: 'nosql', at: ['0'] },
    { path: `Model#${filters}`, is: 'sink', of: 'nosql-code', at: ['0.$where', '0.$expr.$function.body', '0.$or[].$where', '0.$and[].$where'] },
    { path: 'Model|Query#$where', is: 'sink', of: 'nosql-code', at: ['0'] },
    { path: `Model#${filtering}|distinct()`, is: 'instance', of: 'Query' },
    { path: `Query#${chained}`, is: 'sink', of: 'nosql', at: ['0'] },
    {
      path: `Query#${chained}|$where|select|sort|limit|skip|populate|lean|exec|orFail|session|collation|hint|read|in|nin|gt|gte|lt|lte|ne|all|size|exists|distinct|group|project|unwind|lookup|allowDiskUse|cursor|maxTimeMS`,
      is: 'receiver',
    },

    // ── stored records
    { path: 'Model|HydratedDocument#', is: 'collection', fields: ['1.0', '1'], closed: true, hidden: 'select', names: 'ref', shaped: ['1.1.toJSON', '1.1.toObject', '1.(set)', '1.(plugin)', '1.(method)', '1.(loadClass)', '1.methods.toJSON'], methods: ['1.methods', '1.1.methods', '1.(method)'], statics: ['1.statics', '1.1.statics', '1.(static)'] },
    { path: 'Schema()', is: 'instance', of: 'Schema' },
    { path: 'Schema#set|plugin|method|static|loadClass', is: 'receiver' },
    { path: 'Schema#plugin', is: 'changed-by', at: '0' },
    { path: 'Model#()', is: 'instance', of: 'Document' },
    { path: 'Document|Query#save', is: 'operation', does: 'update', data: 'this', gives: [] },
    { path: 'Document|Query#save|set|overwrite', is: 'receiver' },
    { path: 'Document|Query#set|overwrite', is: 'operation', data: '0', builds: true },
    { path: 'Model#create|insertMany|insertOne', is: 'operation', does: 'create', data: '0', gives: [] },
    { path: 'Model#create|insertMany|insertOne()', is: 'instance', of: 'Document' },
    { path: 'Model#findById', is: 'operation', does: 'read', key: '0', builds: true, gives: ['1'], picks: ['1'] },
    { path: 'Model#findOne', is: 'operation', does: 'read', filter: '0', builds: true, gives: ['1'], picks: ['1'] },
    { path: 'Model#exists', is: 'operation', does: 'read', filter: '0', builds: true },
    { path: 'Model#find', is: 'operation', does: 'list', filter: '0', many: true, builds: true, gives: ['1'], picks: ['1'], bounds: ['2.limit'] },
    // What a stage makes of records is no longer what is stored.
    { path: 'Model#aggregate', is: 'operation', does: 'list', filter: '0.0.$match', many: true, builds: true, gives: ['0.[].$project', '0.[].$group', '0.[].$unset', '0.[].$count', '0.[].$facet', '0.[].$replaceRoot', '0.[].$replaceWith', '0.[].$bucket', '0.[].$bucketAuto', '0.[].$sortByCount', '0.[].$addFields', '0.[].$set', '0.[].$unionWith'] },
    { path: 'Query#project|group|unwind|lookup|append|addFields|replaceRoot|count|facet', is: 'operation', builds: true, gives: ['this'] },
    { path: 'Query#limit', is: 'operation', builds: true, bounds: ['0'] },
    { path: 'Query#cursor|countDocuments|estimatedDocumentCount|distinct', is: 'operation', builds: true, bounds: ['this'] },
    { path: 'Model#countDocuments|count', is: 'operation', does: 'list', filter: '0', many: true, builds: true },
    { path: 'Model#findByIdAndUpdate|findByIdAndReplace', is: 'operation', does: 'update', key: '0', data: '1', builds: true, gives: ['2.projection', '2.select', '2.fields', '2.rawResult', '2.includeResultMetadata'], picks: ['2.projection', '2.select', '2.fields'] },
    { path: 'Model#findOneAndUpdate|findOneAndReplace', is: 'operation', does: 'update', filter: '0', data: '1', builds: true, gives: ['2.projection', '2.select', '2.fields', '2.rawResult', '2.includeResultMetadata'], picks: ['2.projection', '2.select', '2.fields'] },
    { path: 'Model#updateOne|replaceOne|update', is: 'operation', does: 'update', filter: '0', data: '1', builds: true },
    { path: 'Model#updateMany', is: 'operation', does: 'update', filter: '0', data: '1', many: true, builds: true },
    { path: 'Model#findByIdAndDelete|findByIdAndRemove', is: 'operation', does: 'delete', key: '0', builds: true },
    { path: 'Model#findOneAndDelete|findOneAndRemove|deleteOne', is: 'operation', does: 'delete', filter: '0', builds: true },
    { path: 'Model#deleteMany|remove', is: 'operation', does: 'delete', filter: '0', many: true, builds: true },
    { path: 'Query#where|and|find|equals', is: 'operation', filter: '0', column: '0', value: '1', builds: true },
    { path: 'Query#findOne', is: 'operation', filter: '0', one: true, builds: true },
    { path: 'Query#deleteOne|remove', is: 'operation', does: 'delete', filter: '0', builds: true },
    { path: 'Query|Document#populate', is: 'operation', builds: true, joins: { listed: ['0'], unless: ['1'], in: { model: ['model'], alias: ['path'], narrowed: ['select', 'fields', 'transform'], joins: ['populate'] } } },
    // A step that says which fields: what it gives is no longer all of them.
    { path: 'Query#select|projection', is: 'operation', builds: true, gives: ['0'], picks: ['0'] },
    { path: 'Query#transform', is: 'operation', builds: true, gives: ['this'] },
    { path: 'Query#transform|projection', is: 'receiver' },
    { path: 'Document|Query#toObject|toJSON', is: 'receiver' },
    { path: 'Query#remove', is: 'receiver' },

    // Before version 7 answers came to callbacks.
    { path: `Model#${filtering}|create|insertMany`, is: 'calls', at: '-1', with: ['error', 'ret'] },
    { path: 'Query#exec|save|remove|deleteOne|findOne|find|countDocuments|populate', is: 'calls', at: '-1', with: ['error', 'ret'] },

    { path: 'trusted', is: 'sink', of: 'nosql', at: ['0'] },
    { path: 'sanitizeFilter', is: 'derives', from: ['0'], clears: ['nosql'] },
    { path: 'set', is: 'configures', what: 'filter-cleaning', when: { at: '0', matches: '^sanitizeFilter$' }, value: '1' },
    { path: 'isValidObjectId|isObjectIdOrHexString', is: 'checks', at: '0', clears: ['nosql', 'path', 'url'], by: 'boolean' },
    { path: 'Types.ObjectId', is: 'derives', from: ['0'], clears: ['all'], shape: 'string' },
    { path: 'Types.ObjectId()', is: 'derives', from: ['0'], clears: ['all'], shape: 'string' },
    { path: 'mongo.ObjectId|ObjectID()', is: 'derives', from: ['0'], clears: ['all'], shape: 'string' },
    { path: 'Types.ObjectId.createFromHexString', is: 'derives', from: ['0'], clears: ['all'], shape: 'string' },
    { path: 'Types.ObjectId.isValid', is: 'checks', at: '0', clears: ['nosql', 'path', 'url'], by: 'boolean' },
    { path: 'Model#find|findOne|findById', is: 'sink', of: 'projection', at: ['1', '2.populate', '2.projection'], besides: ofPopulated },
    { path: 'Query#select|populate|projection', is: 'sink', of: 'projection', at: ['0'], besides: ofPopulated },
    { path: 'Query#populate', is: 'sink', of: 'projection', at: ['1'] },
  ],
});
