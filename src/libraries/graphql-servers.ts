import type { LibraryFact, Place } from '../facts/index.js';
import { defineLibrary } from './define.js';

/** Resolvers by type and field; callers name those of the root types. */
const schema = { roots: { Query: 'QUERY', Mutation: 'MUTATION', Subscription: 'SUBSCRIPTION' }, of: 'graphql:Resolver' } as const;

/** What is made of maps of resolvers. */
function made(path: string, ...places: readonly Place[]): readonly LibraryFact[] {
  return [path, `${path}()`, `${path}#`].flatMap((one) => places.map((at): LibraryFact => ({ path: one, is: 'procedures', at, schema })));
}

function served(path: string, at: Place, context: Place): LibraryFact {
  return { path, is: 'serves-procedures', at, context, of: '@trpc/server:ContextOptions', schema };
}

/** Which resolvers callers reach, behind what. */
export const graphqlServers = defineLibrary({
  packages: ['@apollo/server', 'apollo-server', 'apollo-server-express', 'apollo-server-fastify', 'apollo-server-koa', 'apollo-server-lambda', 'apollo-server-micro', '@graphql-tools/schema', 'graphql-tools', 'graphql-yoga', '@graphql-yoga/node', '@apollo/subgraph', '@apollo/federation', '@graphql-tools/merge'],
  facts: [
    ...made('ApolloServer', '0.resolvers', '0.schema'),
    ...made('makeExecutableSchema|createSchema', '0.resolvers'),
    ...made('buildSubgraphSchema', '0.resolvers', '0.*.resolvers'),
    ...made('mergeResolvers', '0'),
    ...['apollo-server', 'apollo-server-express', 'apollo-server-fastify', 'apollo-server-koa', 'apollo-server-lambda', 'apollo-server-micro'].map((name) => served(`${name}:ApolloServer()`, 'ret', '0.context')),
    ...['@apollo/server/express4:expressMiddleware', '@as-integrations/express4:expressMiddleware', '@as-integrations/express5:expressMiddleware', '@as-integrations/koa:koaMiddleware', '@as-integrations/next:startServerAndCreateNextHandler', '@as-integrations/aws-lambda:startServerAndCreateLambdaHandler', '@apollo/server/standalone:startStandaloneServer'].flatMap((name) => [served(name, '0', '1.context'), served(`${name}()`, '0', '1.context')]),
    ...['createYoga', 'createServer'].flatMap((name) => [served(name, '0.schema', '0.context'), served(`${name}()`, '0.schema', '0.context')]),
    served('mercurius:default', '1.resolvers', '1.context'),
    { path: 'graphql:Resolver#', is: 'handler-arguments', of: ['', 'arguments', 'graphql:Context', ''], answers: true },
    { path: 'graphql:Context#user|currentUser|session|auth|account|userId|viewer|me|identity', is: 'principal' },
    { path: 'graphql:Context#token|apiKey|jwt|authorization|sessionId|accessToken', is: 'credential' },
    { path: 'graphql:Context#req', is: 'instance', of: 'express:Request' },
    { path: 'graphql:Context#request.headers.get()', is: 'credential' },
    { path: 'AuthenticationError()', is: 'http-error', status: 401, body: '0' },
    { path: 'mercurius:ErrorWithProps()', is: 'http-error', status: '2', body: '0' },
    { path: 'ForbiddenError()', is: 'http-error', status: 403, body: '0' },
    { path: 'graphql:GraphQLError()', is: 'http-error', status: '1.extensions.code', names: { UNAUTHENTICATED: 401, UNAUTHORIZED: 401, FORBIDDEN: 403, BAD_USER_INPUT: 400, NOT_FOUND: 404 }, body: '0' },
  ],
});
