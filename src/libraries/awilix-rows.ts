import type { LibraryFact } from '../facts/index.js';

const verbs = { GET: 'GET', POST: 'POST', PUT: 'PUT', PATCH: 'PATCH', DELETE: 'DELETE', HEAD: 'HEAD', OPTIONS: 'OPTIONS', ALL: 'ALL' } as const;

/** Controllers by decorators, of which a call makes a router of this type. */
export function awilixRouter(type: string): readonly LibraryFact[] {
  return [
    { path: 'loadControllers|controller', is: 'bootstrap', module: '0', into: ['ret'] },
    { path: 'loadControllers|controller()', is: 'instance', of: type },
    { path: 'scopePerRequest|attachContainer()', is: 'middleware', kind: 'pass' },
    { path: 'route', is: 'decorator', means: { as: 'controller', path: ['0'] } },
    ...Object.entries(verbs).map(([name, method]): LibraryFact => ({ path: name, is: 'decorator', means: { as: 'route', method, path: '0', beside: true } })),
    { path: 'before', is: 'decorator', means: { as: 'middleware', at: '0' } },
    { path: 'after', is: 'decorator', means: { as: 'inert' } },
  ];
}
