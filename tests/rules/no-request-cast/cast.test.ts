import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-request-cast';
const mark = '// expect: no-request-cast';

const express = (body: string, chain = ''): Record<string, string> => ({
  'app.ts': `import express from 'express';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';
interface NewUser { name: string }
const prisma = new PrismaClient();
const app = express();
const unseen = require('./generated')();
const checked = (req, res, next) => { z.object({ name: z.string() }).parse(req.body); next(); };
app.post('/users', ${chain}async (req, res) => {
  ${body}
});
`,
});
const write = 'res.json(await prisma.user.create({ data: { name: user.name } }));';

describe('Express', () => {
  projectTest(rule, 'as', express(`const user = req.body as NewUser; ${mark}\n  ${write}`), { says: ['req.body is taken to be NewUser though nothing checks it, and POST /users writes name of it into user (app.ts:11)'] });
  projectTest(rule, 'angle brackets', express(`const user = <NewUser>req.body; ${mark}\n  ${write}`));
  projectTest(rule, 'by way of unknown', express(`const user = req.body as unknown as NewUser; ${mark}\n  ${write}`));
  projectTest(rule, 'an annotated variable', express(`const user: NewUser = req.body; ${mark}\n  ${write}`));
  projectTest(rule, 'an annotated pattern', express(`const { name }: NewUser = req.body; ${mark}\n  res.json(await prisma.user.create({ data: { name } }));`));
  projectTest(rule, 'a type of its own', express(`const user = req.body as { name: string }; ${mark}\n  ${write}`));
  projectTest(rule, 'no type', express(`const user = req.body;\n  ${write}`));
  projectTest(rule, 'any promises nothing', express(`const user = req.body as any;\n  ${write}`));
  projectTest(rule, 'a record of unknown promises nothing', express(`const user = req.body as Record<string, unknown>;\n  ${write}`));
  projectTest(rule, 'a test of its type', express(`const user = req.body as NewUser;\n  if (typeof user.name !== 'string') return res.status(400).end();\n  ${write}`));
  projectTest(rule, 'a conversion', express('const user = req.body as NewUser;\n  res.json(await prisma.user.create({ data: { name: String(user.name) } }));'));
  projectTest(rule, 'a schema in the handler', express(`const user = z.object({ name: z.string() }).parse(req.body) as NewUser;\n  ${write}`));
  projectTest(rule, 'a schema in the chain', express(`const user = req.body as NewUser;\n  ${write}`, 'checked, '));
  projectTest(rule, 'an element out of sight', express(`const user = req.body as NewUser;\n  ${write}`, 'unseen, '));
  projectTest(rule, 'nothing is written', express('const user = req.body as NewUser;\n  res.json({ hello: user.name });'));
  projectTest(rule, 'texts of the path', express('const { id } = req.params as { id: string };\n  res.json(await prisma.user.create({ data: { id } }));'));
  projectTest(rule, 'written by a function of another file', {
    'users.ts': "import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();\nexport const add = (user) => prisma.user.create({ data: { name: user.name } });\n",
    'app.ts': `import express from 'express';\nimport { add } from './users.js';\nconst app = express();\napp.post('/users', async (req, res) => { res.json(await add(req.body as NewUser)); }); ${mark}\n`,
  }, { says: ['into user (users.ts:3)'] });
});

describe('classes that are checked by hand', () => {
  const classes = (middleware: string, end = ''): Record<string, string> => ({
    'validated.ts': `import { plainToInstance } from 'class-transformer';
import { validateOrReject } from 'class-validator';
export const validated = (type: any, whitelist = false) => (req: any, res: any, next: any) => {
  const dto = plainToInstance(type, req.body);
  validateOrReject(dto, { whitelist }).then(() => { req.body = dto; next(); }).catch(next);
};
export const logged = (type: any) => (req: any, res: any, next: any) => { console.log(type.name); next(); };
`,
    'app.ts': `import express from 'express';
import { IsString } from 'class-validator';
import { PrismaClient } from '@prisma/client';
import { logged, validated } from './validated.js';
class NewUser { @IsString() name: string; }
const prisma = new PrismaClient();
const app = express();
app.post('/users', ${middleware}(NewUser), async (req, res) => {
  const user: NewUser = req.body; ${end}
  res.json(await prisma.user.create({ data: { name: user.name } }));
});
`,
  });
  projectTest(rule, 'by middleware of the project', classes('validated'));
  projectTest(rule, 'by none', classes('logged', mark));
  projectTest('no-mass-assignment', 'what such a check lets through is not known', { ...classes('validated'), 'app.ts': classes('validated')['app.ts']?.replace('{ name: user.name }', 'user') ?? '' });
});

describe('Fastify', () => {
  const fastify = (options: string, end = ''): Record<string, string> => ({
    'app.ts': `import Fastify from 'fastify';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = Fastify();
app.post('/users', ${options}async (request) => {
  const { name } = request.body as { name: string }; ${end}
  return prisma.user.create({ data: { name } });
});
`,
  });
  projectTest(rule, 'no schema', fastify('', mark));
  projectTest(rule, 'a schema of the route', fastify("{ schema: { body: { type: 'object', properties: { name: { type: 'string' } } } } }, "));
});

describe('NestJS', () => {
  const nest = (end: string, check = ''): Record<string, string> => ({
    'users.ts': `import { Controller, Module, Post, Req } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Request } from 'express';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';
const prisma = new PrismaClient();
@Controller('users')
class UsersController {
  @Post()
  add(@Req() req: Request) {
    ${check}
    const user = req.body as NewUser; ${end}
    return prisma.user.create({ data: { name: user.name } });
  }
}
@Module({ controllers: [UsersController] })
class AppModule {}
const app = await NestFactory.create(AppModule);
await app.listen(3000);
`,
  });
  projectTest(rule, 'the raw request', nest(mark));
  projectTest(rule, 'held against a schema', nest('', 'z.object({ name: z.string() }).parse(req.body);'));
});
