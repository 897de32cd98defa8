import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-role-check';
const mark = ` // expect: ${rule}`;

interface Variant {
  readonly list?: string;
  readonly chain?: string;
  readonly path?: string;
  readonly signUp?: string;
  readonly account?: string;
}

const app = ({ list = 'User.find()', chain = 'auth', path = '/users', signUp = '', account = 'name: String, email: String, password: { type: String, select: false }' }: Variant, expected = ''): Readonly<Record<string, string>> => ({
  'user.js': `
import mongoose from 'mongoose';
export const User = mongoose.model('User', new mongoose.Schema({ ${account}, role: String }));
`,
  'auth.js': `
import jwt from 'jsonwebtoken';
export function auth(req, res, next) {
  try {
    req.user = jwt.verify(req.headers.authorization, process.env.SECRET, { algorithms: ['HS256'] });
    next();
  } catch {
    res.sendStatus(401);
  }
}
export const admins = (req, res, next) => (req.user.role === 'admin' ? next() : res.sendStatus(403));
`,
  'app.js': `
import express from 'express';
import bcrypt from 'bcrypt';
import { User } from './user.js';
import { admins, auth } from './auth.js';
const app = express();
app.use(express.json());
app.post('/register', ${signUp} async (req, res) => {
  const { id } = await User.create({ name: req.body.name, email: req.body.email, password: await bcrypt.hash(req.body.password, 12) });
  res.status(201).json({ id });
});
app.get('${path}', ${chain}, async (req, res) => {${expected}
  res.json(await ${list});
});
app.listen(3000);
`,
});

describe('lists of all accounts', () => {
  projectTest(rule, 'for whoever has made one', app({}, mark));
  projectTest(rule, 'less what is secret', app({ list: 'User.find().select("-password").limit(50)' }, mark));
  projectTest(rule, 'of those in use', app({ list: 'User.find({ active: true })' }, mark));
  projectTest(rule, 'for administrators', app({ chain: 'auth, admins' }));
  projectTest(rule, 'for those who look after others, by the path', app({ path: '/manage/users' }));
  projectTest(rule, 'where only administrators make accounts', app({ signUp: 'auth, admins,' }));
  projectTest(rule, 'without what is personal', app({ account: 'name: String, password: { type: String, select: false }' }));
  projectTest(rule, 'of fields that are chosen', app({ list: 'User.find().select("name email")' }));
  projectTest(rule, 'less what is personal', app({ list: 'User.find().select("-password -email")' }));
  projectTest(rule, 'of those beside the caller', app({ list: 'User.find({ team: req.user.team })' }));
  projectTest(rule, 'of those that are searched for', app({ list: 'User.find({ name: req.query.name })' }));
  projectTest(rule, 'what a handler decides by who is calling', app({ list: 'User.find(req.user.role === "admin" ? {} : { _id: req.user.id })' }));
});

describe('lists of all accounts on other frameworks', () => {
  projectTest(rule, 'Nest and TypeORM', nest('', mark));
  projectTest(rule, 'Nest and TypeORM, for administrators', nest('@UseGuards(AdminGuard)'));
  projectTest(rule, 'Fastify and Prisma', fastify('', mark));
  projectTest(rule, 'Fastify and Prisma, for administrators', fastify(', preHandler: admins'));
});

function nest(guard: string, expected = ''): Readonly<Record<string, string>> {
  return {
    'user.entity.ts': `
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity()
export class User {
  @PrimaryGeneratedColumn() id: number;
  @Column() email: string;
  @Column({ select: false }) password: string;
}
`,
    'users.service.ts': `
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { User } from './user.entity';
@Injectable()
export class UsersService {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}
  findAll() { return this.users.find(); }
  register(email: string, password: string) { return this.users.insert({ email, password }); }
}
`,
    'app.ts': `
import { Body, CanActivate, Controller, ExecutionContext, Get, Injectable, Module, Post, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { UsersService } from './users.service';
@Injectable()
export class AdminGuard implements CanActivate {
  canActivate(context: ExecutionContext) { return context.switchToHttp().getRequest().user.role === 'admin'; }
}
@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}
  @Post('register')
  async register(@Body('email') email: string, @Body('password') password: string) {
    await this.users.register(email, password);
  }
  @Get()${expected}
  @UseGuards(AuthGuard('jwt'))
  ${guard}
  findAll() { return this.users.findAll(); }
}
@Module({ controllers: [UsersController], providers: [UsersService] })
export class AppModule {}
NestFactory.create(AppModule);
`,
  };
}

function fastify(options: string, expected = ''): Readonly<Record<string, string>> {
  return {
    'schema.prisma': 'model User {\n  id Int @id\n  email String\n  phone String?\n  password String\n}\n',
    'app.ts': `
import Fastify from 'fastify';
import jwt from '@fastify/jwt';
import bcrypt from 'bcrypt';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = Fastify();
app.register(jwt, { secret: process.env.SECRET! });
const admins = async (request, reply) => {
  if (request.user.role !== 'admin') return reply.code(403).send();
};
app.post('/register', async (request) => {
  const { email, password } = request.body as { email: string; password: string };
  const user = await prisma.user.create({ data: { email, password: await bcrypt.hash(password, 12) } });
  return { id: user.id };
});
app.get('/users', { onRequest: async (request) => { await request.jwtVerify(); }${options} }, async () => {${expected}
  return prisma.user.findMany({ omit: { password: true } });
});
app.listen({ port: 3000 });
`,
  };
}
