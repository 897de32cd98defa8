import { defineLibrary } from './define.js';

/** CouchDB: selectors of Mango hold operators, as filters of MongoDB do. */
export const nano = defineLibrary({
  packages: ['nano'],
  facts: [
    { path: 'default()', is: 'instance', of: 'ServerScope' },
    { path: 'ServerScope#use|scope()', is: 'instance', of: 'DocumentScope' },
    { path: 'ServerScope#db.use|scope()', is: 'instance', of: 'DocumentScope' },
    { path: 'DocumentScope#find|findAsStream', is: 'sink', of: 'nosql', at: ['0', '0.selector'] },
  ],
});
