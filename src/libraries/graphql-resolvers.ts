import type { LibraryFact } from '../facts/index.js';
import { defineLibrary } from './define.js';

/** Where resolvers stand in a map, and in a list of maps: fields of a type, and both halves of a subscription. */
const inMaps = ['0.resolvers.*.*', '0.resolvers.*.*.*', '0.resolvers.*.*.*.*'];
/** The object whose methods answer the fields of the root. */
const roots = ['0.rootValue.*', '0.ret.rootValue.*'];

/** Functions that answer the fields of a schema: called with the parent, and with the arguments that a caller sent. They have been checked against their declared types: a list is a list, and text is text. */
export const graphqlResolvers = defineLibrary({
  packages: ['graphql', '@apollo/server', 'apollo-server', 'apollo-server-express', 'apollo-server-fastify', 'apollo-server-koa', 'apollo-server-lambda', 'apollo-server-micro', 'apollo-server-core', 'graphql-tools', '@graphql-tools/schema', '@graphql-tools/merge', '@apollo/subgraph', '@apollo/federation', 'merge-graphql-schemas', 'graphql-yoga', '@graphql-yoga/node', 'express-graphql', 'graphql-http', 'graphql-http/lib/use/express', 'graphql-http/lib/use/fastify', 'graphql-http/lib/use/koa', 'graphql-http/lib/use/http', 'mercurius'],
  facts: [
    ...['ApolloServer|GraphQLServer()', 'makeExecutableSchema|createSchema', 'buildSubgraphSchema|buildFederatedSchema'].flatMap((path) => inMaps.map((at): LibraryFact => ({ path, is: 'calls', at, with: ['', 'arguments', '', ''] }))),
    { path: 'buildSubgraphSchema|buildFederatedSchema', is: 'calls', at: '0.*.resolvers.*.*', with: ['', 'arguments', '', ''] },
    ...['0.*.*.*', '0.*.*', '0.*.*.*.*'].map((at): LibraryFact => ({ path: 'mergeResolvers', is: 'calls', at, with: ['', 'arguments', '', ''] })),
    { path: 'GraphQLObjectType()', is: 'calls', at: '0.fields.*.resolve', with: ['', 'arguments', '', ''] },
    { path: 'GraphQLObjectType()', is: 'calls', at: '0.fields.ret.*.resolve', with: ['', 'arguments', '', ''] },
    { path: 'GraphQLObjectType()', is: 'calls', at: '0.fields.*.subscribe', with: ['', 'arguments', '', ''] },
    ...['graphqlHTTP', 'createHandler', 'default'].flatMap((path) => roots.map((at): LibraryFact => ({ path, is: 'calls', at, with: ['arguments', '', ''] }))),
    // Maps that a loader out of sight hands to a server: the types of the root go by these names.
    { path: 'Resolvers', is: 'assumed-handler', of: ['', 'arguments', '', ''], reads: [], exported: { file: '\\.[cm]?[jt]s$', name: '.', at: ['0.Query.*', '0.Mutation.*', '0.Query.*.resolve', '0.Mutation.*.resolve', '0.Subscription.*.subscribe'] } },
    { path: 'graphql', is: 'calls', at: '0.rootValue.*', with: ['arguments', '', ''] },
  ],
});
