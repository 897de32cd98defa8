import { describe, expect, test } from 'vitest';
import { modelOf, type Files } from './project.js';

/** One line for each operation: `QUERY me required`. */
function operations(files: Files): string[] {
  return modelOf(files).operations.map(({ kind, method, path, auth }) => `${kind} ${method} ${path} ${auth.state}`);
}

const check = "if (!context.user) throw new GraphQLError('no', { extensions: { code: 'UNAUTHENTICATED' } });";
const map = `{ Query: { open: () => 1, me: (parent, args, context) => { ${check} return context.user; } }, User: { posts: () => [] }, Mutation: { rename: { resolve: (parent, args, context) => { ${check} return 1; } } }, Subscription: { added: { subscribe: () => feed.asyncIterator('a') } } }`;
const expected = ['graphql QUERY open none', 'graphql QUERY me required', 'graphql MUTATION rename required', 'graphql SUBSCRIPTION added none'];

describe('resolvers by type and field', () => {
  test.each([
    ['Apollo 4', `import { ApolloServer } from '@apollo/server'; import { startStandaloneServer } from '@apollo/server/standalone'; const server = new ApolloServer({ typeDefs, resolvers: ${map} }); await startStandaloneServer(server, { context: async ({ req }) => ({ user: find(req) }) });`],
    ['Apollo 3, a list of maps', `import { ApolloServer } from 'apollo-server'; const resolvers = ${map}; const server = new ApolloServer({ typeDefs, resolvers: [resolvers], context: ({ req }) => ({ user: find(req) }) }); server.listen();`],
    ['a schema made before', `import { makeExecutableSchema } from '@graphql-tools/schema'; import { ApolloServer } from 'apollo-server-express'; const schema = makeExecutableSchema({ typeDefs, resolvers: ${map} }); new ApolloServer({ schema });`],
    ['Yoga', `import { createSchema, createYoga } from 'graphql-yoga'; createYoga({ schema: createSchema({ typeDefs, resolvers: ${map} }) });`],
    ['mercurius', `import Fastify from 'fastify'; import mercurius from 'mercurius'; const app = Fastify(); app.register(mercurius, { schema, resolvers: ${map} }); app.listen({ port: 1 });`],
  ])('%s', (_name, text) => {
    expect(operations({ 'app.js': `import { GraphQLError } from 'graphql'; ${text}` })).toEqual(expected);
  });

  const served = (mount: string): string[] => operations({ 'app.js': `import express from 'express'; import { ApolloServer } from '@apollo/server'; import { expressMiddleware } from '@apollo/server/express4'; const app = express(); const guard = (req, res, next) => { if (!req.headers.authorization) return res.sendStatus(401); next(); };
const server = new ApolloServer({ typeDefs, resolvers: { Query: { open: () => 1 } } }); ${mount} app.listen(1);` });

  test('behind what stands before the server', () => {
    expect(served("app.use('/graphql', guard, expressMiddleware(server));")).toEqual(['graphql QUERY open required']);
    expect(served("app.use('/graphql', express.json(), expressMiddleware(server));")).toEqual(['graphql QUERY open none']);
    expect(served('')).toEqual(['graphql QUERY open unknown']);
  });

  test('errors of Apollo 3, and helpers that raise them', () => {
    const found = (error: string): string[] => operations({ 'app.js': `import { ApolloServer, AuthenticationError, UserInputError } from 'apollo-server'; const known = ({ user }) => { if (!user) throw new ${error}('no'); return user; }; new ApolloServer({ typeDefs, resolvers: { Query: { me: (parent, args, context) => known(context) } } }).listen();` });
    expect(found('AuthenticationError')).toEqual(['graphql QUERY me required']);
    expect(found('UserInputError')).toEqual(['graphql QUERY me none']);
  });

  test('wrappers of packages leave the answer open, unless what they are given checks', () => {
    const found = (checked: string): string[] => operations({ 'app.js': `import { ApolloServer, AuthenticationError } from 'apollo-server'; import { combineResolvers } from 'graphql-resolvers'; const known = (parent, args, { user }) => { ${checked} }; new ApolloServer({ typeDefs, resolvers: { Query: { me: combineResolvers(known, () => 1) } } }).listen();` });
    expect(found("if (!user) throw new AuthenticationError('no');")).toEqual(['graphql QUERY me required']);
    expect(found('console.log(user);')).toEqual(['graphql QUERY me unknown']);
  });
});
