import type { PathPiece } from '../facts/index.js';
import { defineLibrary } from './define.js';

const all: readonly PathPiece[] = [{ at: '2.prefix', otherwise: '/api' }, { at: '2.version', otherwise: '/v1' }, { at: '2.name', otherwise: '{model}' }];
const one: readonly PathPiece[] = [...all, '/:id'];

/** Routes out of Mongoose models. Fields that are `private` or `protected` are neither sent nor written, unless `access` says who may; `contextFilter` may keep callers to their own. */
export const expressRestifyMongoose = defineLibrary({
  packages: ['express-restify-mongoose'],
  facts: [
    {
      path: 'serve',
      is: 'makes-routes',
      on: '0',
      model: '1',
      all,
      one,
      actions: {
        list: { methods: ['GET'], does: 'list', before: ['2.preMiddleware', '2.preRead'] },
        create: { methods: ['POST'], does: 'create', before: ['2.preMiddleware', '2.preCreate'], unwritten: ['2.private', '2.protected'] },
        clear: { methods: ['DELETE'], does: 'delete', before: ['2.preMiddleware', '2.preDelete'] },
        read: { methods: ['GET'], does: 'read', one: true, before: ['2.preMiddleware', '2.preRead'] },
        update: { methods: ['PATCH', 'PUT', 'POST'], does: 'update', one: true, before: ['2.preMiddleware', '2.preUpdate'], unwritten: ['2.private', '2.protected'] },
        delete: { methods: ['DELETE'], does: 'delete', one: true, before: ['2.preMiddleware', '2.preDelete'] },
      },
      unsent: ['2.private', '2.protected'],
      open: ['2.access', '2.contextFilter', '2.outputFn'],
    },
    // What all calls are to do if they do not say otherwise is not known.
    { path: 'defaults', is: 'checks-made', actions: 'all' },
  ],
});
