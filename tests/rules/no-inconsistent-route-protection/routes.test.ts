import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-inconsistent-route-protection';

const guards = `
import jwt from 'jsonwebtoken';
import type { NextFunction, Request, Response } from 'express';

export function signedIn(req: Request, res: Response, next: NextFunction) {
  try {
    (req as any).user = jwt.verify(req.headers.authorization ?? '', process.env.KEY ?? '');
    next();
  } catch {
    res.sendStatus(401);
  }
}

export const allow = (...roles: string[]) => (req: any, res: Response, next: NextFunction) => {
  if (!roles.includes(req.user.role)) return res.sendStatus(403);
  next();
};
`;

describe('Express, over two files', () => {
  const app = (odd: string) => ({
    'guards.ts': guards,
    'products.ts': `
import express, { Router } from 'express';
import { allow, signedIn } from './guards.js';

const app = express();
const products = Router();
app.use('/products', signedIn, products);
products.get('/', (req, res) => { res.json([]); });
products.post('/', allow('editor'), (req, res) => { res.sendStatus(201); });
products.put('/:id', allow('editor'), (req, res) => { res.sendStatus(204); });
products.patch('/:id', allow('editor'), (req, res) => { res.sendStatus(204); });
${odd}
`,
  });

  projectTest(rule, 'one write lacks the check', app("products.delete('/:id', (req, res) => { res.sendStatus(204); }); // expect: no-inconsistent-route-protection"), { says: ['DELETE /products/:id may be called by everybody who is signed in, while POST /products (products.ts:9) and 2 more beside it asks for editor (allow())'] });
  projectTest(rule, 'every write has it', app("products.delete('/:id', allow('editor'), (req, res) => { res.sendStatus(204); });"));
  projectTest(rule, 'a second time, where no request comes', app("products.put('/:id', (req, res) => { res.sendStatus(204); });"));
  projectTest(rule, 'before the one that asks', app("products.delete('/:id', (req, res) => { res.sendStatus(204); }); // expect: no-inconsistent-route-protection\nproducts.delete('/:id', allow('editor'), (req, res) => { res.sendStatus(204); });"));
  projectTest(rule, 'a read is looser', app("products.get('/:id', (req, res) => { res.sendStatus(204); });"));
  projectTest(rule, 'the handler asks itself', app("products.delete('/:id', (req: any, res) => { if (req.user.role !== 'admin') return res.sendStatus(403); res.sendStatus(204); });"));
  projectTest(rule, 'the handler goes by the caller', app("products.post('/:id/reviews', (req: any, res) => { res.json({ by: req.user.id }); });"));
  projectTest(rule, 'middleware of a package that is not known', app("import may from '@acme/may';\nproducts.delete('/:id', may('delete'), (req, res) => { res.sendStatus(204); });"));

  projectTest(rule, 'two writes of four are a decision', app("products.post('/:id/like', (req, res) => { res.sendStatus(204); });\nproducts.post('/:id/report', (req, res) => { res.sendStatus(204); });"));
});

describe('Express in CommonJS', () => {
  const app = (remove: string) => ({
    'app.js': `
const express = require('express');
const passport = require('passport');
const app = express();
const admin = (req, res, next) => { if (!req.user.isAdmin) return res.sendStatus(403); next(); };
app.use(passport.authenticate('jwt'));
app.get('/users/:id', admin, (req, res) => res.json({}));
app.put('/users/:id', admin, (req, res) => res.sendStatus(204));
${remove}
`,
  });
  projectTest(rule, 'all other methods of the path ask for more', app("app.delete('/users/:id', (req, res) => res.sendStatus(204)); // expect: no-inconsistent-route-protection"));
  projectTest(rule, 'this one too', app("app.delete('/users/:id', admin, (req, res) => res.sendStatus(204));"));
});

describe('Fastify', () => {
  const app = (remove: string) => ({
    'app.mjs': `
import Fastify from 'fastify';
import jwt from '@fastify/jwt';

const app = Fastify();
app.register(jwt, { secret: process.env.KEY });
app.addHook('onRequest', async (request) => { await request.jwtVerify(); });
const editor = async (request, reply) => { if (request.user.role !== 'editor') return reply.code(403).send(); };
app.get('/notes/:id', { preHandler: editor }, async () => ({}));
app.put('/notes/:id', { preHandler: editor }, async () => ({}));
${remove}
`,
  });
  projectTest(rule, 'one lacks the check', app("app.delete('/notes/:id', async () => ({})); // expect: no-inconsistent-route-protection"));
  projectTest(rule, 'none lacks it', app("app.delete('/notes/:id', { preHandler: editor }, async () => ({}));"));
});

describe('Nest', () => {
  const app = (remove: string) => ({
    'main.ts': `
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { UsersController } from './users.controller.js';
@Module({ controllers: [UsersController] })
export class AppModule {}
NestFactory.create(AppModule);
`,
    'guards.ts': `
import { CanActivate, ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
export const Roles = (...roles: string[]) => SetMetadata('roles', roles);
@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}
  canActivate(context: ExecutionContext) {
    const roles = this.reflector.getAllAndOverride<string[]>('roles', [context.getHandler(), context.getClass()]);
    if (!roles) return true;
    return roles.includes(context.switchToHttp().getRequest().user.role);
  }
}
`,
    'users.controller.ts': `
import { Controller, Delete, Patch, Post, Put, SetMetadata, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { Roles, RolesGuard } from './guards.js';

@UseGuards(AuthGuard('jwt'), RolesGuard)
@Controller('users')
export class UsersController {
  @Roles('admin')
  @Post()
  create() {}

  @Roles('admin')
  @Put(':id')
  replace() {}

  @Roles('admin')
  @Patch(':id')
  change() {}

  ${remove}
  remove() {}
}
`,
  });
  projectTest(rule, 'the decorator is missing', app("@Delete(':id') // expect: no-inconsistent-route-protection"));
  // The same route lacks the same check: told once, at the roles that stand there.
  projectTest([rule, 'no-unenforced-role-metadata'], 'another decorator is there, which no guard reads', app("@SetMetadata('permissions', ['users:delete']) // expect: no-unenforced-role-metadata\n  @Delete(':id')"));
  projectTest(rule, 'the decorator is there', app("@Roles('admin')\n  @Delete(':id')"));
});

describe('a list of all beside what callers add', () => {
  const app = (write: string) => ({
    'guards.ts': guards,
    'carts.ts': `
import express, { Router } from 'express';
import { allow, signedIn } from './guards.js';

const app = express();
const carts = Router();
app.use('/carts', signedIn, carts);
carts.get('/', allow('admin'), (req, res) => { res.json([]); });
carts.get('/:id', allow('admin'), (req, res) => { res.json([]); });
${write}
`,
  });
  projectTest(rule, 'one is added', app("carts.post('/', (req, res) => { res.sendStatus(201); });"));
  projectTest(rule, 'one is changed', app("carts.put('/:id', (req, res) => { res.sendStatus(201); }); // expect: no-inconsistent-route-protection"));
});
