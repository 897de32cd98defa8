import { defineLibrary } from './define.js';

/** Sails makes every model a global; objects in its criteria are read as modifiers (`contains`, `>`), or as operators of MongoDB. */
export const waterline = defineLibrary({
  packages: ['global'],
  facts: [
    { path: '*.findOne|findOneAndUpdate|findOneAndDelete|updateOne|updateMany|deleteOne|deleteMany|destroyOne|countDocuments', is: 'sink', of: 'nosql', at: ['0'] },
    { path: '*.find|findOne|count', is: 'sink', of: 'nosql-code', at: ['0.$where'] },
  ],
});
