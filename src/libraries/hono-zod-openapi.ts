import { defineLibrary } from './define.js';

export const honoZodOpenapi = defineLibrary({
  packages: ['@hono/zod-openapi'],
  facts: [
    { path: 'OpenAPIHono()', is: 'instance', of: 'hono:OpenAPIHono' },
    { path: 'hono:OpenAPIHono#basePath()', is: 'instance', of: 'hono:OpenAPIHono' },
    { path: 'createRoute', is: 'returns', at: '0' },
    {
      path: 'hono:OpenAPIHono#openapi',
      is: 'route',
      method: { at: '0.method' },
      url: '0.path',
      chain: ['0.middleware'],
      handler: '1',
      schema: '0.request',
      validates: { 'body.content.*.schema': 'body', query: 'query', params: 'params', headers: 'headers', cookies: 'cookies' },
      deprecated: '0.deprecated',
    },
    { path: 'hono:OpenAPIHono#openapi|doc|doc31|openAPIRegistry', is: 'receiver' },
  ],
});
