import { defineLibrary } from './define.js';
import { headerRows, policyRows, secureHeaderRows } from './option-rows.js';

const stack = { is: [true] } as const;

/** Settings of servers: whom they believe the caller's address, which headers they send, what they tell of themselves. */
export const serverOptions = defineLibrary({
  packages: ['express', 'fastify', 'koa', 'helmet', '@fastify/helmet', 'fastify-helmet', 'koa-helmet', 'hono/secure-headers', '@nestjs/platform-fastify', '@nestjs/platform-express', '@nestjs/graphql', '@apollo/server', 'apollo-server', 'apollo-server-express', 'errorhandler', 'node:inspector', 'inspector', '@nestjs/devtools-integration', 'express-rate-limit', 'express-slow-down', '@fastify/rate-limit', 'hono-rate-limiter'],
  facts: [
    { path: 'express:Application#set', is: 'option', of: 'trust-proxy', at: ['1'], weak: { is: [true] }, mend: ['1'], when: [{ at: '0', test: { is: ['trust proxy'] } }] },
    { path: 'express:Application#enable', is: 'option', of: 'trust-proxy', at: ['0'], weak: { is: ['trust proxy'] } },
    { path: '@nestjs/platform-express:NestExpressApplication#set', is: 'option', of: 'trust-proxy', at: ['1'], weak: { is: [true] }, mend: ['1'], when: [{ at: '0', test: { is: ['trust proxy'] } }] },
    { path: 'fastify:default|fastify', is: 'option', of: 'request-log', at: ['0.logger', '0.loggerInstance'], weak: { is: [false] }, needed: true },
    { path: '@nestjs/platform-fastify:FastifyAdapter()', is: 'option', of: 'request-log', at: ['0.logger', '0.loggerInstance'], weak: { is: [false] }, needed: true },
    { path: 'fastify:default|fastify', is: 'option', of: 'trust-proxy', at: ['0.trustProxy'], weak: { is: [true] }, mend: ['1'] },
    { path: '@nestjs/platform-fastify:FastifyAdapter()', is: 'option', of: 'trust-proxy', at: ['0.trustProxy'], weak: { is: [true] }, mend: ['1'] },
    { path: 'koa:Application#proxy', is: 'option', of: 'trust-proxy', at: ['0'], weak: { is: [true] }, unless: [{ at: 'self.maxIpsCount', test: { above: 0 } }] },
    { path: 'koa:default()', is: 'option', of: 'trust-proxy', at: ['0.proxy'], weak: { is: [true] }, unless: [{ at: '0.maxIpsCount', test: { above: 0 } }] },

    { path: 'express-rate-limit:default|rateLimit', is: 'option', of: 'trust-proxy', at: ['0.keyGenerator'], weak: { forged: 'express:Request' }, note: 'key' },
    { path: 'express-slow-down:default|slowDown', is: 'option', of: 'trust-proxy', at: ['0.keyGenerator'], weak: { forged: 'express:Request' }, note: 'key' },
    { path: '@fastify/rate-limit:default', is: 'option', of: 'trust-proxy', at: ['1.keyGenerator'], weak: { forged: 'fastify:FastifyRequest' }, note: 'key' },
    { path: 'hono-rate-limiter:rateLimiter', is: 'option', of: 'trust-proxy', at: ['0.keyGenerator'], weak: { forged: 'hono:Context' }, note: 'key' },

    ...headerRows('helmet:default|helmet', '0'),
    ...headerRows('@fastify/helmet:default', '1'),
    ...headerRows('fastify-helmet:default', '1'),
    ...headerRows('koa-helmet:default', '0'),
    ...secureHeaderRows('hono/secure-headers:secureHeaders', '0'),
    ...policyRows('helmet:contentSecurityPolicy', '0'),
    ...policyRows('koa-helmet:contentSecurityPolicy', '0'),
    { path: 'helmet:hsts|strictTransportSecurity', is: 'option', of: 'security-header', at: ['0.maxAge'], weak: { below: 15_552_000 }, note: 'Strict-Transport-Security' },

    { path: 'errorhandler:default', is: 'option', of: 'debug-mode', at: ['self'], weak: { present: true }, note: 'errorhandler' },
    { path: '@apollo/server:ApolloServer()', is: 'option', of: 'debug-mode', at: ['0.includeStacktraceInErrorResponses'], weak: stack, note: 'stack' },
    { path: 'apollo-server:ApolloServer()', is: 'option', of: 'debug-mode', at: ['0.debug'], weak: stack, note: 'stack' },
    { path: 'apollo-server-express:ApolloServer()', is: 'option', of: 'debug-mode', at: ['0.debug'], weak: stack, note: 'stack' },
    { path: '@nestjs/graphql:GraphQLModule.forRoot', is: 'option', of: 'debug-mode', at: ['0.debug', '0.includeStacktraceInErrorResponses'], weak: stack, note: 'stack' },
    { path: '@nestjs/graphql:GraphQLModule.forRootAsync', is: 'option', of: 'debug-mode', at: ['0.useFactory.ret.debug', '0.useFactory.ret.includeStacktraceInErrorResponses'], weak: stack, note: 'stack' },
    { path: 'node:inspector:open', is: 'option', of: 'debug-mode', at: ['self'], weak: { present: true }, note: 'inspector' },
    { path: 'inspector:open', is: 'option', of: 'debug-mode', at: ['self'], weak: { present: true }, note: 'inspector' },
    { path: '@nestjs/devtools-integration:DevtoolsModule.register', is: 'option', of: 'debug-mode', at: ['0.http'], weak: stack, note: 'devtools' },
    { path: 'express:Application#set', is: 'option', of: 'debug-mode', at: ['1'], weak: { is: ['development', 'dev'] }, when: [{ at: '0', test: { is: ['env'] } }], note: 'development' },
  ],
});
