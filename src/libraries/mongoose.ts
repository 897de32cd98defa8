import { defineLibrary } from './define.js';

const filtering =
  'find|findOne|countDocuments|count|deleteOne|deleteMany|remove|exists|findOneAndUpdate|findOneAndDelete|findOneAndRemove|findOneAndReplace|updateOne|updateMany|update|replaceOne|where|aggregate|findById|findByIdAndUpdate|findByIdAndDelete|findByIdAndRemove';
const chained = 'where|find|findOne|and|or|nor|setQuery|merge|elemMatch|countDocuments|deleteOne|deleteMany|match|equals';

/** Casting leaves operators in a filter alone: `{ $ne: null }` passes for a text or an id. */
export const mongoose = defineLibrary({
  packages: ['mongoose', '@typegoose/typegoose'],
  types: { PaginateModel: 'Model', AggregatePaginateModel: 'Model', SoftDeleteModel: 'Model', ReturnModelType: 'Model', HydratedDocument: 'Document' },
  facts: [
    { path: 'model()', is: 'instance', of: 'Model' },
    { path: 'models.*', is: 'instance', of: 'Model' },
    { path: 'getModelForClass|addModelToTypegoose|buildSchema()', is: 'instance', of: 'Model' },
    { path: 'createConnection()', is: 'instance', of: 'Connection' },
    { path: 'connection', is: 'instance', of: 'Connection' },
    { path: 'Connection#model|useDb()', is: 'instance', of: 'Model' },
    { path: 'Connection#models.*', is: 'instance', of: 'Model' },
    { path: 'Connection#collection()', is: 'instance', of: 'mongodb:Collection' },
    { path: 'Connection#db', is: 'instance', of: 'mongodb:Db' },
    { path: 'Model#collection', is: 'instance', of: 'mongodb:Collection' },
    { path: 'Model#discriminator()', is: 'instance', of: 'Model' },

    { path: `Model#${filtering}`, is: 'sink', of: 'nosql', at: ['0'] },
    { path: 'Model#distinct', is: 'sink', of: 'nosql', at: ['1'] },
    { path: 'Model#bulkWrite', is: 'sink', of: 'nosql', at: ['0'] },
    { path: 'Model#paginate|aggregatePaginate', is: 'sink', of: 'nosql', at: ['0'] },
    { path: `Model#${filtering}`, is: 'sink', of: 'nosql-code', at: ['0.$where', '0.$or[].$where', '0.$and[].$where'] },
    { path: 'Model|Query#$where', is: 'sink', of: 'nosql-code', at: ['0'] },
    { path: `Model#${filtering}|distinct()`, is: 'instance', of: 'Query' },
    { path: `Query#${chained}`, is: 'sink', of: 'nosql', at: ['0'] },
    {
      path: `Query#${chained}|$where|select|sort|limit|skip|populate|lean|exec|orFail|session|collation|hint|read|in|nin|gt|gte|lt|lte|ne|all|size|exists|distinct|group|project|unwind|lookup|allowDiskUse|cursor|maxTimeMS`,
      is: 'receiver',
    },

    { path: 'trusted', is: 'sink', of: 'nosql', at: ['0'] },
    { path: 'sanitizeFilter', is: 'derives', from: ['0'], clears: ['nosql'] },
    { path: 'set', is: 'configures', what: 'filter-cleaning', when: { at: '0', matches: '^sanitizeFilter$' }, value: '1' },
    { path: 'isValidObjectId|isObjectIdOrHexString', is: 'checks', at: '0', clears: ['nosql'], by: 'boolean' },
    { path: 'Types.ObjectId', is: 'derives', from: ['0'], clears: ['all'], shape: 'string' },
    { path: 'Types.ObjectId()', is: 'derives', from: ['0'], clears: ['all'], shape: 'string' },
    { path: 'mongo.ObjectId|ObjectID()', is: 'derives', from: ['0'], clears: ['all'], shape: 'string' },
    { path: 'Types.ObjectId.createFromHexString', is: 'derives', from: ['0'], clears: ['all'], shape: 'string' },
    { path: 'Types.ObjectId.isValid', is: 'checks', at: '0', clears: ['nosql'], by: 'boolean' },
  ],
});
