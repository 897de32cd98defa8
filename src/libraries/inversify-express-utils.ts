import { defineLibrary } from './define.js';

const verbs = { httpGet: 'GET', httpPost: 'POST', httpPut: 'PUT', httpPatch: 'PATCH', httpDelete: 'DELETE', httpHead: 'HEAD', httpOptions: 'OPTIONS', all: 'ALL', httpAll: 'ALL' } as const;

/** Controllers on Express, which inversify makes. */
export const inversifyExpressUtils = defineLibrary({
  packages: ['inversify-express-utils'],
  framework: 'express',
  types: { InversifyExpressServer: 'express:Application', BaseHttpController: 'Contextual', BaseMiddleware: 'Contextual' },
  roles: { middleware: 'BaseMiddleware#handler' },
  facts: [
    // ── the application
    // What is configured runs before the controllers' routes, what is put on the application afterwards behind them.
    { path: 'InversifyExpressServer#setConfig', is: 'calls', at: '0', with: ['this'] },
    { path: 'InversifyExpressServer#build', is: 'bootstrap', module: 'this.2', into: ['this', 'this.3'] },
    { path: 'InversifyExpressServer#build', is: 'prefix', at: 'this.2.rootPath' },
    { path: 'InversifyExpressServer#setConfig|setErrorConfig|build', is: 'receiver' },
    // By then the routes are there; it is not the application that was configured before.
    { path: 'InversifyExpressServer#setErrorConfig', is: 'calls', at: '0', with: ['express:Application'] },

    // ── controllers and routes
    { path: 'controller', is: 'decorator', means: { as: 'controller', path: ['0'] } },
    { path: 'controller', is: 'decorator', means: { as: 'middleware', at: '1..' } },
    ...Object.entries(verbs).map(([name, method]) => ({ path: name, is: 'decorator', means: { as: 'route', method, path: '0' } }) as const),
    ...Object.keys(verbs).map((name) => ({ path: name, is: 'decorator', means: { as: 'middleware', at: '1..' } }) as const),
    { path: 'httpMethod', is: 'decorator', means: { as: 'route', method: { at: '0' }, path: '1' } },
    { path: 'httpMethod', is: 'decorator', means: { as: 'middleware', at: '2..' } },
    { path: 'withMiddleware', is: 'decorator', means: { as: 'middleware', at: '0..' } },
    { path: 'BaseMiddleware#handler', is: 'handler-arguments', of: ['express:Request', 'express:Response', 'next'] },

    // ── the caller, where the server was given somebody who finds out
    { path: 'Contextual#httpContext', is: 'instance', of: 'HttpContext' },
    { path: 'HttpContext#request', is: 'instance', of: 'express:Request' },
    { path: 'HttpContext#response', is: 'instance', of: 'express:Response' },
    { path: 'HttpContext#user', is: 'principal' },
    { path: 'HttpContext#user.isAuthenticated|isInRole|isResourceOwner()', is: 'credential' },

    { path: 'BaseHttpController#statusCode', is: 'respond', status: '0' },
    { path: 'BaseHttpController#badRequest', is: 'respond', status: 400, body: '0' },
    { path: 'BaseHttpController#json', is: 'respond', body: '0', status: '1', as: 'json' },
    { path: 'BaseHttpController#ok|conflict|created|internalServerError', is: 'respond', body: '0' },
    { path: 'BaseHttpController#redirect', is: 'respond', status: 302, as: 'redirect' },
    { path: 'BaseHttpController#redirect', is: 'sink', of: 'redirect', at: ['0'] },

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
