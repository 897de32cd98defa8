import { describe, expect, test } from 'vitest';
import { flowsOf, modelOf } from './project.js';

const start = `
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
const app = await NestFactory.create(AppModule);
await app.listen(3000);`;
const validating = start.replace('await app.listen', 'app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));\nawait app.listen');

const appModule = `
import { Module } from '@nestjs/common';
import { OrdersController } from './orders.js';
@Module({ controllers: [OrdersController] })
export class AppModule {}`;

const orders = (parameter: string, sql: string, imports = ''): string => `
import { Body, Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { Pool } from 'pg';
${imports}
const pool = new Pool();
@Controller('orders')
export class OrdersController {
  @Get(':id')
  find(${parameter}) {
    return pool.query(${sql});
  }
}`;

describe('parameters', () => {
  test('a path part reaches a query', () => {
    expect(flowsOf({ 'main.ts': start, 'app.module.ts': appModule, 'orders.ts': orders("@Param('id') id: string", '`SELECT ${id}`') })).toEqual(['sql orders.ts:10 <- id orders.ts:9']);
  });

  test('a path part made a number', () => {
    expect(flowsOf({ 'main.ts': start, 'app.module.ts': appModule, 'orders.ts': orders("@Param('id', ParseIntPipe) id: number", '`SELECT ${id}`') })).toEqual([]);
  });

  test('a number by annotation is one only behind a pipe that converts', () => {
    expect(flowsOf({ 'main.ts': start, 'app.module.ts': appModule, 'orders.ts': orders("@Param('id') id: number", '`SELECT ${id}`') })).toEqual(['sql orders.ts:10 <- id orders.ts:9']);
    expect(flowsOf({ 'main.ts': validating, 'app.module.ts': appModule, 'orders.ts': orders("@Param('id') id: number", '`SELECT ${id}`') })).toEqual([]);
  });

  test('a pipe of the project is judged by what it returns', () => {
    const imports = 'class Digits { transform(value) { return Number(value); } }\nclass Trim { transform(value) { return value.trim(); } }';
    expect(flowsOf({ 'main.ts': start, 'app.module.ts': appModule, 'orders.ts': orders("@Param('id', Digits) id: string", '`SELECT ${id}`', imports) })).toEqual([]);
    expect(flowsOf({ 'main.ts': start, 'app.module.ts': appModule, 'orders.ts': orders("@Param('id', new Trim()) id: string", '`SELECT ${id}`', imports) })).toEqual(['sql orders.ts:11 <- id orders.ts:10']);
  });

  test('a decorator of the project gives what it takes from the request', () => {
    const imports = "import { createParamDecorator } from '@nestjs/common';\nconst Tenant = createParamDecorator((_data, context) => context.switchToHttp().getRequest().headers['x-tenant']);";
    expect(flowsOf({ 'main.ts': start, 'app.module.ts': appModule, 'orders.ts': orders('@Tenant() tenant: string', '`SELECT ${tenant}`', imports) })).toHaveLength(1);
    expect(flowsOf({ 'main.ts': start, 'app.module.ts': appModule, 'orders.ts': orders('@Tenant() tenant: string', "'SELECT 1'", imports) })).toEqual([]);
  });
});

describe('checked classes', () => {
  const dto = (check: string): string => `
    import { IsIn, IsString } from 'class-validator';
    export class ListDto { @${check} sort: string; }`;
  const list = "@Query() query: ListDto";

  test('a property bound to a list of values', () => {
    expect(flowsOf({ 'main.ts': validating, 'app.module.ts': appModule, 'dto.ts': dto("IsIn(['a', 'b'])"), 'orders.ts': orders(list, '`SELECT ${query.sort}`', "import { ListDto } from './dto.js';") })).toEqual([]);
  });

  test('a property that is any text', () => {
    expect(flowsOf({ 'main.ts': validating, 'app.module.ts': appModule, 'dto.ts': dto('IsString()'), 'orders.ts': orders(list, '`SELECT ${query.sort}`', "import { ListDto } from './dto.js';") })).toEqual(['sql orders.ts:10 <- query.sort orders.ts:9']);
  });

  test('no pipe checks the class', () => {
    expect(flowsOf({ 'main.ts': start, 'app.module.ts': appModule, 'dto.ts': dto("IsIn(['a', 'b'])"), 'orders.ts': orders(list, '`SELECT ${query.sort}`', "import { ListDto } from './dto.js';") })).toHaveLength(1);
  });

  test('the class is imported as a type only', () => {
    expect(flowsOf({ 'main.ts': validating, 'app.module.ts': appModule, 'dto.ts': dto("IsIn(['a', 'b'])"), 'orders.ts': orders(list, '`SELECT ${query.sort}`', "import type { ListDto } from './dto.js';") })).toHaveLength(1);
  });

  test('checks of a class made from another', () => {
    const partial = `${dto("IsIn(['a', 'b'])")}\nimport { PartialType } from '@nestjs/mapped-types';\nexport class SomeDto extends PartialType(ListDto) {}`;
    expect(flowsOf({ 'main.ts': validating, 'app.module.ts': appModule, 'dto.ts': partial, 'orders.ts': orders('@Query() query: SomeDto', '`SELECT ${query.sort}`', "import { SomeDto } from './dto.js';") })).toEqual([]);
  });
});

describe('injection', () => {
  const controller = `
    import { Controller, Get, Query } from '@nestjs/common';
    import { OrdersService } from './orders.service.js';
    @Controller('orders')
    export class OrdersController {
      constructor(private readonly orders: OrdersService) {}
      @Get() find(@Query('name') name: string) { return this.orders.find(name); }
    }`;
  const service = (token: string): string => `
    import { Inject, Injectable } from '@nestjs/common';
    import { STORE } from './tokens.js';
    import type { Store } from './tokens.js';
    @Injectable()
    export class OrdersService {
      constructor(${token} private readonly store: Store) {}
      find(name: string) { return this.store.byName(name); }
    }`;
  const tokens = "export const STORE = Symbol('store');\nexport interface Store { byName(name: string): unknown }";
  const repository = (sql: string): string => `
    import { Pool } from 'pg';
    const pool = new Pool();
    export class PgStore { byName(name: string) { return pool.query(${sql}); } }`;
  const module = (provider: string): string => `
    import { Module } from '@nestjs/common';
    import { OrdersController } from './orders.js';
    import { OrdersService } from './orders.service.js';
    import { PgStore } from './store.js';
    import { STORE } from './tokens.js';
    @Module({ controllers: [OrdersController], providers: [OrdersService, ${provider}] })
    export class AppModule {}`;

  test('by a token, through three files', () => {
    expect(flowsOf({ 'main.ts': start, 'app.module.ts': module('{ provide: STORE, useClass: PgStore }'), 'orders.ts': controller, 'orders.service.ts': service('@Inject(STORE)'), 'tokens.ts': tokens, 'store.ts': repository('`SELECT ${name}`') })).toEqual(['sql store.ts:4 <- name orders.ts:7']);
  });

  test('the same with a placeholder', () => {
    expect(flowsOf({ 'main.ts': start, 'app.module.ts': module('{ provide: STORE, useClass: PgStore }'), 'orders.ts': controller, 'orders.service.ts': service('@Inject(STORE)'), 'tokens.ts': tokens, 'store.ts': repository("'SELECT $1', [name]") })).toEqual([]);
  });

  test('by a factory', () => {
    expect(flowsOf({ 'main.ts': start, 'app.module.ts': module('{ provide: STORE, useFactory: () => new PgStore() }'), 'orders.ts': controller, 'orders.service.ts': service('@Inject(STORE)'), 'tokens.ts': tokens, 'store.ts': repository('`SELECT ${name}`') })).toHaveLength(1);
  });

  test('an abstract class stands for what is provided under it', () => {
    const abstractStore = 'export abstract class Store { abstract byName(name: string): unknown }';
    const files = {
      'main.ts': start,
      'orders.ts': controller,
      'orders.service.ts': `
        import { Store } from './tokens.js';
        export class OrdersService {
          constructor(private readonly store: Store) {}
          find(name: string) { return this.store.byName(name); }
        }`,
      'tokens.ts': abstractStore,
      'store.ts': repository('`SELECT ${name}`'),
    };
    const named = (provider: string): string => module(provider).replaceAll('STORE', 'Store');
    expect(flowsOf({ ...files, 'app.module.ts': named('{ provide: Store, useClass: PgStore }') })).toHaveLength(1);
    expect(flowsOf({ ...files, 'app.module.ts': named('PgStore') })).toEqual([]);
  });

  test('a field asks for a token', () => {
    const files = { 'main.ts': start, 'orders.ts': controller, 'tokens.ts': tokens, 'store.ts': repository('`SELECT ${name}`') };
    const field = `
      import { Inject } from '@nestjs/common';
      import { STORE } from './tokens.js';
      export class OrdersService {
        @Inject(STORE) private readonly store;
        find(name: string) { return this.store.byName(name); }
      }`;
    expect(flowsOf({ ...files, 'orders.service.ts': field, 'app.module.ts': module('{ provide: STORE, useValue: new PgStore() }') })).toHaveLength(1);
  });
});

describe('errors', () => {
  const failing = (body: string): string => `
    import { Controller, Get } from '@nestjs/common';
    import { readFile } from 'node:fs/promises';
    @Controller('orders')
    export class OrdersController {
      @Get() async find() { try { return await readFile('x'); } catch (error) { return ${body}; } }
    }`;

  test('what a handler returns is sent', () => {
    expect(flowsOf({ 'main.ts': start, 'app.module.ts': appModule, 'orders.ts': failing('{ detail: error.stack }') })).toHaveLength(1);
    expect(flowsOf({ 'main.ts': start, 'app.module.ts': appModule, 'orders.ts': failing("{ detail: 'It failed.' }") })).toEqual([]);
  });

  test('a filter answers errors', () => {
    const filter = (body: string): string => `
      import { Catch } from '@nestjs/common';
      @Catch()
      export class AllFilter { catch(exception, host) { host.switchToHttp().getResponse().status(500).json(${body}); } }`;
    expect(flowsOf({ 'main.ts': start, 'app.module.ts': appModule, 'orders.ts': failing('null'), 'filter.ts': filter('{ stack: exception.stack }') })).toHaveLength(1);
    expect(flowsOf({ 'main.ts': start, 'app.module.ts': appModule, 'orders.ts': failing('null'), 'filter.ts': filter("{ message: 'no' }") })).toEqual([]);
  });

  test('a filter for errors of the project says what they were made to say', () => {
    const filter = (caught: string): string => `
      import { Catch } from '@nestjs/common';
      class LimitReached extends Error {}
      @Catch(${caught})
      export class LimitFilter { catch(exception, host) { host.switchToHttp().getResponse().status(500).json({ message: exception.message }); } }`;
    expect(flowsOf({ 'main.ts': start, 'app.module.ts': appModule, 'orders.ts': failing('null'), 'filter.ts': filter('LimitReached') })).toEqual([]);
    expect(flowsOf({ 'main.ts': start, 'app.module.ts': appModule, 'orders.ts': failing('null'), 'filter.ts': filter('Error') })).toHaveLength(1);
  });
});

describe('tokens', () => {
  const project = (options: string): Record<string, string> => ({
    'main.ts': start,
    'app.module.ts': `
      import { Module } from '@nestjs/common';
      import { JwtModule } from '@nestjs/jwt';
      import { OrdersController } from './orders.js';
      import { LinkService } from './links.js';
      @Module({ imports: [JwtModule.register({ secret: 'k', ${options} })], controllers: [OrdersController] })
      class OrdersModule {}
      @Module({ imports: [JwtModule.register({ secret: 'k', signOptions: { expiresIn: '1h' } })], providers: [LinkService] })
      class LinksModule {}
      @Module({ imports: [OrdersModule, LinksModule] })
      export class AppModule {}`,
    'links.ts': `
      import { JwtService } from '@nestjs/jwt';
      export class LinkService { constructor(private readonly jwt: JwtService) {} make() { return this.jwt.sign({ sub: 1 }); } }`,
    'orders.ts': `
      import { Controller, Get } from '@nestjs/common';
      import { JwtService } from '@nestjs/jwt';
      @Controller('orders')
      export class OrdersController { constructor(private readonly jwt: JwtService) {} @Get() find() { return this.jwt.sign({ sub: 1 }); } }`,
  });
  const answers = (options: string): string[] => {
    const model = modelOf(project(options));
    return model.signings.map((one) => `${model.place(one.span)} ${one.expires}`).sort();
  };

  test('the options of the module of the class that signs', () => {
    expect(answers("signOptions: { issuer: 'x' }")).toEqual(['links.ts:3 yes', 'orders.ts:5 no']);
    expect(answers("signOptions: { expiresIn: '5m' }")).toEqual(['links.ts:3 yes', 'orders.ts:5 yes']);
  });
});

describe('commands and queries', () => {
  const bus = (handler: string, sent = 'new FindOrder(id)'): Parameters<typeof flowsOf>[0] => ({
    'main.ts': start,
    'app.module.ts': `
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { OrdersController } from './orders.js';
import { FindOrderHandler } from './find-order.js';
@Module({ imports: [CqrsModule], controllers: [OrdersController], providers: [FindOrderHandler] })
export class AppModule {}`,
    'messages.ts': `
export class FindOrder { constructor(readonly id: string) {} }
export class CountOrders { constructor(readonly id: string) {} }`,
    'orders.ts': `
import { Controller, Get, Param } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { CountOrders, FindOrder } from './messages.js';
@Controller('orders')
export class OrdersController {
  constructor(private readonly queries: QueryBus) {}
  @Get(':id')
  find(@Param('id') id: string) {
    return this.queries.execute(${sent});
  }
}`,
    'find-order.ts': `
import { QueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { FindOrder } from './messages.js';
const pool = new Pool();
@QueryHandler(FindOrder)
export class FindOrderHandler {
  ${handler}
}`,
  });

  test('what is sent arrives at the handler of its class', () => {
    expect(flowsOf(bus('execute(query: FindOrder) { return pool.query(`SELECT ${query.id}`); }'))).toEqual(['sql find-order.ts:8 <- id orders.ts:9']);
    expect(flowsOf(bus("execute({ id }: FindOrder) { return pool.query('SELECT $1', [id]); }"))).toEqual([]);
  });

  test('and at no other', () => {
    expect(flowsOf(bus('execute(query: FindOrder) { return pool.query(`SELECT ${query.id}`); }', 'new CountOrders(id)'))).toEqual([]);
  });

  test('what the handler does with records is done by the route', () => {
    const [endpoint] = modelOf(bus("execute({ id }: FindOrder) { return pool.query('SELECT * FROM orders WHERE id = $1', [id]); }")).endpoints;
    expect(endpoint?.data.accesses.map(({ does, model }) => `${does} ${model ?? ''}`)).toEqual(['list orders']);
  });
});
