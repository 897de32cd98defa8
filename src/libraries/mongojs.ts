import { defineLibrary } from './define.js';

/** Databases whose collections are their members: `db.users.find(…)`. */
export const mongojs = defineLibrary({
  packages: ['mongojs', 'minimongo'],
  types: { Database: 'mongodb:Db' },
  facts: [
    { path: 'mongojs:default()', is: 'instance', of: 'Database' },
    { path: 'minimongo:MemoryDb|LocalStorageDb|IndexedDb|WebSQLDb|HybridDb|RemoteDb()', is: 'instance', of: 'Database' },
    { path: 'minimongo:MemoryDb|LocalStorageDb|IndexedDb|WebSQLDb|HybridDb|RemoteDb#', is: 'instance', of: 'Database' },
    { path: 'Database#*', is: 'instance', of: 'mongodb:Collection' },
    { path: 'Database#collection|close|on|once|createCollection|addCollection|removeCollection|runCommand|adminCommand|getCollectionNames|dropDatabase|stats|toString', is: 'derives', from: [] },
  ],
});
