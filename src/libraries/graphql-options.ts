import type { OptionCondition, Place } from '../facts/index.js';
import { defineLibrary } from './define.js';

/** Plugins may bound queries, unless they are of those that come with the server. */
function noOther(at: Place, own: string): readonly OptionCondition[] {
  return [{ at, test: { absent: true, only: own } }];
}

const ofApollo = '^@apollo/server/plugin/|^apollo-server-core:ApolloServerPlugin';
const ofModule = 'nest-graphql-plugins';

/** How deep and how expensive a query may be. None of these servers has a limit of its own. */
export const graphqlOptions = defineLibrary({
  packages: ['@apollo/server', 'apollo-server', 'apollo-server-express', 'apollo-server-fastify', 'graphql-yoga', 'mercurius', '@nestjs/graphql', '@nestjs/apollo', 'express-graphql', 'graphql-http', 'graphql-http/lib/use/express', 'graphql-http/lib/use/fastify'],
  facts: [
    { path: '@apollo/server:ApolloServer()', is: 'option', of: 'graphql-cost', at: ['0.validationRules', '0.maxRecursiveSelections', '0.documentStore'], weak: { is: [false], empty: true }, needed: true, when: noOther('0.plugins', ofApollo), note: 'validationRules' },
    { path: 'apollo-server:ApolloServer()', is: 'option', of: 'graphql-cost', at: ['0.validationRules'], weak: { empty: true }, needed: true, when: noOther('0.plugins', ofApollo), note: 'validationRules' },
    { path: 'apollo-server-express:ApolloServer()', is: 'option', of: 'graphql-cost', at: ['0.validationRules'], weak: { empty: true }, needed: true, when: noOther('0.plugins', ofApollo), note: 'validationRules' },
    { path: 'apollo-server-fastify:ApolloServer()', is: 'option', of: 'graphql-cost', at: ['0.validationRules'], weak: { empty: true }, needed: true, when: noOther('0.plugins', ofApollo), note: 'validationRules' },
    { path: 'graphql-yoga:createYoga', is: 'option', of: 'graphql-cost', at: ['0.plugins'], weak: { empty: true }, needed: true, note: 'plugins' },
    { path: 'mercurius:default', is: 'option', of: 'graphql-cost', at: ['1.queryDepth', '1.validationRules', '1.onlyPersisted', '1.persistedQueries'], weak: { empty: true }, needed: true, note: 'queryDepth' },
    { path: '@nestjs/graphql:GraphQLModule.forRoot', is: 'option', of: 'graphql-cost', at: ['0.validationRules', '0.maxRecursiveSelections', '0.queryDepth'], weak: { is: [false], empty: true }, needed: true, when: noOther('0.plugins', ofApollo), fallback: ofModule, note: 'validationRules' },
    { path: '@nestjs/graphql:GraphQLModule.forRootAsync', is: 'option', of: 'graphql-cost', at: ['0.useFactory.ret.validationRules', '0.useFactory.ret.maxRecursiveSelections', '0.useFactory.ret.queryDepth', '0.useClass', '0.useExisting'], weak: { is: [false], empty: true }, needed: true, when: noOther('0.useFactory.ret.plugins', ofApollo), fallback: ofModule, note: 'validationRules' },
    { path: '@nestjs/apollo:Plugin', is: 'option-default', name: ofModule, at: ['self'] },
    { path: '@nestjs/graphql:Plugin', is: 'option-default', name: ofModule, at: ['self'] },
    { path: 'express-graphql:graphqlHTTP', is: 'option', of: 'graphql-cost', at: ['0.validationRules'], weak: { empty: true }, needed: true, unless: [{ at: '0', test: { callable: true } }], note: 'validationRules' },
    { path: 'graphql-http/lib/use/express:createHandler', is: 'option', of: 'graphql-cost', at: ['0.validationRules'], weak: { empty: true }, needed: true, unless: [{ at: '0', test: { callable: true } }], note: 'validationRules' },
    { path: 'graphql-http/lib/use/fastify:createHandler', is: 'option', of: 'graphql-cost', at: ['0.validationRules'], weak: { empty: true }, needed: true, unless: [{ at: '0', test: { callable: true } }], note: 'validationRules' },
  ],
});
