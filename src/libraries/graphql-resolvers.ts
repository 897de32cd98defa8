import { defineLibrary } from './define.js';

/** Functions that answer the fields of a schema: called with the parent, and with the arguments that a caller sent. */
export const graphqlResolvers = defineLibrary({
  packages: ['graphql', '@apollo/server', 'apollo-server', 'apollo-server-express', 'apollo-server-fastify', 'apollo-server-koa', 'apollo-server-lambda', 'apollo-server-micro', 'graphql-tools', '@graphql-tools/schema', 'graphql-yoga', 'express-graphql', 'graphql-http', 'graphql-http/lib/use/express'],
  facts: [
    { path: 'ApolloServer|GraphQLServer()', is: 'calls', at: '0.resolvers.*.*', with: ['', 'message', '', ''] },
    { path: 'ApolloServer|GraphQLServer()', is: 'calls', at: '0.resolvers.*.*.*', with: ['', 'message', '', ''] },
    { path: 'makeExecutableSchema|createSchema', is: 'calls', at: '0.resolvers.*.*', with: ['', 'message', '', ''] },
    { path: 'makeExecutableSchema|createSchema', is: 'calls', at: '0.resolvers.*.*.*', with: ['', 'message', '', ''] },
    { path: 'GraphQLObjectType()', is: 'calls', at: '0.fields.*.resolve', with: ['', 'message', '', ''] },
    { path: 'GraphQLObjectType()', is: 'calls', at: '0.fields.ret.*.resolve', with: ['', 'message', '', ''] },
    { path: 'graphqlHTTP|createHandler|default', is: 'calls', at: '0.rootValue.*', with: ['message', '', ''] },
  ],
});
