import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const main = `
import { NestFactory } from '@nestjs/core';
import { ValidationPipe } from '@nestjs/common';
import { AppModule } from './app.module.js';

const app = await NestFactory.create(AppModule);
app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));
await app.listen(3000);
`;

const module_ = `
import { Module } from '@nestjs/common';
import { ListsController } from './lists.controller.js';

@Module({ controllers: [ListsController] })
export class AppModule {}
`;

const controller = (type: string, own: string, marks: readonly [string, string]): string => `
import { Controller, Get, Query } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';
import { OrdersDto, PageDto } from './page.dto.js';

const prisma = new PrismaClient();

@Controller('lists')
export class ListsController {
  @Get('orders')
  orders(@Query() query: ${own}) {
    return prisma.order.findMany({ take: query.limit, select: { id: true } });${marks[0]}
  }

  @Get('invoices')
  invoices(@Query() query: ${type}) {
    return prisma.invoice.findMany({ take: query.limit, select: { id: true } });${marks[1]}
  }
}
`;

const dto = (bound: string, [shared, own]: readonly [string, string]): string => `
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';

export class PageDto {
  @ApiProperty()
  @IsInt()
  @Min(1)${bound}
  limit: number = 20;${shared}
}

export class OrdersDto {
  @IsInt()
  @Min(1)
  limit: number = 20;${own}
}
`;

const expected = ' // expect: require-pagination-limit';
const none = ['', ''] as const;

describe('fields of classes', () => {
  projectTest('require-pagination-limit', 'one field for the pages of two queries is told of once, where it is declared', {
    'main.ts': main,
    'app.module.ts': module_,
    'lists.controller.ts': controller('PageDto', 'PageDto', none),
    'page.dto.ts': dto('', [expected, '']),
  }, { says: ['The field limit decides how many records 2 queries read at once (first lists.controller.ts:12)'] });

  projectTest('require-pagination-limit', 'of two classes, each bounds its own query', {
    'main.ts': main,
    'app.module.ts': module_,
    'lists.controller.ts': controller('PageDto', 'OrdersDto', [expected, expected]),
    'page.dto.ts': dto('', none),
  });

  projectTest('require-pagination-limit', 'a maximum at the field holds for both', {
    'main.ts': main,
    'app.module.ts': module_,
    'lists.controller.ts': controller('PageDto', 'PageDto', none),
    'page.dto.ts': dto('\n  @Max(100)', none),
  });

  projectTest('require-pagination-limit', 'a field that nothing checks bounds nothing: each query is told of', {
    'main.ts': main.replace(/.*useGlobalPipes.*\n/, ''),
    'app.module.ts': module_,
    'lists.controller.ts': controller('PageDto', 'PageDto', [expected, expected]),
    'page.dto.ts': dto('\n  @Max(100)', none),
  });
});

describe('fields of schemas', () => {
  for (const [bound, mark] of [['', expected], ['.max(100)', '']] as const) {
    projectTest('require-pagination-limit', `zod, parsed where it is used: limit${bound}`, {
      'page.ts': `
import { z } from 'zod';

export const page = z.object({
  offset: z.coerce.number().int(),
  limit: z.coerce.number().int()${bound},${mark}
});
`,
      'app.ts': `
import express from 'express';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';
import { page } from './page.js';

const prisma = new PrismaClient();
const app = express();
app.get('/orders', async (req, res) => { res.json(await prisma.order.findMany({ take: page.parse(req.query).limit, select: { id: true } })); });
app.get('/invoices', async (req, res) => {
  const query = page.extend({ term: z.string() }).parse(req.query);
  res.json(await prisma.invoice.findMany({ take: query.limit, where: { term: query.term }, select: { id: true } }));
});
`,
    });

    projectTest('require-pagination-limit', `zod, held against the query before the handlers: limit${bound}`, {
      'page.js': `
import { z } from 'zod';

export const page = z.object({
  limit: z.coerce.number().int()${bound},${mark}
});
`,
      'app.js': `
import { Hono } from 'hono';
import { zValidator } from '@hono/zod-validator';
import { PrismaClient } from '@prisma/client';
import { page } from './page.js';

const prisma = new PrismaClient();
const app = new Hono();
app.get('/orders', zValidator('query', page), async (c) => c.json(await prisma.order.findMany({ take: c.req.valid('query').limit, select: { id: true } })));
app.get('/invoices', zValidator('query', page), async (c) => c.json(await prisma.invoice.findMany({ take: c.req.valid('query').limit, select: { id: true } })));
export default app;
`,
    });
  }

  for (const [maximum, mark, file] of [['', expected, 'app.cjs'], [', maximum: 100', '', 'app.cjs'], ['', expected, 'lists|7.cjs']] as const) {
    projectTest('require-pagination-limit', `JSON Schema of several routes in ${file}: { type: 'integer'${maximum} }`, {
      [file]: `
const Fastify = require('fastify');
const knex = require('knex');

const db = knex({ client: 'pg' });
const schema = {
  querystring: {
    type: 'object',
    properties: {
      limit: { type: 'integer'${maximum} },${mark}
    },
  },
};
const app = Fastify();
app.get('/orders', { schema }, (request) => db('orders').select('id').limit(request.query.limit));
app.get('/invoices', { schema }, (request) => db('invoices').select('id').limit(request.query.limit));
`,
    });
  }

  projectTest('require-pagination-limit', 'schemas of their own: each query is told of', {
    'app.cjs': `
const Fastify = require('fastify');
const knex = require('knex');

const db = knex({ client: 'pg' });
const app = Fastify();
app.get('/orders', { schema: { querystring: { type: 'object', properties: { limit: { type: 'integer' } } } } }, (request) => db('orders').select('id').limit(request.query.limit)); // expect: require-pagination-limit
app.get('/invoices', { schema: { querystring: { type: 'object', properties: { limit: { type: 'integer' } } } } }, (request) => db('invoices').select('id').limit(request.query.limit)); // expect: require-pagination-limit
`,
  });
});

describe('arguments of operations', () => {
  for (const [first, second, mark, own] of [['PageArgs', 'PageArgs', expected, ''], ['PageArgs', 'NoteArgs', '', expected]] as const) {
    projectTest('require-pagination-limit', `GraphQL: ${first} and ${second}`, {
      'page.args.ts': `
import { ArgsType, Field, Int } from '@nestjs/graphql';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 10 })
  take: number;${mark}
}

@ArgsType()
export class NoteArgs {
  @Field(() => Int)
  take: number;
}
`,
      'notes.resolver.ts': `
import { Args, Query, Resolver } from '@nestjs/graphql';
import { PrismaClient } from '@prisma/client';
import { NoteArgs, PageArgs } from './page.args.js';

const prisma = new PrismaClient();

@Resolver('Note')
export class NotesResolver {
  @Query('notes')
  notes(@Args() args: ${first}) {
    return prisma.note.findMany({ take: args.take, select: { id: true } });${own}
  }

  @Query('folders')
  folders(@Args() args: ${second}) {
    return prisma.folder.findMany({ take: args.take, select: { id: true } });${own}
  }
}
`,
      'app.module.ts': `
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { NotesResolver } from './notes.resolver.js';

@Module({ providers: [NotesResolver] })
export class AppModule {}
await (await NestFactory.create(AppModule)).listen(3000);
`,
    });
  }
});
