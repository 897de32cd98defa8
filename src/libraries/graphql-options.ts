import type { LibraryFact, OptionCondition, Place } from '../facts/index.js';
import { defineLibrary } from './define.js';

/** Plugins may bound queries, unless they are of those that come with the server. */
function noOther(at: Place, own: string): readonly OptionCondition[] {
  return [{ at, test: { absent: true, only: own } }];
}

const ofApollo = '^@apollo/server/plugin/|^apollo-server-core:ApolloServerPlugin|^@as-integrations/fastify:fastifyApolloDrainPlugin';
const ofYoga = '^(?:graphql-yoga|@graphql-yoga/plugin-(?:apq|csrf-prevention|defer-stream|disable-introspection|graphql-sse|prometheus|response-cache|sofa)):use';
/** Rules that come with the language tell whether a query is right, and never how much it asks for. */
const noLimit = { empty: true, only: '^graphql:' } as const;
const ofModule = 'nest-graphql-plugins';

/** Servers that show neither in production unless they are told to. A page to explore with is of little use where the schema cannot be asked for. */
function shown(holder: Place, ...paths: readonly string[]): readonly LibraryFact[] {
  return paths.map((path) => ({ path, is: 'option', of: 'schema-shown', at: [`${holder}.introspection`, `${holder}.playground`, `${holder}.graphiql`], weak: { is: [true, 'graphiql', 'playground'] } }));
}

/** How deep and how expensive a query may be. None of these servers has a limit of its own. */
export const graphqlOptions = defineLibrary({
  packages: ['@apollo/server', 'apollo-server', 'apollo-server-express', 'apollo-server-fastify', 'graphql-yoga', 'mercurius', '@nestjs/graphql', '@nestjs/apollo', 'express-graphql', 'koa-graphql', '@hono/graphql-server', 'graphql-http', 'graphql-http/lib/use/express', 'graphql-http/lib/use/fastify', 'graphql-http/lib/use/koa', 'graphql-http/lib/use/node', 'graphql-http/lib/use/http', 'graphql-http/lib/use/fetch'],
  facts: [
    { path: '@apollo/server:ApolloServer()', is: 'option', of: 'graphql-cost', at: ['0.validationRules', '0.maxRecursiveSelections', '0.documentStore'], weak: { is: [false], ...noLimit }, needed: true, when: noOther('0.plugins', ofApollo), note: 'validationRules' },
    { path: 'apollo-server:ApolloServer()', is: 'option', of: 'graphql-cost', at: ['0.validationRules'], weak: noLimit, needed: true, when: noOther('0.plugins', ofApollo), note: 'validationRules' },
    { path: 'apollo-server-express:ApolloServer()', is: 'option', of: 'graphql-cost', at: ['0.validationRules'], weak: noLimit, needed: true, when: noOther('0.plugins', ofApollo), note: 'validationRules' },
    { path: 'apollo-server-fastify:ApolloServer()', is: 'option', of: 'graphql-cost', at: ['0.validationRules'], weak: noLimit, needed: true, when: noOther('0.plugins', ofApollo), note: 'validationRules' },
    { path: 'graphql-yoga:createYoga', is: 'option', of: 'graphql-cost', at: ['0.plugins'], weak: { empty: true, only: ofYoga }, needed: true, note: 'plugins' },
    { path: 'mercurius:default', is: 'option', of: 'graphql-cost', at: ['1.queryDepth', '1.validationRules', '1.onlyPersisted', '1.persistedQueries'], weak: noLimit, needed: true, note: 'queryDepth' },
    { path: '@nestjs/graphql:GraphQLModule.forRoot', is: 'option', of: 'graphql-cost', at: ['0.validationRules', '0.maxRecursiveSelections', '0.queryDepth'], weak: { is: [false], ...noLimit }, needed: true, when: noOther('0.plugins', ofApollo), fallback: ofModule, note: 'validationRules' },
    { path: '@nestjs/graphql:GraphQLModule.forRootAsync', is: 'option', of: 'graphql-cost', at: ['0.useFactory.ret.validationRules', '0.useFactory.ret.maxRecursiveSelections', '0.useFactory.ret.queryDepth', '0.useClass', '0.useExisting'], weak: { is: [false], ...noLimit }, needed: true, when: noOther('0.useFactory.ret.plugins', ofApollo), fallback: ofModule, note: 'validationRules' },
    { path: '@nestjs/apollo:Plugin', is: 'option-default', name: ofModule, at: ['self'] },
    { path: '@nestjs/graphql:Plugin', is: 'option-default', name: ofModule, at: ['self'] },
    // An object may also be what a function makes for each request.
    ...['express-graphql:graphqlHTTP', 'koa-graphql:default|graphqlHTTP', '@hono/graphql-server:graphqlServer', ...['express', 'fastify', 'koa', 'node', 'http', 'fetch'].map((use) => `graphql-http/lib/use/${use}:createHandler`)].map(
      (path) => ({ path, is: 'option', of: 'graphql-cost', at: ['0.validationRules'], weak: noLimit, needed: true, unless: [{ at: '0', test: { callable: true } }], note: 'validationRules' }) as const,
    ),
    ...shown('0', '@apollo/server:ApolloServer()', 'apollo-server:ApolloServer()', 'apollo-server-express:ApolloServer()', 'apollo-server-fastify:ApolloServer()', 'graphql-yoga:createYoga', '@nestjs/graphql:GraphQLModule.forRoot', 'express-graphql:graphqlHTTP', 'koa-graphql:default|graphqlHTTP', '@hono/graphql-server:graphqlServer'),
    ...shown('1', 'mercurius:default'),
    ...shown('0.useFactory.ret', '@nestjs/graphql:GraphQLModule.forRootAsync'),
  ],
});
