import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-unscoped-bulk-mutation';
const mark = '// expect: no-unscoped-bulk-mutation';

describe('Express', () => {
  const app = (call: string, path = '/cart'): string => `
import express from 'express';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();
app.delete('${path}', async (req, res) => {
  res.json(await ${call}
});
app.listen(3000);
`;
  projectTest(rule, 'TypeScript: no filter', { 'app.ts': app(`prisma.cartItem.deleteMany()); ${mark}`) }, { says: ['DELETE /cart deletes every record of cartItem'] });
  projectTest(rule, 'TypeScript: the caller’s own', { 'app.ts': app('prisma.cartItem.deleteMany({ where: { userId: req.user.id } }));') });
  projectTest(rule, 'TypeScript: the body is the filter', { 'app.ts': app(`prisma.cartItem.deleteMany({ where: req.body })); ${mark}`) }, { says: ['req.body is the filter as it came in'] });
  projectTest(rule, 'TypeScript: a filter from somewhere else', { 'app.ts': app('prisma.cartItem.deleteMany({ where: scopeOf(req.query.shop) }));').replace("from '@prisma/client';", "from '@prisma/client';\nimport { scopeOf } from './missing.js';") });
  projectTest(rule, 'TypeScript: a route that is there to reset', { 'app.ts': app('prisma.cartItem.deleteMany());', '/e2e/reset') });

  const mongo = (call: string): string => `
const express = require('express');
const mongoose = require('mongoose');

const Message = mongoose.model('Message', new mongoose.Schema({ read: Boolean }));
const app = express();
app.post('/messages/read', async (req, res) => {
  res.json(await ${call}
});
app.listen(3000);
`;
  projectTest(rule, 'CommonJS: an empty filter', { 'app.js': mongo(`Message.updateMany({}, { read: true })); ${mark}`) });
  projectTest(rule, 'CommonJS: a filter', { 'app.js': mongo('Message.updateMany({ to: req.user.id }, { read: true }));') });
});

describe('Fastify', () => {
  const app = (call: string): Record<string, string> => ({
    'app.mjs': "import Fastify from 'fastify';\nimport { clear } from './store.mjs';\n\nconst app = Fastify();\napp.delete('/tokens', async (request) => clear(request.user.id));\nawait app.listen({ port: 3000 });\n",
    'store.mjs': `import knex from 'knex';\n\nconst db = knex({});\nexport const clear = (userId) => ${call}\n`,
  });
  projectTest(rule, 'in a function it calls', app(`db('tokens').del(); ${mark}`));
  projectTest(rule, 'in a function it calls, with a filter', app("db('tokens').where({ user_id: userId }).del();"));
});

describe('NestJS', () => {
  const app = (call: string): Record<string, string> => ({
    'main.ts': "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module.js';\nconst app = await NestFactory.create(AppModule);\nawait app.listen(3000);\n",
    'app.module.ts': "import { Module } from '@nestjs/common';\nimport { TokensController } from './tokens.js';\n@Module({ controllers: [TokensController] })\nexport class AppModule {}\n",
    'tokens.ts': `
import { Controller, Delete, Req } from '@nestjs/common';
import { DataSource } from 'typeorm';

class Token {}

@Controller('tokens')
export class TokensController {
  constructor(private readonly source: DataSource) {}
  @Delete()
  clear(@Req() request) {
    return ${call}
  }
}
`,
  });
  projectTest(rule, 'a builder without a condition', app(`this.source.createQueryBuilder().delete().from(Token).execute(); ${mark}`));
  projectTest(rule, 'a repository that is emptied', app(`this.source.getRepository(Token).clear(); ${mark}`));
  projectTest(rule, 'a repository, records of the caller', app('this.source.getRepository(Token).delete({ userId: request.user.id });'));
  projectTest(rule, 'a builder with a condition', app("this.source.createQueryBuilder().delete().from(Token).where('userId = :id', { id: request.user.id }).execute();"));
});
