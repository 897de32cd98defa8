import { defineLibrary } from './define.js';

/** Routes for the records of a model, which a decorator of the controller makes. */
export const nestjsCrud = defineLibrary({
  packages: ['@nestjsx/crud', '@dataui/crud', '@rewiko/crud'],
  facts: [
    {
      path: 'Crud',
      is: 'decorator',
      means: {
        as: 'made-routes',
        routes: {
          getManyBase: { method: 'GET', path: '/' },
          getOneBase: { method: 'GET', path: '/{key}' },
          createOneBase: { method: 'POST', path: '/' },
          createManyBase: { method: 'POST', path: '/bulk' },
          updateOneBase: { method: 'PATCH', path: '/{key}' },
          replaceOneBase: { method: 'PUT', path: '/{key}' },
          deleteOneBase: { method: 'DELETE', path: '/{key}' },
          recoverOneBase: { method: 'PATCH', path: '/{key}/recover', when: '0.query.softDelete' },
        },
        options: '0.routes',
        only: 'only',
        except: 'exclude',
        decorators: 'decorators',
        keys: '0.params',
        primary: 'primary',
      },
    },
    { path: 'Override', is: 'decorator', means: { as: 'replaces', name: '0' } },
    { path: 'CrudAuth|Feature|Action', is: 'decorator', means: { as: 'inert' } },
    { path: 'ParsedBody', is: 'decorator', means: { as: 'parameter', origin: 'body', shape: 'object' } },
    { path: 'ParsedRequest', is: 'decorator', means: { as: 'inert' } },
  ],
});
