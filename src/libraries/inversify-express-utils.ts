import { defineLibrary } from './define.js';

const verbs = { httpGet: 'GET', httpPost: 'POST', httpPut: 'PUT', httpPatch: 'PATCH', httpDelete: 'DELETE', httpHead: 'HEAD', httpOptions: 'OPTIONS', all: 'ALL', httpAll: 'ALL' } as const;

/** Controllers on Express, which inversify makes. */
export const inversifyExpressUtils = defineLibrary({
  packages: ['inversify-express-utils'],
  framework: 'express',
  roles: { middleware: 'BaseMiddleware#handler' },
  facts: [
    // ── the application
    { path: 'InversifyExpressServer()', is: 'bootstrap', module: '2', into: 'ret' },
    { path: 'InversifyExpressServer()', is: 'prefix', at: '2.rootPath' },

    { path: 'InversifyExpressServer#setConfig', is: 'calls', at: '0', with: ['express:Application'] },
    { path: 'InversifyExpressServer#setConfig|setErrorConfig', is: 'receiver' },
    { path: 'InversifyExpressServer#build()', is: 'instance', of: 'express:Application' },

    // ── controllers and routes
    { path: 'controller', is: 'decorator', means: { as: 'controller', path: ['0'] } },
    { path: 'controller', is: 'decorator', means: { as: 'middleware', at: '1..' } },
    ...Object.entries(verbs).map(([name, method]) => ({ path: name, is: 'decorator', means: { as: 'route', method, path: '0' } }) as const),
    ...Object.keys(verbs).map((name) => ({ path: name, is: 'decorator', means: { as: 'middleware', at: '1..' } }) as const),
    { path: 'httpMethod', is: 'decorator', means: { as: 'route', method: { at: '0' }, path: '1' } },
    { path: 'httpMethod', is: 'decorator', means: { as: 'middleware', at: '2..' } },
    { path: 'withMiddleware', is: 'decorator', means: { as: 'middleware', at: '0..' } },
    { path: 'BaseMiddleware#handler', is: 'handler-arguments', of: ['express:Request', 'express:Response', 'next'] },

    // ── parameters
    { path: 'requestBody', is: 'decorator', means: { as: 'parameter', origin: 'body', shape: 'object' } },
    { path: 'requestParam', is: 'decorator', means: { as: 'parameter', origin: 'params', shape: 'string', name: '0' } },
    { path: 'queryParam', is: 'decorator', means: { as: 'parameter', origin: 'query', shape: 'nested', name: '0' } },
    { path: 'requestHeaders', is: 'decorator', means: { as: 'parameter', origin: 'headers', shape: 'string', name: '0' } },
    { path: 'cookies', is: 'decorator', means: { as: 'parameter', origin: 'cookies', shape: 'string', name: '0' } },
    { path: 'request', is: 'decorator', means: { as: 'context', of: 'express:Request' } },
    { path: 'response', is: 'decorator', means: { as: 'context', of: 'express:Response' } },
    { path: 'next|principal', is: 'decorator', means: { as: 'inert' } },
  ],
});
