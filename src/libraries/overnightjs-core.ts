import { defineLibrary } from './define.js';

const verbs = 'Get|Post|Put|Patch|Delete|Head|Options|All';

/** Controllers on Express; a class of the package makes the application and puts instances of controllers on it. */
export const overnightjsCore = defineLibrary({
  packages: ['@overnightjs/core'],
  framework: 'express',
  roles: { middleware: 'Handler#call', handler: 'Handler#call' },
  facts: [
    { path: 'Server()', is: 'instance', of: 'Server', holds: { app: 'express:Application' } },
    { path: 'Server#addControllers', is: 'bootstrap', module: '0', into: ['this.app'] },
    { path: 'Server#addControllers', is: 'global', of: 'middleware', at: '2' },
    { path: 'Handler#call', is: 'handler-arguments', of: ['express:Request', 'express:Response', 'next'] },

    { path: 'Controller', is: 'decorator', means: { as: 'controller', path: ['0'] } },
    { path: 'ClassMiddleware', is: 'decorator', means: { as: 'middleware', at: '0' } },
    { path: 'ChildControllers', is: 'decorator', means: { as: 'children', at: '0' } },
    { path: verbs, is: 'decorator', means: { as: 'route', method: 'name', path: '0' } },
    { path: 'Middleware', is: 'decorator', means: { as: 'middleware', at: '0' } },
    { path: 'ErrorMiddleware|ClassErrorMiddleware|ClassOptions', is: 'decorator', means: { as: 'inert' } },
  ],
});
