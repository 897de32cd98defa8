import { describe, expect, test } from 'vitest';
import { modelOf, type Files } from './project.js';

/** One line for each route: its checks of what a caller may do, `GET /users AuthGuard [admin]`. */
function rolesOf(files: Files): string[] {
  return modelOf(files).endpoints.map(({ method, path, roles }) => `${method} ${path} ${roles.map(({ by, names }) => `${by} [${names.join()}]`).join('; ')}`.trim());
}

function express(guard: string, route = "app.delete('/users/:id', guard, (req, res) => res.json({}));"): Files {
  return { 'app.ts': `import express from 'express';\nimport jwt from 'jsonwebtoken';\nconst app = express();\n${guard}\n${route}\n` };
}

describe('a middleware that tests the caller', () => {
  test('a role by comparison', () => {
    expect(rolesOf(express("const guard = (req, res, next) => { if (req.user.role !== 'admin') return res.status(403).end(); next(); };"))).toEqual(['DELETE /users/:id guard [admin]']);
  });

  test('who it is, not what they may do', () => {
    expect(rolesOf(express("const guard = (req, res, next) => { if (req.user.id !== 'admin') return res.status(403).end(); next(); };"))).toEqual(['DELETE /users/:id']);
  });

  test('against something of the request: that is ownership', () => {
    expect(rolesOf(express('const guard = (req, res, next) => { if (req.user.team !== req.params.team) return res.status(403).end(); next(); };'))).toEqual(['DELETE /users/:id']);
  });

  test('nobody is refused', () => {
    expect(rolesOf(express("const guard = (req, res, next) => { if (req.user.role === 'admin') res.locals.big = true; next(); };"))).toEqual(['DELETE /users/:id']);
  });

  test('a factory with the roles it lets pass', () => {
    expect(rolesOf(express(
      "const allow = (...roles) => (req, res, next) => { if (!roles.includes(req.user.role)) { return next(Object.assign(new Error('no'), { status: 403 })); } next(); };",
      "app.delete('/users/:id', allow('admin', 'support'), (req, res) => res.json({}));",
    ))).toEqual(['DELETE /users/:id allow() [admin,support]']);
  });

  test('a refusal in two calls', () => {
    expect(rolesOf(express("const guard = (req, res, next) => { if (['admin'].includes(req.user?.role)) { next(); return; } return res.sendStatus(401).end(); };"))).toEqual(['DELETE /users/:id guard [admin]']);
  });

  test('a flag', () => {
    expect(rolesOf(express("const guard = (req, res, next) => { const { user } = req; if (!user || !user.isAdmin) { res.sendStatus(403); return; } next(); };"))).toEqual(['DELETE /users/:id guard [isAdmin]']);
  });

  test('a table of rights', () => {
    expect(rolesOf(express("const RIGHTS = { admin: ['users:delete'], user: [] };\nconst guard = (req, res, next) => { const rights = RIGHTS[req.user.role]; if (!rights.includes('users:delete')) return res.status(403).end(); next(); };"))).toEqual(['DELETE /users/:id guard [users:delete]']);
  });

  test('the answer is only kept: nothing hangs on it', () => {
    const authenticate = "const guard = (req, res, next) => { const claims = jwt.verify(req.headers.authorization, process.env.KEY); if (!claims) return res.status(401).end(); req.user = { id: claims.sub, staff: claims.staff === true }; next(); };";
    expect(rolesOf(express(authenticate))).toEqual(['DELETE /users/:id']);
    const staff = `${authenticate}\nconst staff = (req, res, next) => (req.user.staff ? next() : res.status(403).end());`;
    expect(rolesOf(express(staff, "app.delete('/users/:id', guard, staff, (req, res) => res.json({}));"))).toEqual(['DELETE /users/:id staff []']);
  });

  test('the answer is kept, and tested afterwards', () => {
    const access = "const accessOf = (user) => ({ manages: user.role === 'admin', name: user.name });\nconst guard = (req, res, next) => { const access = accessOf(req.user); if (!access.manages) return res.status(403).end(); next(); };";
    expect(rolesOf(express(access))).toEqual(['DELETE /users/:id guard []']);
  });

  test('the claims of a token', () => {
    const files = express("const guard = (req, res, next) => { const claims = jwt.verify(req.headers.authorization, process.env.KEY); if (claims.role !== 'admin') return res.status(403).end(); req.user = claims; next(); };");
    expect(rolesOf(files)).toEqual(['DELETE /users/:id guard [admin]']);
    expect(modelOf(files).endpoints[0]?.chain.map(({ kind }) => kind)).toEqual(['auth']);
  });

  test('a role alone is no authentication, though it needs one', () => {
    const model = modelOf(express("const guard = (req, res, next) => { if (req.user.role !== 'admin') return res.status(403).end(); next(); };"));
    expect(model.endpoints[0]?.chain.map(({ kind }) => kind)).toEqual(['role']);
    expect(model.endpoints[0]?.auth.state).toBe('required');
  });

  test('in a helper of another file', () => {
    expect(rolesOf({
      'app.ts': "import express from 'express';\nimport { isAdmin } from './roles.js';\nconst app = express();\napp.delete('/users/:id', (req, res) => { if (!isAdmin(req.user)) return res.status(403).end(); res.json({}); });",
      'roles.ts': "export const isAdmin = (user) => ['admin', 'root'].includes(user.role);",
    })).toEqual(['DELETE /users/:id app.delete() [admin,root]'.replace('app.delete()', 'an inline function')]);
  });
});

describe('passport', () => {
  test('a callback of its own that looks the role up', () => {
    expect(rolesOf({
      'app.ts': "import express from 'express';\nimport { auth } from './auth.js';\nconst app = express();\napp.delete('/users/:id', auth('manageUsers'), (req, res) => res.json({}));",
      'auth.ts': `import passport from 'passport';
const rights = new Map(Object.entries({ user: [], admin: ['manageUsers'] }));
const verify = (req, resolve, reject, required) => async (err, user, info) => {
  if (err || info || !user) return reject(Object.assign(new Error('no'), { statusCode: 401 }));
  req.user = user;
  if (required.length) {
    const own = rights.get(user.role);
    if (!required.every((one) => own.includes(one))) return reject(Object.assign(new Error('no'), { statusCode: 403 }));
  }
  resolve();
};
export const auth = (...required) => async (req, res, next) => new Promise((resolve, reject) => {
  passport.authenticate('jwt', { session: false }, verify(req, resolve, reject, required))(req, res, next);
}).then(() => next()).catch((error) => next(error));`,
    })).toEqual(['DELETE /users/:id auth() [manageUsers]']);
  });
});

describe('Nest', () => {
  const guard = `
import { Injectable, CanActivate, SetMetadata, UseGuards, Controller, Delete, Get, Param } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
export enum Role { User = 'user', Admin = 'admin' }
export const Roles = (...roles: Role[]) => SetMetadata('roles', roles);
@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private reflector: Reflector) {}
  canActivate(context) {
    const required = this.reflector.getAllAndOverride('roles', [context.getHandler(), context.getClass()]);
    if (!required) return true;
    const { user } = context.switchToHttp().getRequest();
    return required.some((role) => user.roles?.includes(role));
  }
}`;
  const start = "import { NestFactory } from '@nestjs/core';\nimport { Module } from '@nestjs/common';\nimport { UsersController } from './users.js';\n@Module({ controllers: [UsersController] })\nexport class AppModule {}\nconst app = await NestFactory.create(AppModule);";

  test('a guard reads what a decorator says', () => {
    expect(rolesOf({
      'main.ts': start,
      'guard.ts': guard,
      'users.ts': `
import { Controller, Delete, Get, UseGuards } from '@nestjs/common';
import { Role, Roles, RolesGuard } from './guard.js';
@Controller('users') @UseGuards(RolesGuard)
export class UsersController {
  @Delete(':id') @Roles(Role.Admin) remove() { return 1; }
  @Get() list() { return []; }
}`,
    })).toEqual(['DELETE /users/:id RolesGuard [admin]', 'GET /users']);
  });

  test('the handler asks', () => {
    expect(rolesOf({
      'main.ts': start,
      'users.ts': `
import { Controller, Delete, ForbiddenException, Req } from '@nestjs/common';
@Controller('users')
export class UsersController {
  @Delete(':id') remove(@Req() req) { if (req.user.role !== 'admin') throw new ForbiddenException(); return 1; }
}`,
    })).toEqual(['DELETE /users/:id UsersController.remove [admin]']);
  });
});

describe('Fastify', () => {
  test('a hook of the route', () => {
    expect(rolesOf({
      'app.ts': "import Fastify from 'fastify';\nconst app = Fastify();\nconst admin = async (request, reply) => { if (request.user.role !== 'admin') return reply.code(403).send(); };\napp.delete('/users/:id', { preHandler: [admin] }, async () => ({}));",
    })).toEqual(['DELETE /users/:id admin [admin]']);
  });
});

describe('a guard that asks what a route lists', () => {
  const policies = (mark: string): Files => ({
    'main.ts': `
import 'reflect-metadata';
import { CanActivate, Controller, ExecutionContext, ForbiddenException, Get, Injectable, Module, SetMetadata, UnauthorizedException, UseGuards } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
const Can = (...handlers) => SetMetadata('policies', handlers);
const abilityOf = (user) => ({ can: (action) => user.role === 'admin' || action === 'read' });
@Injectable()
export class PoliciesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}
  canActivate(context: ExecutionContext): boolean {
    const handlers = this.reflector.get('policies', context.getHandler()) ?? [];
    const ability = abilityOf(context.switchToHttp().getRequest().user);
    if (!handlers.every((handler) => handler(ability))) throw new ForbiddenException();
    return true;
  }
}
@Controller('users')
@UseGuards(PoliciesGuard)
export class UsersController {
  ${mark}
  @Get()
  list() { return []; }
}
@Module({ controllers: [UsersController] })
export class AppModule {}
const app = await NestFactory.create(AppModule);
await app.listen(3000);`,
  });

  test('one that lists something', () => {
    expect(rolesOf(policies("@Can((ability) => ability.can('delete'))"))).toEqual(['GET /users PoliciesGuard [admin]']);
  });

  test('one that lists nothing lets everybody through', () => {
    expect(rolesOf(policies(''))).toEqual(['GET /users']);
    expect(modelOf(policies('')).endpoints[0]?.chain.map(({ kind, relates }) => `${kind} ${String(relates?.label)}`)).toEqual(['pass undefined']);
  });
});
