import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-exposed-internal-endpoint' as const;
const asked = { options: { [rule]: { apiDocs: true } } };
const mark = ' // expect: no-exposed-internal-endpoint';

describe('schemas of GraphQL', () => {
  const apollo = (introspection: string, end: string): Record<string, string> => ({
    'app.ts': `
import { ApolloServer } from '@apollo/server';
import { settings } from './settings.js';
export const server = new ApolloServer({ typeDefs: 'type Query { a: Int }', introspection: ${introspection} });${end}
`,
    'settings.ts': "export const settings = { explore: true, open: process.env.NODE_ENV !== 'production' };\n",
  });
  projectTest(rule, 'shown to everybody', apollo('true', mark), asked);
  projectTest(rule, 'shown to everybody, without the option', apollo('true', ''));
  projectTest(rule, 'the environment decides', apollo("process.env.NODE_ENV !== 'production'", ''), asked);
  projectTest(rule, 'the environment decides, in another file', apollo('settings.open', ''), asked);

  const mercurius = (options: string, end: string): Record<string, string> => ({
    'app.cjs': `
const app = require('fastify')();
app.register(require('mercurius'), { schema: 'type Query { a: Int }', ${options} });${end}
`,
  });
  projectTest(rule, 'Fastify: a page to explore with', mercurius('graphiql: true', mark), asked);
  projectTest(rule, 'Fastify: none', mercurius('graphiql: false', ''), asked);

  const nest = (options: string, end: string): Record<string, string> => ({
    'app.module.ts': `
import { ApolloDriver } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { ConfigModule, ConfigService } from '@nestjs/config';
import { GraphQLModule } from '@nestjs/graphql';

@Module({
  imports: [
    GraphQLModule.forRootAsync({
      driver: ApolloDriver,
      imports: [ConfigModule],
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({ autoSchemaFile: true, ${options} }),${end}
    }),
  ],
})
export class AppModule {}
`,
  });
  projectTest(rule, 'Nest: a page to explore with', nest('playground: true', mark), asked);
  projectTest(rule, 'Nest: the schema cannot be asked for', nest('introspection: false, playground: true', ''), asked);
  projectTest(rule, 'Nest: the configuration decides', nest("playground: config.get('GRAPHQL_PLAYGROUND')", ''), asked);

  const mounted = (lines: string): Record<string, string> => ({
    'app.mjs': `
import { Hono } from 'hono';
import Koa from 'koa';
import { graphqlServer } from '@hono/graphql-server';
import { graphqlHTTP } from 'koa-graphql';
${lines}
`,
  });
  projectTest(rule, 'Hono and Koa', mounted(`new Hono().use('/graphql', graphqlServer({ schema: {}, graphiql: true }));${mark}\nnew Koa().use(graphqlHTTP({ schema: {}, graphiql: true }));${mark}`), asked);
  projectTest(rule, 'Hono and Koa, without', mounted("new Hono().use('/graphql', graphqlServer({ schema: {} }));\nnew Koa().use(graphqlHTTP({ schema: {}, graphiql: process.env.NODE_ENV === 'development' }));"), asked);
});

describe('descriptions and metrics on Koa and Hono', () => {
  const hono = (guard: string, end: (mark: string) => string): Record<string, string> => ({
    'app.mjs': `
import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { prometheus } from '@hono/prometheus';
import { swaggerUI } from '@hono/swagger-ui';
const check = bearerAuth({ token: process.env.TOKEN });
const { printMetrics, registerMetrics } = prometheus();
const app = new Hono();
app.use('*', registerMetrics);
app.get('/orders', check, (c) => c.json([]));
app.get('/metrics', ${guard}printMetrics);${end(mark)}
app.get('/ui', ${guard}swaggerUI({ url: '/doc' }));${end(mark)}
export default app;
`,
  });
  projectTest(rule, 'Hono: for everybody', hono('', (given) => given), asked);
  projectTest(rule, 'Hono: behind a check', hono('check, ', () => ''), asked);

  const koa = (guard: string, end: string): Record<string, string> => ({
    'app.cjs': `
const Koa = require('koa');
const Router = require('@koa/router');
const { koaSwagger } = require('koa2-swagger-ui');
const check = require('koa-jwt')({ secret: process.env.JWT });
const router = new Router();
router.get('/orders', check, (ctx) => { ctx.body = []; });
router.get('/docs', ${guard}koaSwagger({ routePrefix: false, swaggerOptions: { url: '/openapi.json' } }));${end}
new Koa().use(router.routes()).listen(3000);
`,
  });
  projectTest(rule, 'Koa: for everybody', koa('', mark), asked);
  projectTest(rule, 'Koa: behind a check', koa('check, ', ''), asked);
});
