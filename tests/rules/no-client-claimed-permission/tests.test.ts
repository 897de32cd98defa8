import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-client-claimed-permission';
const mark = ' // expect: no-client-claimed-permission';

/** What an Express handler asks before it answers. */
const questions: readonly (readonly [what: string, test: string, isTold: boolean])[] = [
  ['a role', "req.cookies.role === 'admin'", true],
  ['a role among several', "['admin', 'staff'].includes(req.cookies.userRole)", true],
  ['a flag', 'req.cookies.isAdmin', true],
  ['a flag, turned round', '!req.cookies.is_admin', true],
  ['a flag as a text', "req.cookies['admin'] == 'true'", true],
  ['who it is, by the path', 'req.cookies.userId === req.params.id', true],
  ['a signed cookie', "req.signedCookies.role === 'admin'", false],
  ['another cookie', "req.cookies.theme === 'dark'", false],
  ['whether there is one', 'req.cookies.user', false],
  ['one of a session', "req.session.role === 'admin'", false],
  ['a role in a header', "req.headers['x-user-role'] === 'admin'", true],
  ['a role in a header, asked by its getter', "req.get('x-role') === 'admin'", true],
  ['another header', "req.headers['x-client'] === 'admin'", false],
  ['a flag in the query', "req.query.isAdmin === 'true'", true],
  ['a flag in the query, by itself', 'req.query.admin', true],
  ['a filter in the query', "req.query.role === 'admin'", false],
  ['the body, which names somebody else', "req.body.role === 'admin'", false],
];

describe.each(questions)('%s', (_, test, isTold) => {
  const told = isTold ? mark : '';
  projectTest(rule, 'Express, CommonJS', {
    'app.cjs': `
const app = require('express')();
app.use(require('cookie-parser')(process.env.SECRET));
app.get('/users/:id', (req, res) => {
  if (${test}) return res.json({ all: true });${told}
  res.sendStatus(403);
});
`,
  });

  projectTest(rule, 'Express, a check in another file', {
    'app.ts': `
import express from 'express';
import { check } from './check';
const app = express();
app.get('/users/:id', check, (req, res) => res.json({}));
`,
    'check.ts': `
import type { NextFunction, Request, Response } from 'express';
export function check(req: Request, res: Response, next: NextFunction) {
  if (${test}) return next();${told}
  res.sendStatus(403);
}
`,
  });
});

describe('other frameworks', () => {
  for (const [what, name, told] of [['a role', 'role', mark], ['another cookie', 'theme', '']] as const) {
    projectTest(rule, `Fastify: ${what}`, {
      'app.mjs': `
import cookie from '@fastify/cookie';
import fastify from 'fastify';
const app = fastify();
app.register(cookie);
app.get('/', async (request, reply) => {
  if (request.cookies.${name} !== 'admin') return reply.code(403).send();${told}
  return {};
});
`,
    });

    projectTest(rule, `Nest: ${what}`, {
      'admin.guard.ts': `
import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
@Injectable()
export class AdminGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    return request.cookies.${name} === 'admin';${told}
  }
}
`,
      'admin.controller.ts': `
import { Controller, Get, UseGuards } from '@nestjs/common';
import { AdminGuard } from './admin.guard';
@Controller('admin')
@UseGuards(AdminGuard)
export class AdminController {
  @Get() list() { return []; }
}
`,
      'app.module.ts': `
import { Module } from '@nestjs/common';
import { AdminController } from './admin.controller';
@Module({ controllers: [AdminController] })
export class AppModule {}
`,
    });
  }
});
