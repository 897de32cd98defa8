import { defineLibrary } from './define.js';

const verbs = 'get|post|put|patch|delete|options|head|copy|link|lock|mkcol|move|propfind|purge|report|search|unlink|unlock';

/** Routes as objects, or as those of the router it is made of; `validate` holds schemas, and options like `type` beside them. */
export const koaJoiRouter = defineLibrary({
  packages: ['koa-joi-router', '@koa-better-modules/joi-router'],
  types: { Router: '@koa/router:Router' },
  facts: [
    { path: 'default()', is: 'instance', of: 'Router' },
    {
      path: 'Router#route|register',
      is: 'route',
      each: '0',
      method: { at: '0.method' },
      url: '0.path',
      chain: ['0.pre'],
      handlers: '0.handler',
      schema: '0.validate',
      validates: { body: 'body', query: 'query', params: 'params', header: 'headers', headers: 'headers' },
    },
    { path: `Router#${verbs}|del|all`, is: 'receiver' },
    { path: 'Router#route|register', is: 'receiver' },
  ],
});
