import { defineLibrary } from './define.js';

const verbs = 'get|post|put|patch|delete|options|head|link|unlink|propfind|lock|unlock|mkcol|copy|move|report|search|purge';

/** Routes of Koa. A name may stand before the path: `router.get('order', '/orders/:id', handler)`. */
export const koaRouter = defineLibrary({
  packages: ['@koa/router', 'koa-router'],
  types: { RouterContext: 'koa:Context' },
  facts: [
    { path: 'default|Router()', is: 'instance', of: 'Router' },
    { path: 'Router#', is: 'router', framework: 'koa', order: 'registration', prefix: '0.prefix', tolerant: { unless: ['0.sensitive', '0.strict'] }, contained: true },
    { path: 'Router#', is: 'handler-arguments', of: ['koa:Context', 'next'], error: ['error', 'koa:Context'] },
    { path: `Router#${verbs}`, is: 'route', method: 'name', url: '0', named: true, handlers: '1..' },
    { path: 'Router#del', is: 'route', method: 'DELETE', url: '0', named: true, handlers: '1..' },
    { path: 'Router#all', is: 'route', method: 'ALL', url: '0', named: true, handlers: '1..' },
    { path: 'Router#register', is: 'route', method: { at: '1' }, url: '0', handlers: '2' },
    { path: 'Router#use', is: 'use', at: '0..' },
    { path: 'Router#param', is: 'param-handler', name: '0', at: '1', of: 'ParamMiddleware' },
    { path: 'Router#prefix', is: 'router-prefix', at: '0' },
    { path: 'Router#routes|middleware', is: 'receiver' },
    { path: 'Router#allowedMethods()', is: 'middleware', kind: 'pass' },
    { path: `Router#${verbs}|del|all|register|use|param|prefix|redirect`, is: 'receiver' },
    { path: 'RouterParamMiddleware|ParamMiddleware#', is: 'handler-arguments', of: ['param', 'koa:Context', 'next'] },
    { path: 'RouterMiddleware|Middleware#', is: 'handler-arguments', of: ['koa:Context', 'next'] },
  ],
});
