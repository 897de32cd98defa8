import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-client-controlled-role';
const mark = '// expect: no-client-controlled-role';

describe('fields that are set after the ones a client sent', () => {
  const app = (made: string, after = ''): Record<string, string> => ({
    'app.ts': `
import express from 'express';
import { users } from './users.js';
const app = express();
app.use(express.json());
app.post('/sign-up', async (req, res) => { const { name, email, role } = req.body; res.json(await users.add(${made})); });
app.listen(3000);`,
    'users.ts': `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export const users = {
  add: (data: { name: string; email: string; role: string }) => prisma.user.create({ data: { ...data, createdAt: new Date() } }),${after}
};`,
  });
  projectTest(rule, 'stay set when the record is spread once more', app("{ name, email, ...req.body.profile, role: 'member' }"));
  projectTest(rule, 'and are the client’s where they stand before', app("{ role: 'member', name, email, ...req.body.profile }", ' // expect: no-client-controlled-role'));
});

describe('Express', () => {
  const app = (role: string, route = "app.post('/sign-up', "): string => `
import express from 'express';
import passport from 'passport';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const prisma = new PrismaClient();
const app = express();
const admin = (req, res, next) => (req.user.role === 'admin' ? next() : res.status(403).end());
${route}async (req, res) => {
  res.json(await prisma.user.create({ data: { email: req.body.email, role: ${role}
});
app.listen(3000);
`;
  projectTest(rule, 'TypeScript: the role is in the body of a sign-up', { 'app.ts': app(`req.body.role } })); ${mark}`) }, { says: ['POST /sign-up stores req.body.role as role of user'] });
  projectTest(rule, 'TypeScript: the role is fixed', { 'app.ts': app("'member' } }));") });
  projectTest(rule, 'TypeScript: the role is one of a list', { 'app.ts': app("z.enum(['buyer', 'seller']).parse(req.body.role) } }));") });
  projectTest(rule, 'TypeScript: whoever asks for the role of the caller assigns roles', { 'app.ts': app('req.body.role } }));', "app.post('/users', passport.authenticate('jwt', { session: false }), admin, ") });

  const own = (data: string): string => `
const express = require('express');
const passport = require('passport');
const knex = require('knex');

const db = knex({});
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.put('/me', async (req, res) => {
  res.json(await db('users').where({ id: req.user.id }).update(${data}
});
app.listen(3000);
`;
  projectTest(rule, 'CommonJS: a caller changes a record of their own', { 'app.js': own(`{ is_admin: req.body.is_admin })); ${mark}`) });
  projectTest(rule, 'CommonJS: a caller changes their name', { 'app.js': own('{ name: req.body.name }));') });
});

describe('Fastify', () => {
  const app = (role: string, mark: string): Record<string, string> => ({
    'app.mjs': "import Fastify from 'fastify';\nimport { signUp } from './users.mjs';\n\nconst app = Fastify();\napp.post('/sign-up', async (request) => signUp(request.body));\nawait app.listen({ port: 3000 });\n",
    'users.mjs': `import mongoose from 'mongoose';\n\nconst User = mongoose.model('User', new mongoose.Schema({ role: String }));\nexport const signUp = ({ email, role }) => User.create({ email, role: ${role} });${mark}\n`,
  });
  projectTest(rule, 'in a function it calls', app('role', ` ${mark}`));
  projectTest(rule, 'in a function it calls, fixed', app("'member'", ''));
});

describe('NestJS', () => {
  const app = (role: string): Record<string, string> => ({
    'main.ts': "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module.js';\nconst app = await NestFactory.create(AppModule);\nawait app.listen(3000);\n",
    'app.module.ts': "import { Module } from '@nestjs/common';\nimport { UsersController } from './users.js';\n@Module({ controllers: [UsersController] })\nexport class AppModule {}\n",
    'users.ts': `
import { Body, Controller, Post } from '@nestjs/common';
import { DataSource } from 'typeorm';

class User {}

@Controller('users')
export class UsersController {
  constructor(private readonly source: DataSource) {}
  @Post()
  add(@Body() body) {
    return this.source.getRepository(User).insert({ email: body.email, role: ${role}
  }
}
`,
  });
  projectTest(rule, 'the role is in the body', app(`body.role }); ${mark}`));
  projectTest(rule, 'the role is fixed', app("'member' });"));
});

describe('one value that is written twice', () => {
  const app = (value: string): Record<string, string> => ({
    'app.js': `
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ name: String, role: String, seen: Date }));
const app = express();
app.use(express.json());
app.post('/sign-up', async (req, res) => {
  const { name, role } = req.body;${value === 'role' ? ` ${mark}` : ''}
  const user = await User.create({ name, role: ${value} });
  user.seen = new Date();
  await user.save();
  res.sendStatus(201);
});
app.listen(3000);`,
  });

  projectTest(rule, 'is told once', app('role'));
  projectTest(rule, 'is the program’s own', app("'member'"));
});
