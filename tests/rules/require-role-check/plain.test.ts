import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-role-check';
const mark = '// expect: require-role-check';
const options = { [rule]: { reportUntested: true } };

describe('no other route under the path tests anything', () => {
  const app = (route: string, columns = 'name TEXT, role TEXT'): Record<string, string> => ({
    'db.js': `const db = require('better-sqlite3')('app.db');
db.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, ${columns})');
module.exports = db;
`,
    'app.js': `const express = require('express');
const jwt = require('jsonwebtoken');
const db = require('./db');
const app = express();
const signedIn = (req, res, next) => {
  try { req.user = jwt.verify(req.headers.authorization, process.env.KEY); next(); } catch (error) { res.sendStatus(401); }
};
const administrator = (req, res, next) => {
  const me = db.prepare('SELECT * FROM users WHERE id = ?').get(req.user.id);
  if (me.role !== 'admin') return res.sendStatus(403);
  next();
};
app.get('/me', signedIn, (req, res) => { res.json(db.prepare('SELECT name FROM users WHERE id = ?').get(req.user.id)); });
${route}
app.listen(3000);
`,
  });
  const handler = "(req, res) => { res.json(db.prepare('SELECT name FROM users').all()); });";
  projectTest(rule, 'the same check as everywhere', app(`app.get('/admin/users', signedIn, ${handler} ${mark}`), { options, says: ['GET /admin/users is for administrators by its path, but asks no more of its callers than GET /me (app.js:'] });
  projectTest(rule, 'the same, without the option', app(`app.get('/admin/users', signedIn, ${handler}`));
  projectTest(rule, 'the record of the caller is loaded and tested', app(`app.get('/admin/users', signedIn, administrator, ${handler}`), { options });
  projectTest(rule, 'and so it is before another route', app(`app.get('/admin/names', signedIn, administrator, ${handler}\napp.get('/admin/users', signedIn, ${handler} ${mark}`), { says: ['Add a check such as the one of GET /admin/names'] });
  projectTest(rule, 'callers have no roles', app(`app.get('/admin/users', signedIn, ${handler}`, 'name TEXT'), { options });
  projectTest(rule, 'a check of its own', app(`app.get('/admin/users', (req, res, next) => { if (req.get('x-admin-key') !== process.env.ADMIN_KEY) return res.sendStatus(401); next(); }, ${handler}`), { options });
  projectTest(rule, 'the handler looks at the caller', app("app.get('/admin/users', signedIn, (req, res) => { if (!isAdministrator(req.user)) return res.sendStatus(403); res.json(db.prepare('SELECT name FROM users').all()); });"), { options });
  projectTest(rule, 'nothing is there for each caller', { ...app(`app.get('/admin/users', signedIn, ${handler}`), 'db.js': "module.exports = require('better-sqlite3')('app.db');\n" }, { options });
  projectTest(rule, 'a path for everybody', app(`app.get('/users', signedIn, ${handler}`), { options });
});

describe('Nest and Fastify', () => {
  const nest = (guards: string, end = ''): Record<string, string> => ({
    'prisma/schema.prisma': 'model User {\n  id Int @id\n  name String\n  isAdmin Boolean\n}\nmodel Note {\n  id Int @id\n  userId Int\n}\n',
    'guards.ts': `import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
@Injectable()
export class AdminGuard implements CanActivate {
  async canActivate(context: ExecutionContext) {
    const { user } = context.switchToHttp().getRequest();
    const me = await prisma.user.findUnique({ where: { id: user.id } });
    return me.isAdmin;
  }
}
`,
    'app.module.ts': `import { Controller, Get, Injectable, Module, Req, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { PrismaClient } from '@prisma/client';
import { AdminGuard } from './guards';
const prisma = new PrismaClient();
@Injectable()
export class SignedIn extends AuthGuard('jwt') {}
@Controller('notes')
@UseGuards(SignedIn)
export class NotesController {
  @Get() all(@Req() req) { return prisma.user.findUnique({ where: { id: req.user.id }, select: { name: true } }); }
}
@Controller('admin')
@UseGuards(${guards})
export class AdminController {
  @Get('users') ${end}
  users() { return prisma.user.findMany({ select: { name: true } }); }
}
@Module({ controllers: [NotesController, AdminController] })
export class AppModule {}
NestFactory.create(AppModule);
`,
  });
  projectTest(rule, 'Nest: who is calling, and no more', nest('SignedIn', mark), { options });
  projectTest(rule, 'Nest: another way to be known', nest("AuthGuard('staff')"), { options });
  projectTest(rule, 'Nest: a guard that loads the caller', nest('SignedIn, AdminGuard'), { options });

  const fastify = (hooks: string, end = ''): Record<string, string> => ({
    'app.mjs': `import Fastify from 'fastify';
import jwt from '@fastify/jwt';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ name: String, roles: [String] }));
const app = Fastify();
app.register(jwt, { secret: process.env.KEY });
const signedIn = async (request) => { await request.jwtVerify(); };
const staff = async (request, reply) => { const me = await User.findById(request.user.id); if (!me.roles.includes('staff')) return reply.code(403).send(); };
app.get('/me', { onRequest: signedIn }, async (request) => User.findById(request.user.id).select('name'));
app.get('/admin/users', { onRequest: ${hooks} }, async () => User.find().select('name')); ${end}
app.listen({ port: 3000 });
`,
  });
  projectTest(rule, 'Fastify: who is calling, and no more', fastify('signedIn', mark), { options });
  projectTest(rule, 'Fastify: a hook that loads the caller', fastify('[signedIn, staff]'), { options });
});
