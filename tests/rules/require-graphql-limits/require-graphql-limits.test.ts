import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-graphql-limits';

describe('Express', () => {
  projectTest(rule, 'TypeScript: Apollo as it comes', {
    'app.ts': `
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { schema } from './schema.js';
const server = new ApolloServer({ schema }); // expect: require-graphql-limits
express().use('/graphql', expressMiddleware(server));
`,
    'schema.ts': `
export const schema = {};
`,
  }, { says: ['Set `validationRules`'] });

  projectTest(rule, 'TypeScript: Apollo with rules', {
    'app.ts': `
import { ApolloServer } from '@apollo/server';
import depthLimit from 'graphql-depth-limit';
const server = new ApolloServer({ typeDefs: 'type Query { a: Int }', validationRules: [depthLimit(8)] });
`,
  });

  projectTest(rule, 'TypeScript: Apollo with an empty list of rules', {
    'app.ts': `
import { ApolloServer } from '@apollo/server';
const server = new ApolloServer({
  typeDefs: 'type Query { a: Int }',
  validationRules: [], // expect: require-graphql-limits
});
`,
  });

  projectTest(rule, 'TypeScript: Apollo behind armor', {
    'app.ts': `
import { ApolloServer } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
const armor = new ApolloArmor();
const server = new ApolloServer({ typeDefs: 'type Query { a: Int }', ...armor.protect() });
`,
  });

  projectTest(rule, 'TypeScript: Apollo with a plugin of its own', {
    'app.ts': `
import { ApolloServer } from '@apollo/server';
import { costPlugin } from './cost.js';
const server = new ApolloServer({ typeDefs: 'type Query { a: Int }', plugins: [costPlugin] });
`,
    'cost.ts': `
export const costPlugin = { requestDidStart: async () => ({ didResolveOperation: async () => { throw new Error('too much'); } }) };
`,
  });

  projectTest(rule, 'TypeScript: Apollo with a plugin of the server', {
    'app.ts': `
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { createServer } from 'node:http';
const httpServer = createServer();
const server = new ApolloServer({ typeDefs: 'type Query { a: Int }', plugins: [ApolloServerPluginDrainHttpServer({ httpServer })] }); // expect: require-graphql-limits
`,
  });

  projectTest(rule, 'CommonJS: graphql-http', {
    'app.cjs': `
const express = require('express');
const { createHandler } = require('graphql-http/lib/use/express');
const { schema } = require('./schema.cjs');
express().all('/graphql', createHandler({ schema })); // expect: require-graphql-limits
`,
    'schema.cjs': `
exports.schema = {};
`,
  });

  projectTest(rule, 'CommonJS: graphql-http with rules from another file', {
    'app.cjs': `
const express = require('express');
const { createHandler } = require('graphql-http/lib/use/express');
const { validationRules } = require('./rules.cjs');
express().all('/graphql', createHandler({ schema: {}, validationRules }));
`,
    'rules.cjs': `
const depthLimit = require('graphql-depth-limit');
exports.validationRules = [depthLimit(6)];
`,
  });

  projectTest(rule, 'JavaScript modules: Yoga', {
    'app.mjs': `
import express from 'express';
import { createYoga } from 'graphql-yoga';
express().use('/graphql', createYoga({ schema: {} })); // expect: require-graphql-limits
`,
  });

  projectTest(rule, 'JavaScript modules: Yoga with a plugin', {
    'app.mjs': `
import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor';
import express from 'express';
import { createYoga } from 'graphql-yoga';
express().use('/graphql', createYoga({ schema: {}, plugins: [EnvelopArmorPlugin()] }));
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'JavaScript modules: Mercurius', {
    'app.mjs': `
import Fastify from 'fastify';
import mercurius from 'mercurius';
const app = Fastify();
app.register(mercurius, { schema: 'type Query { a: Int }', resolvers: {} }); // expect: require-graphql-limits
`,
  });

  projectTest(rule, 'JavaScript modules: Mercurius with a depth', {
    'app.mjs': `
import Fastify from 'fastify';
import mercurius from 'mercurius';
const app = Fastify();
app.register(mercurius, { schema: 'type Query { a: Int }', resolvers: {}, queryDepth: 7 });
`,
  });
});

describe('Fastify, Koa and Hono', () => {
  const files = (code: string): Record<string, string> => ({ 'app.mjs': code });
  const apollo = (plugins: string, mark: string): Record<string, string> => files(`
import { ApolloServer } from '@apollo/server';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { ApolloArmorPlugin } from 'our-armor';
const app = Fastify();
const server = new ApolloServer({ typeDefs: 'type Query { a: Int }', plugins: [${plugins}] });${mark}
await server.start();
await app.register(fastifyApollo(server));
`);
  const mark = ' // expect: require-graphql-limits';
  projectTest(rule, 'a plugin that ends connections', apollo('fastifyApolloDrainPlugin(app)', mark));
  projectTest(rule, 'a plugin that ends connections, and another', apollo('fastifyApolloDrainPlugin(app), ApolloArmorPlugin()', ''));

  const rules = (given: string, end: string): Record<string, string> => files(`
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import depthLimit from 'graphql-depth-limit';
Fastify().register(mercurius, { schema: 'type Query { a: Int }', validationRules: [${given}] });${end}
`);
  projectTest(rule, 'a rule of the language', rules('NoSchemaIntrospectionCustomRule', mark));
  projectTest(rule, 'a rule of the language, and a depth', rules('NoSchemaIntrospectionCustomRule, depthLimit(7)', ''));

  const koa = (options: string, end: string): Record<string, string> => files(`
import Koa from 'koa';
import mount from 'koa-mount';
import { graphqlHTTP } from 'koa-graphql';
import depthLimit from 'graphql-depth-limit';
new Koa().use(mount('/graphql', graphqlHTTP({ schema: {}${options} })));${end}
`);
  projectTest(rule, 'Koa', koa('', mark));
  projectTest(rule, 'Koa with a depth', koa(', validationRules: [depthLimit(7)]', ''));

  const hono = (options: string, end: string): Record<string, string> => files(`
import { Hono } from 'hono';
import { graphqlServer } from '@hono/graphql-server';
import depthLimit from 'graphql-depth-limit';
const app = new Hono();
app.use('/graphql', graphqlServer({ schema: {}${options} }));${end}
export default app;
`);
  projectTest(rule, 'Hono', hono('', mark));
  projectTest(rule, 'Hono with a depth', hono(', validationRules: [depthLimit(7)]', ''));

  const yoga = (plugin: string, end: string): Record<string, string> => files(`
import { createYoga, useReadinessCheck } from 'graphql-yoga';
import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor';
export const yoga = createYoga({ schema: {}, plugins: [${plugin}] });${end}
`);
  projectTest(rule, 'Yoga with a plugin of its own', yoga('useReadinessCheck({ check: async () => true })', mark));
  projectTest(rule, 'Yoga with another beside it', yoga('useReadinessCheck({ check: async () => true }), EnvelopArmorPlugin()', ''));
});

describe('Nest', () => {
  const module = (options: string, more = ''): string => `
import { ApolloDriver } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import depthLimit from 'graphql-depth-limit';

@Module({
  imports: [
    GraphQLModule.forRootAsync({${more}
      driver: ApolloDriver,
      useFactory: () => ({ ${options} }),
    }),
  ],
})
export class AppModule {}
`;
  projectTest(rule, 'TypeScript: a module without limits', {
    'app.module.ts': module('autoSchemaFile: true', ' // expect: require-graphql-limits'),
  });

  projectTest(rule, 'TypeScript: a module with rules', {
    'app.module.ts': module('autoSchemaFile: true, validationRules: [depthLimit(7)]'),
  });

  projectTest(rule, 'TypeScript: a plugin that Nest finds by itself', {
    'app.module.ts': module('autoSchemaFile: true'),
    'complexity.plugin.ts': `
import { Plugin } from '@nestjs/apollo';

@Plugin()
export class ComplexityPlugin {
  async requestDidStart() { return { didResolveOperation: async () => { throw new Error('too complex'); } }; }
}
`,
  });
});
