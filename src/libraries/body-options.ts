import { defineLibrary } from './define.js';

/** How large a request body may be. The defaults of all of these are small; `all` says that it holds for every route. */
export const bodyOptions = defineLibrary({
  packages: ['express', 'body-parser', 'fastify', '@nestjs/common', '@nestjs/platform-fastify', '@nestjs/platform-express', 'koa-bodyparser', '@koa/bodyparser', 'koa-body', 'hono/body-limit'],
  facts: [
    { path: 'express:json|urlencoded|text|raw', is: 'option', of: 'body-size', at: ['0.limit'] },
    { path: 'body-parser:json|urlencoded|text|raw', is: 'option', of: 'body-size', at: ['0.limit'] },
    { path: 'fastify:default|fastify', is: 'option', of: 'unknown-properties', at: ['0.ajv.customOptions.removeAdditional'] },
    { path: 'fastify:default|fastify', is: 'option', of: 'body-size', at: ['0.bodyLimit'], note: 'all' },
    { path: '@nestjs/platform-fastify:FastifyAdapter()', is: 'option', of: 'body-size', at: ['0.bodyLimit'], note: 'all' },
    { path: '@nestjs/common:INestApplication#useBodyParser', is: 'option', of: 'body-size', at: ['1.limit', '2.bodyLimit'], note: 'all' },
    { path: 'koa-bodyparser:default', is: 'option', of: 'body-size', at: ['0.jsonLimit'] },
    { path: 'koa-bodyparser:default', is: 'option', of: 'body-size', at: ['0.formLimit'] },
    { path: 'koa-bodyparser:default', is: 'option', of: 'body-size', at: ['0.textLimit'] },
    { path: '@koa/bodyparser:bodyParser', is: 'option', of: 'body-size', at: ['0.jsonLimit'] },
    { path: '@koa/bodyparser:bodyParser', is: 'option', of: 'body-size', at: ['0.formLimit'] },
    { path: '@koa/bodyparser:bodyParser', is: 'option', of: 'body-size', at: ['0.textLimit'] },
    { path: 'koa-body:default|koaBody', is: 'option', of: 'body-size', at: ['0.jsonLimit'] },
    { path: 'koa-body:default|koaBody', is: 'option', of: 'body-size', at: ['0.formLimit'] },
    { path: 'koa-body:default|koaBody', is: 'option', of: 'body-size', at: ['0.textLimit'] },
    { path: 'hono/body-limit:bodyLimit', is: 'option', of: 'body-size', at: ['0.maxSize'] },
  ],
});
