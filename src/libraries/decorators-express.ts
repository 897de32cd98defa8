import { defineLibrary } from './define.js';

/** Controllers on Express; elements stand in a list behind the path. */
export const decoratorsExpress = defineLibrary({
  packages: ['@decorators/express'],
  framework: 'express',
  roles: { middleware: 'Middleware#use' },
  facts: [
    { path: 'attachControllers', is: 'bootstrap', module: '1', into: ['0'] },
    { path: 'Controller', is: 'decorator', means: { as: 'controller', path: ['0'] } },
    { path: 'Controller', is: 'decorator', means: { as: 'middleware', at: '1[]' } },
    { path: 'Get|Post|Put|Patch|Delete|Head|Options', is: 'decorator', means: { as: 'route', method: 'name', path: '0' } },
    { path: 'All', is: 'decorator', means: { as: 'route', method: 'ALL', path: '0' } },
    { path: 'Get|Post|Put|Patch|Delete|Head|Options|All', is: 'decorator', means: { as: 'middleware', at: '1[]' } },
    { path: 'Middleware#use', is: 'handler-arguments', of: ['express:Request', 'express:Response', 'next'] },

    { path: 'Body', is: 'decorator', means: { as: 'parameter', origin: 'body', shape: 'object', name: '0' } },
    { path: 'Query', is: 'decorator', means: { as: 'parameter', origin: 'query', shape: 'nested', name: '0' } },
    { path: 'Params', is: 'decorator', means: { as: 'parameter', origin: 'params', shape: 'string', name: '0' } },
    { path: 'Headers', is: 'decorator', means: { as: 'parameter', origin: 'headers', shape: 'string', name: '0' } },
    { path: 'Cookies', is: 'decorator', means: { as: 'parameter', origin: 'cookies', shape: 'string', name: '0' } },
    { path: 'Request', is: 'decorator', means: { as: 'context', of: 'express:Request' } },
    { path: 'Response', is: 'decorator', means: { as: 'context', of: 'express:Response' } },
    { path: 'Next', is: 'decorator', means: { as: 'inert' } },
  ],
});
