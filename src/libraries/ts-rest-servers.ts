import { defineLibrary } from './define.js';

const phases = ['onRequest', 'preParsing', 'preValidation', 'preHandler'];

/** Handlers of a contract's routes, on Express and on Fastify. What they are called with is what was sent, checked against the contract. */
export const tsRestServers = defineLibrary({
  packages: ['@ts-rest/express', '@ts-rest/fastify'],
  facts: [
    { path: 'initServer()', is: 'instance', of: 'Server' },
    { path: 'Server#router|route()', is: 'contract-handlers', at: '1' },
    { path: '@ts-rest/express:createExpressEndpoints', is: 'contract', contract: '0', handlers: '1', on: '2', handler: 'handler', chain: ['middleware'], before: ['3.globalMiddleware'], of: 'Implementation' },
    { path: '@ts-rest/fastify:Server#registerRouter', is: 'contract', contract: '0', handlers: '1', on: '2', handler: 'handler', chain: phases.map((phase) => `hooks.${phase}`), before: phases.map((phase) => `3.hooks.${phase}`), of: 'Implementation' },
    { path: '@ts-rest/fastify:Server#plugin()', is: 'contract', contract: '0.0', handlers: '0.1', handler: 'handler', chain: phases.map((phase) => `hooks.${phase}`), of: 'Implementation' },

    { path: 'Implementation#', is: 'handler-arguments', of: ['Arguments'], answers: true, status: 'status' },
    { path: 'Arguments#params', is: 'source', origin: 'params', shape: 'string' },
    { path: 'Arguments#query', is: 'source', origin: 'query', shape: 'nested' },
    { path: 'Arguments#body', is: 'source', origin: 'body', shape: 'object' },
    { path: 'Arguments#headers', is: 'source', origin: 'headers', shape: 'string' },
    { path: 'Arguments#headers.*', is: 'credential' },
    { path: '@ts-rest/express:Arguments#req', is: 'instance', of: 'express:Request' },
    { path: '@ts-rest/express:Arguments#res', is: 'instance', of: 'express:Response' },
    { path: '@ts-rest/fastify:Arguments#request', is: 'instance', of: 'fastify:FastifyRequest' },
    { path: '@ts-rest/fastify:Arguments#reply', is: 'instance', of: 'fastify:FastifyReply' },
  ],
});
