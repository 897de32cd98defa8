import type { LibraryFact, Place } from '../facts/index.js';
import { defineLibrary } from './define.js';

/** A call that gives a procedure with one step more. */
function step(name: string, type: string, said: { readonly elements?: Place; readonly of?: string; readonly schema?: Place; readonly joins?: Place }): readonly LibraryFact[] {
  return [
    { path: `Procedure#${name}`, is: 'procedure-step', ...said },
    { path: `Procedure#${name}()`, is: 'instance', of: type },
    { path: `${type}#`, is: 'procedure-step', ...said },
  ];
}

function operation(name: 'query' | 'mutation' | 'subscription', type: string, kind: 'QUERY' | 'MUTATION' | 'SUBSCRIPTION'): readonly LibraryFact[] {
  return [
    { path: `Procedure#${name}`, is: 'procedure', operation: kind, handler: '0', of: 'Resolver' },
    { path: `Procedure#${name}()`, is: 'instance', of: type },
    { path: `${type}#`, is: 'procedure', operation: kind, handler: '0', of: 'Resolver' },
  ];
}

function served(by: string, place: Place, of: string): LibraryFact {
  return { path: by, is: 'serves-procedures', at: `${place}.router`, context: `${place}.createContext`, of: `@trpc/server:${of}` };
}

/** Procedures, versions 10 and 11 (trpc.io/docs/server/procedures). Their input is what the schemas of their steps let pass. */
export const trpcServer = defineLibrary({
  packages: ['@trpc/server'],
  types: { UsedProcedure: 'Procedure', CheckedProcedure: 'Procedure', JoinedProcedure: 'Procedure', SameProcedure: 'Procedure' },
  framework: 'trpc',
  facts: [
    { path: 'initTRPC', is: 'instance', of: 'Builder' },
    { path: 'Builder#context|meta()', is: 'instance', of: 'Builder' },
    { path: 'Builder#create()', is: 'instance', of: 'Trpc' },
    { path: 'Trpc#procedure', is: 'instance', of: 'Procedure' },
    { path: 'Trpc#router|mergeRouters', is: 'procedures', at: '0..' },
    { path: 'Trpc#router|mergeRouters()', is: 'instance', of: 'Records' },
    { path: 'Records#', is: 'procedures', at: '0..' },
    ...step('use', 'UsedProcedure', { elements: '0', of: 'Step' }),
    ...step('input', 'CheckedProcedure', { schema: '0' }),
    ...step('concat|unstable_concat', 'JoinedProcedure', { joins: '0' }),
    ...step('output|meta', 'SameProcedure', {}),
    ...operation('query', 'Query', 'QUERY'),
    ...operation('mutation', 'Mutation', 'MUTATION'),
    ...operation('subscription', 'Subscription', 'SUBSCRIPTION'),
    { path: 'Trpc#middleware|experimental_standaloneMiddleware', is: 'procedure-step', elements: '0', of: 'Step' },
    { path: 'Trpc#middleware()', is: 'instance', of: 'Middleware' },
    { path: 'Middleware#', is: 'procedure-step', elements: '0', of: 'Step' },
    { path: 'Middleware#pipe|unstable_pipe', is: 'procedure-step', elements: '0', of: 'Step' },
    { path: 'Middleware#pipe|unstable_pipe()', is: 'instance', of: 'Middleware' },

    ...['adapters/express:createExpressMiddleware', 'adapters/standalone:createHTTPServer', 'adapters/standalone:createHTTPHandler', 'adapters/next:createNextApiHandler', 'adapters/node-http:nodeHTTPRequestHandler', 'adapters/ws:applyWSSHandler', 'adapters/fetch:fetchRequestHandler', 'adapters/aws-lambda:awsLambdaRequestHandler', 'adapters/next-app-dir:experimental_createServerActionHandler'].flatMap((name) => [served(`@trpc/server/${name}`, '0', 'ContextOptions'), served(`@trpc/server/${name}()`, '0', 'ContextOptions')]),
    served('@trpc/server/adapters/fastify:fastifyTRPCPlugin', '1.trpcOptions', 'FastifyContextOptions'),
    served('@hono/trpc-server:trpcServer', '0', 'ContextOptions'),
    served('@hono/trpc-server:trpcServer()', '0', 'ContextOptions'),

    { path: 'Resolver#', is: 'handler-arguments', of: ['Options'], answers: true },
    { path: 'Step#', is: 'handler-arguments', of: ['Options'] },
    { path: 'Options#', is: 'passes-on', by: 'next', leaves: 'ctx' },
    { path: 'Options#ctx', is: 'instance', of: 'Context' },
    { path: 'Options#input|rawInput', is: 'source', origin: 'body', shape: 'object' },
    { path: 'Options#getRawInput()', is: 'source', origin: 'body', shape: 'object' },
    { path: 'Context#req', is: 'instance', of: 'express:Request' },
    { path: 'Context#res', is: 'instance', of: 'express:Response' },
    { path: 'Context#headers.get()', is: 'credential' },
    { path: 'Context#user|session|auth|account|currentUser|userId|viewer|identity|me', is: 'principal' },
    { path: 'Context#token|apiKey|jwt|sessionId|accessToken|authorization', is: 'credential' },
    { path: 'ContextOptions#req', is: 'instance', of: 'express:Request' },
    { path: 'ContextOptions#res', is: 'instance', of: 'express:Response' },
    { path: 'FastifyContextOptions#req', is: 'instance', of: 'fastify:FastifyRequest' },
    { path: 'FastifyContextOptions#res', is: 'instance', of: 'fastify:FastifyReply' },
    { path: 'TRPCError()', is: 'http-error', status: '0.code', names: { PARSE_ERROR: 400, BAD_REQUEST: 400, UNAUTHORIZED: 401, PAYMENT_REQUIRED: 402, FORBIDDEN: 403, NOT_FOUND: 404, METHOD_NOT_SUPPORTED: 405, TIMEOUT: 408, CONFLICT: 409, PRECONDITION_FAILED: 412, PAYLOAD_TOO_LARGE: 413, UNPROCESSABLE_CONTENT: 422, TOO_MANY_REQUESTS: 429, CLIENT_CLOSED_REQUEST: 499, INTERNAL_SERVER_ERROR: 500, NOT_IMPLEMENTED: 501, BAD_GATEWAY: 502, SERVICE_UNAVAILABLE: 503, GATEWAY_TIMEOUT: 504 }, body: '0.message' },
  ],
});
