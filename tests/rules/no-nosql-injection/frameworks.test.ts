import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-nosql-injection';
const manifest = (version: string): string => JSON.stringify({ name: 'shop', dependencies: { express: version, mongoose: '^8.0.0' } });

const user = `
import { model, Schema } from 'mongoose';

export const User = model('User', new Schema({ name: String, password: String }));
`;

describe('Express', () => {
  projectTest(rule, 'TypeScript: members of the body in a filter, over files', {
    'users.ts': user,
    'login.ts': `
import express, { type Request, type Response } from 'express';
import { User } from './users.js';

const app = express();
app.use(express.json());
app.post('/login', async (req: Request, res: Response) => {
  const user = await User.findOne({ name: req.body.name, password: req.body.password }); // expect: no-nosql-injection
  res.json({ known: user !== null });
});
`,
  }, { says: ['req.body.name (login.ts:8) can be an object with operators'] });

  projectTest(rule, 'TypeScript: texts made of the body', {
    'users.ts': user,
    'login.ts': `
import express, { type Request, type Response } from 'express';
import { User } from './users.js';

const app = express();
app.use(express.json());
app.post('/login', async (req: Request, res: Response) => {
  const user = await User.findOne({ name: String(req.body.name), password: \`\${req.body.password}\` });
  res.json({ known: user !== null });
});
`,
  });

  const byQuery = (mark: string): string => `
const express = require('express');
const { User } = require('./users.cjs');

const app = express();
app.get('/users', async (req, res) => {
  res.json(await User.find({ name: req.query.name }));${mark}
});
`;
  const users = `
const mongoose = require('mongoose');

exports.User = mongoose.model('User', new mongoose.Schema({ name: String }));
`;
  projectTest(rule, 'CommonJS: Express 4 makes objects of queries', { 'package.json': manifest('^4.21.0'), 'users.cjs': users, 'users-routes.cjs': byQuery(' // expect: no-nosql-injection') });
  projectTest(rule, 'CommonJS: Express 5 makes texts of queries', { 'package.json': manifest('^5.1.0'), 'users.cjs': users, 'users-routes.cjs': byQuery('') });
  projectTest(rule, 'CommonJS: Express 5 with the parser of Express 4', {
    'package.json': manifest('^5.1.0'),
    'users.cjs': users,
    'users-routes.cjs': byQuery(' // expect: no-nosql-injection').replace(`express();`, `express();\napp.set('query parser', 'extended');`),
  });

  projectTest(rule, 'JavaScript modules: $where of the driver', {
    'tasks.mjs': `
import express from 'express';
import { MongoClient } from 'mongodb';

const client = new MongoClient('mongodb://localhost');
const tasks = client.db('work').collection('tasks');
const app = express();
app.get('/tasks/:owner', async (req, res) => {
  res.json(await tasks.find({ $where: \`this.owner == '\${req.params.owner}'\` }).toArray()); // expect: no-nosql-injection
});
`,
  });

  projectTest(rule, 'JavaScript modules: a path parameter is text', {
    'tasks.mjs': `
import express from 'express';
import { MongoClient } from 'mongodb';

const client = new MongoClient('mongodb://localhost');
const tasks = client.db('work').collection('tasks');
const app = express();
app.get('/tasks/:owner', async (req, res) => {
  res.json(await tasks.find({ owner: req.params.owner }).toArray());
});
`,
  });
});

describe('Fastify', () => {
  const routes = (body: string, schema: string): string => `
import Fastify from 'fastify';
import { MongoClient } from 'mongodb';

const client = new MongoClient('mongodb://localhost');
const app = Fastify();
app.post<{ Body: { email: string } }>('/reset', ${schema}async (request) => {
  ${body}
  return { sent: true };
});
`;
  projectTest(rule, 'TypeScript: the body without a schema', { 'reset.ts': routes('await client.db().collection(\'users\').updateOne({ email: request.body.email }, { $set: { reset: true } }); // expect: no-nosql-injection', '') });
  projectTest(rule, 'TypeScript: the body with a schema', {
    'reset.ts': routes('await client.db().collection(\'users\').updateOne({ email: request.body.email }, { $set: { reset: true } });', `{ schema: { body: { type: 'object', properties: { email: { type: 'string' } }, additionalProperties: false } } }, `),
  });
  projectTest(rule, 'TypeScript: a query of Fastify is flat', { 'reset.ts': routes('await client.db().collection(\'users\').updateOne({ email: (request.query as { email: string }).email }, { $set: { reset: true } });', '') });
});

describe('Nest', () => {
  const files = (dto: string, mark: string): Readonly<Record<string, string>> => ({
    'main.ts': `
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.useGlobalPipes(new ValidationPipe({ whitelist: true }));
  await app.listen(3000);
}
void bootstrap();
`,
    'app.module.ts': `
import { Module } from '@nestjs/common';
import { CatsController } from './cats.controller';
import { CatsService } from './cats.service';

@Module({ controllers: [CatsController], providers: [CatsService] })
export class AppModule {}
`,
    'find-cat.dto.ts': dto,
    'cats.controller.ts': `
import { Body, Controller, Post } from '@nestjs/common';
import { CatsService } from './cats.service';
import { FindCatDto } from './find-cat.dto';

@Controller('cats')
export class CatsController {
  constructor(private readonly cats: CatsService) {}

  @Post('find')
  find(@Body() dto: FindCatDto) {
    return this.cats.find(dto);
  }
}
`,
    'cats.service.ts': `
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { FindCatDto } from './find-cat.dto';

@Injectable()
export class CatsService {
  constructor(@InjectModel('Cat') private readonly catModel: Model<unknown>) {}

  async find(dto: FindCatDto) {
    return this.catModel.find({ name: dto.name }).lean().exec();${mark}
  }
}
`,
  });
  projectTest(rule, 'a property that may be anything', files(`
import { IsNotEmpty } from 'class-validator';

export class FindCatDto {
  @IsNotEmpty()
  name!: string;
}
`, ' // expect: no-nosql-injection'));
  projectTest(rule, 'a property that is a text', files(`
import { IsString } from 'class-validator';

export class FindCatDto {
  @IsString()
  name!: string;
}
`, ''));
});
