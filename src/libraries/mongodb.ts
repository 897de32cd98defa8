import { defineLibrary } from './define.js';

const filtering = 'find|findOne|countDocuments|count|deleteOne|deleteMany|remove|updateOne|updateMany|update|replaceOne|findOneAndUpdate|findOneAndDelete|findOneAndReplace|findAndModify|aggregate|watch';

/** An object in a filter is read as operators. Before version 3 a client was its database. */
export const mongodb = defineLibrary({
  packages: ['mongodb', 'monk', 'mongoist', '@fastify/mongodb', 'marsdb', 'nedb', '@seald-io/nedb', 'nedb-promises'],
  types: { MongoClient: 'Db', Datastore: 'Collection' },
  facts: [
    { path: 'MongoClient.connect', is: 'calls', at: '-1', with: ['error', 'MongoClient'] },
    { path: 'MongoClient.connect()', is: 'instance', of: 'MongoClient' },
    { path: 'MongoClient#connect', is: 'calls', at: '-1', with: ['error', 'MongoClient'] },
    { path: 'MongoClient#connect()', is: 'instance', of: 'MongoClient' },
    { path: 'MongoClient#db()', is: 'instance', of: 'Db' },
    { path: 'default()', is: 'instance', of: 'Datastore' },
    { path: 'Datastore#get()', is: 'instance', of: 'Collection' },
    { path: 'Db#collection|get|createCollection()', is: 'instance', of: 'Collection' },
    { path: 'fastify:FastifyInstance#mongo.db', is: 'instance', of: 'Db' },

    { path: `Collection#${filtering}`, is: 'sink', of: 'nosql', at: ['0'] },
    { path: 'Collection#distinct', is: 'sink', of: 'nosql', at: ['1'] },
    { path: 'Collection#bulkWrite', is: 'sink', of: 'nosql', at: ['0'] },
    { path: 'Db#aggregate|command', is: 'sink', of: 'nosql', at: ['0'] },
    { path: `Collection#${filtering}`, is: 'sink', of: 'nosql-code', at: ['0.$where', '0.$expr.$function.body', '0.$or[].$where', '0.$and[].$where'] },
    { path: 'Collection#mapReduce', is: 'sink', of: 'nosql-code', at: ['0', '1'] },
    { path: 'Db#eval', is: 'sink', of: 'nosql-code', at: ['0'] },
    { path: 'Collection#find|aggregate()', is: 'instance', of: 'Cursor' },
    { path: 'Cursor#filter', is: 'sink', of: 'nosql', at: ['0'] },
    { path: 'Cursor#filter|sort|limit|skip|project|batchSize|hint|collation|maxTimeMS|addOption', is: 'receiver' },

    { path: `Collection#${filtering}|insert|insertOne|insertMany`, is: 'calls', at: '-1', with: ['error', 'ret'] },
    { path: 'Cursor#toArray|next|count', is: 'calls', at: '-1', with: ['error', 'ret'] },
    { path: 'Collection#', is: 'collection' },
    { path: 'Collection#findOne', is: 'operation', does: 'read', filter: '0' },
    { path: 'Collection#find|countDocuments', is: 'operation', does: 'list', filter: '0', many: true },
    { path: 'Collection#insertOne|insertMany|insert', is: 'operation', does: 'create', data: '0' },
    { path: 'Collection#updateOne|findOneAndUpdate|replaceOne|findOneAndReplace|update', is: 'operation', does: 'update', filter: '0', data: '1' },
    { path: 'Collection#updateMany', is: 'operation', does: 'update', filter: '0', data: '1', many: true },
    { path: 'Collection#deleteOne|findOneAndDelete', is: 'operation', does: 'delete', filter: '0' },
    { path: 'Collection#deleteMany|remove', is: 'operation', does: 'delete', filter: '0', many: true },

    { path: 'ObjectId|ObjectID', is: 'derives', from: ['0'], clears: ['all'], shape: 'string' },
    { path: 'ObjectId|ObjectID()', is: 'derives', from: ['0'], clears: ['all'], shape: 'string' },
    { path: 'ObjectId|ObjectID.createFromHexString', is: 'derives', from: ['0'], clears: ['all'], shape: 'string' },
    { path: 'ObjectId|ObjectID.isValid', is: 'checks', at: '0', clears: ['nosql', 'path', 'url'], by: 'boolean' },
    { path: 'Collection#find|findOne', is: 'sink', of: 'projection', at: ['1.projection', '1.fields'], besides: ['$elemMatch', '$slice'], objects: true },
    { path: 'Cursor#project', is: 'sink', of: 'projection', at: ['0'], besides: ['$elemMatch', '$slice'], objects: true },
  ],
});
