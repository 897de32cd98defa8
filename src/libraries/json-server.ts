import type { LibraryFact } from '../facts/index.js';
import { defineLibrary } from './define.js';

/** Under both ways in which the package is imported. */
const both = (row: (before: string) => LibraryFact): readonly LibraryFact[] => [row(''), row('default.')];

/** A whole API out of a file, or an object, with lists of records: which lists there are, the path says. Whatever a client sends is written. */
export const jsonServer = defineLibrary({
  packages: ['json-server'],
  facts: [
    ...both((before) => ({ path: `${before}create()`, is: 'instance', of: 'express:Application' })),
    ...both((before) => ({ path: `${before}router()`, is: 'instance', of: 'express:Router' })),
    ...both((before) => ({
      path: `${before}router`,
      is: 'makes-routes',
      on: 'ret',
      all: ['/:resource'],
      one: ['/:resource/:id'],
      actions: {
        list: { methods: ['GET'], does: 'list' },
        create: { methods: ['POST'], does: 'create' },
        read: { methods: ['GET'], does: 'read', one: true },
        update: { methods: ['PUT', 'PATCH'], does: 'update', one: true },
        delete: { methods: ['DELETE'], does: 'delete', one: true },
      },
    })),
    ...both((before) => ({ path: `${before}defaults()`, is: 'middleware', kind: 'pass' })),
    ...both((before) => ({ path: `${before}rewriter()`, is: 'middleware', kind: 'pass' })),
    ...both((before) => ({ path: `${before}bodyParser`, is: 'middleware', kind: 'parser' })),
  ],
});
