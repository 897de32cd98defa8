import { describe, expect, test } from 'vitest';
import { modelOf, type Files } from './project.js';

const main = `
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();`;

const guard = `
import { CanActivate, ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import { verify } from 'jsonwebtoken';
@Injectable()
export class TokenGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    const header = context.switchToHttp().getRequest().headers.authorization;
    if (!header) throw new UnauthorizedException();
    verify(header, process.env.SECRET);
    return true;
  }
}`;

const module = (providers: string, imports: string): string => `
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TokenGuard } from './guard.js';
${imports}
@Module({ providers: [${providers}] })
export class AppModule {}`;

function operations(files: Files): string[] {
  return modelOf(files).operations.map(({ kind, method, path, auth, deprecated }) => `${kind} ${method} ${path} ${auth.state}${deprecated ? ' deprecated' : ''}`);
}

const resolver = (decorators: string): string => `
import { Args, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { UseGuards } from '@nestjs/common';
import { TokenGuard } from './guard.js';
@Resolver()
export class OrdersResolver {
  @Query(() => [String], { name: 'orders', deprecationReason: 'use ordersPage' }) list() { return []; }
  ${decorators} @Mutation(() => String) removeOrder(@Args('id') id: string) { return id; }
  @Subscription('orderAdded') added() {}
}`;

describe('entry points that are no routes', () => {
  test('resolvers: a guard on one, names given and own', () => {
    const files = { 'main.ts': main, 'guard.ts': guard, 'app.module.ts': module('OrdersResolver', "import { OrdersResolver } from './orders.js';") };
    expect(operations({ ...files, 'orders.ts': resolver('@UseGuards(TokenGuard)') })).toEqual(['graphql QUERY orders none deprecated', 'graphql MUTATION removeOrder required', 'graphql SUBSCRIPTION orderAdded none']);
    expect(operations({ ...files, 'orders.ts': resolver('') })[1]).toBe('graphql MUTATION removeOrder none');
  });

  test('a guard of the application holds for resolvers, and never for sockets', () => {
    const files = {
      'main.ts': main,
      'guard.ts': guard,
      'orders.ts': resolver(''),
      'chat.ts': `
        import { MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
        @WebSocketGateway()
        export class ChatGateway { @SubscribeMessage('say') say(@MessageBody() text: string) { return text; } }`,
      'app.module.ts': module('OrdersResolver, ChatGateway, { provide: APP_GUARD, useClass: TokenGuard }', "import { OrdersResolver } from './orders.js'; import { ChatGateway } from './chat.js';"),
    };
    expect(operations(files)).toEqual(['graphql QUERY orders required deprecated', 'graphql MUTATION removeOrder required', 'graphql SUBSCRIPTION orderAdded required', 'websocket MESSAGE say none']);
  });

  test('messages of a broker; a class that no module provides is unknown', () => {
    const consumer = `
      import { Controller } from '@nestjs/common';
      import { EventPattern, MessagePattern, Payload } from '@nestjs/microservices';
      @Controller()
      export class BillingConsumer {
        @MessagePattern({ cmd: 'charge' }) charge(@Payload() order: object) { return order; }
        @EventPattern('order.paid') paid() {}
      }`;
    const provided = { 'main.ts': main, 'guard.ts': guard, 'billing.ts': consumer, 'app.module.ts': module('', "import { BillingConsumer } from './billing.js';").replace('providers: []', 'controllers: [BillingConsumer]') };
    expect(operations(provided)).toEqual(['message MESSAGE charge none', 'message EVENT order.paid none']);
    expect(modelOf(provided).endpoints).toEqual([]);
    expect(operations({ ...provided, 'app.module.ts': module('', '') })).toEqual(['message MESSAGE charge unknown', 'message EVENT order.paid unknown']);
  });
});

describe('versions and deprecation of routes', () => {
  test('the version a route is served under, and what is said to be left behind', () => {
    const start = (type: string): string => main.replace('await app.listen', `app.enableVersioning({ type: VersioningType.${type}, header: 'v' }); await app.listen`).replace('import {', "import { VersioningType } from '@nestjs/common'; import {");
    const files = (type: string): Files => ({
      'main.ts': start(type),
      'guard.ts': guard,
      'app.module.ts': module('', "import { Orders } from './orders.js';").replace('providers: []', 'controllers: [Orders]'),
      'orders.ts': `
        import { Controller, Get, Version } from '@nestjs/common';
        import { ApiOperation } from '@nestjs/swagger';
        @Controller({ path: 'orders', version: '1' })
        export class Orders {
          @ApiOperation({ deprecated: true }) @Get() list() { return []; }
          @Version('2') @ApiOperation({ summary: 'better' }) @Get('page') page() { return []; }
        }`,
    });
    const seen = (type: string): string[] => modelOf(files(type)).endpoints.map((one) => `${one.path} ${one.version ?? '-'}${one.deprecated ? ' deprecated' : ''}`);
    expect(seen('URI')).toEqual(['/v1/orders 1 deprecated', '/v2/orders/page 2']);
    expect(seen('HEADER')).toEqual(['/orders 1 deprecated', '/orders/page 2']);
  });

  test('options of a Fastify route', () => {
    const [first, second] = modelOf({
      'app.js': `
        import fastify from 'fastify';
        const app = fastify();
        app.get('/orders', { constraints: { version: '2.0.0' }, schema: { deprecated: true } }, async () => []);
        app.get('/pages', async () => []);`,
    }).endpoints;
    expect([first?.version, first?.deprecated?.reason, second?.version, second?.deprecated]).toEqual(['2.0.0', 'its options say deprecated', undefined, undefined]);
  });
});

describe('an application that answers messages only', () => {
  const files = (start: string, providers = '', use = ''): Files => ({
    'guard.ts': guard,
    'app.module.ts': `
import { Controller, Get, Module, UseGuards } from '@nestjs/common'; import { APP_GUARD } from '@nestjs/core'; import { EventPattern, MessagePattern } from '@nestjs/microservices'; import { TokenGuard } from './guard.js';
@Controller() class Sums { @MessagePattern('sum') sum() { return 1; } @UseGuards(TokenGuard) @EventPattern('made') made() {} @Get('page') page() { return 1; } }
@Module({ controllers: [Sums], providers: [${providers}] }) export class AppModule {}`,
    'main.ts': `import { NestFactory } from '@nestjs/core'; import { AppModule } from './app.module.js'; import { TokenGuard } from './guard.js';
async function bootstrap() { const app = await NestFactory.${start}(AppModule, {}); ${use} await app.listen(); }
void bootstrap();`,
  });

  test('is started, and serves no routes', () => {
    expect(operations(files('createMicroservice'))).toEqual(['message MESSAGE sum none', 'message EVENT made required']);
    expect(modelOf(files('createMicroservice')).endpoints).toEqual([]);
    expect(modelOf(files('create')).endpoints).toHaveLength(1);
  });

  test('has guards of its own, which hold for messages', () => {
    expect(operations(files('createMicroservice', '{ provide: APP_GUARD, useClass: TokenGuard }'))[0]).toBe('message MESSAGE sum required');
    expect(operations(files('createMicroservice', '', 'app.useGlobalGuards(new TokenGuard());'))[0]).toBe('message MESSAGE sum required');
    expect(operations(files('create', '{ provide: APP_GUARD, useClass: TokenGuard }'))[0]).toBe('message MESSAGE sum unknown');
  });
});

describe('resolvers of type-graphql', () => {
  const server = (members: string, head = ''): Files => ({
    'package.json': '{"name":"a","dependencies":{"type-graphql":"1","apollo-server-express":"3","express":"4"}}',
    'books.ts': `import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';\n${head}@Resolver()\nexport class BooksResolver { ${members} }`,
    'index.ts': "import express from 'express';\nimport { ApolloServer } from 'apollo-server-express';\nimport { buildSchema } from 'type-graphql';\nimport { BooksResolver } from './books.js';\nconst app = express();\nconst start = async () => { const server = new ApolloServer({ schema: await buildSchema({ resolvers: [BooksResolver] }), context: ({ req }) => ({ req }) }); server.applyMiddleware({ app }); app.listen(3000); };\nstart();",
  });

  test('are operations, and what runs before them is not known', () => {
    expect(operations(server("@Query(() => [String]) books() { return []; } @Mutation(() => Boolean, { name: 'dropBook' }) drop(@Arg('id') id: string) { return true; } helper() { return 1; }"))).toEqual(['graphql QUERY books unknown', 'graphql MUTATION dropBook unknown']);
  });

  test('let in only whom the server knows, where a decorator of the method or of the class says so', () => {
    expect(operations(server('@Authorized() @Query(() => [String]) books() { return []; } @Query(() => [String]) shelves() { return []; }'))).toEqual(['graphql QUERY books required', 'graphql QUERY shelves unknown']);
    expect(operations(server('@Query(() => [String]) books() { return []; }', '@Authorized()\n'))).toEqual(['graphql QUERY books required']);
  });
});
