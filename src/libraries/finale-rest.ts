import type { LibraryFact } from '../facts/index.js';
import { defineLibrary } from './define.js';

/** Actions under the names by which their hooks are called. */
const actions = ['create', 'list', 'read', 'update', 'delete'];
/** Stages of an action in which a hook may refuse. What runs later changes what is sent. */
const stages = ['auth', 'start', 'fetch', 'data', 'write'];

/** Hooks of one action (`resource.delete.auth(fn)`, `resource.update.write.before(fn)`), or of all. */
const hooksOf = (member: string, of: readonly string[] | 'all'): LibraryFact[] => stages.flatMap((stage): LibraryFact[] => [
  { path: `Resource#${member}.${stage}`, is: 'checks-made', actions: of },
  { path: `Resource#${member}.${stage}.before|action`, is: 'checks-made', actions: of },
]);

/** Routes out of Sequelize models. Answers hold all columns but `excludeAttributes`; only `readOnlyAttributes` are not written. */
export const finaleRest = defineLibrary({
  packages: ['finale-rest', 'epilogue'],
  facts: [
    { path: 'initialize', is: 'told-router', at: '0.app' },
    { path: 'resource()', is: 'instance', of: 'Resource' },
    {
      path: 'resource',
      is: 'makes-routes',
      model: '0.model',
      all: [{ at: '0.endpoints.0', otherwise: '/{model}s' }],
      one: [{ at: '0.endpoints.1', otherwise: '/{model}s/:id' }],
      actions: {
        create: { methods: ['POST'], does: 'create', unwritten: ['0.readOnlyAttributes'] },
        list: { methods: ['GET'], does: 'list' },
        read: { methods: ['GET'], does: 'read', one: true },
        update: { methods: ['PUT'], does: 'update', one: true, unwritten: ['0.readOnlyAttributes'] },
        delete: { methods: ['DELETE'], does: 'delete', one: true },
      },
      only: '0.actions',
      unsent: ['0.excludeAttributes'],
    },
    ...actions.flatMap((action) => hooksOf(action, [action])),
    ...hooksOf('all', 'all'),
    { path: 'Resource#use', is: 'checks-made', actions: 'all' },
  ],
});
