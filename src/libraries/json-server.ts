import { defineLibrary } from './define.js';

/** A whole API out of a file, or an object, with lists of records: which lists there are, the path says. Whatever a client sends is written. */
export const jsonServer = defineLibrary({
  packages: ['json-server'],
  facts: [
    { path: 'create()', is: 'instance', of: 'express:Application' },
    { path: 'router()', is: 'instance', of: 'express:Router' },
    {
      path: 'router',
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
    },
    { path: 'defaults|rewriter()', is: 'middleware', kind: 'pass' },
    { path: 'bodyParser', is: 'middleware', kind: 'parser' },
  ],
});
