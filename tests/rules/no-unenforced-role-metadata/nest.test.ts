import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-unenforced-role-metadata';

const roles = `
import { CanActivate, ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

export const Roles = (...roles: string[]) => SetMetadata('roles', roles);
export const Topics = (...topics: string[]) => SetMetadata('topics', topics);

@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}
  canActivate(context: ExecutionContext) {
    const roles = this.reflector.getAllAndOverride<string[]>('roles', [context.getHandler(), context.getClass()]);
    if (!roles) return true;
    return roles.includes(context.switchToHttp().getRequest().user.role);
  }
}
`;

const app = (controller: string, providers = '') => ({
  'roles.ts': roles,
  'main.ts': `
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
NestFactory.create(AppModule);
`,
  'app.module.ts': `
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { RolesGuard } from './roles.js';
import { UsersController } from './users.controller.js';
@Module({ controllers: [UsersController], providers: [${providers}] })
export class AppModule {}
`,
  'users.controller.ts': `
import { Controller, Delete, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { Roles, RolesGuard, Topics } from './roles.js';
${controller}
`,
});

const users = (before: string, own: string) => `
${before}
@Controller('users')
export class UsersController {
  ${own}
  @Delete(':id')
  remove() {}
}`;

describe('TypeScript, over four files', () => {
  projectTest(rule, 'nothing reads the roles', app(users("@UseGuards(AuthGuard('jwt'))", "@Roles('admin') // expect: no-unenforced-role-metadata")), { says: ['admin is asked of nobody: no guard of DELETE /users/:id reads the metadata roles.'] });
  projectTest(rule, 'the guard of the class reads them', app(users("@UseGuards(AuthGuard('jwt'), RolesGuard)", "@Roles('admin')")));
  projectTest(rule, 'the guard of the application reads them', app(users("@UseGuards(AuthGuard('jwt'))", "@Roles('admin')"), '{ provide: APP_GUARD, useClass: RolesGuard }'));
  projectTest(rule, 'the guard is only provided', app(users("@UseGuards(AuthGuard('jwt'))", "@Roles('admin') // expect: no-unenforced-role-metadata"), 'RolesGuard'));
  projectTest(rule, 'the metadata is of another kind', app(users("@UseGuards(AuthGuard('jwt'))", "@Topics('billing')")));
  projectTest(rule, 'a guard of a package that is not known may read them', app(users("import { AcmeGuard } from '@acme/guards';\n@UseGuards(AuthGuard('jwt'), AcmeGuard)", "@Roles('admin')")));
  projectTest(rule, 'on the class, with its guard on one method', app(`
@Roles('admin') // expect: no-unenforced-role-metadata
@UseGuards(AuthGuard('jwt'))
@Controller('users')
export class UsersController {
  @UseGuards(RolesGuard)
  @Delete(':id')
  remove() {}

  @Delete()
  clear() {}
}`), { says: ['no guard of DELETE /users reads the metadata roles. Put the guard that reads it (RolesGuard)'] });
});

/** A guard that asks for the roles where a known guard turns callers away. */
const extended = (read: string) => `
import { ExecutionContext, ForbiddenException, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';

@Injectable()
export class StaffGuard extends AuthGuard('jwt') {
  constructor(private readonly reflector: Reflector) { super(); }
  handleRequest(error: unknown, user: any, info: unknown, context: ExecutionContext) {
    if (error || !user) throw new UnauthorizedException();
    ${read}
    return user;
  }
}
`;

describe('roles that are read where a known guard turns callers away', () => {
  const guarded = users("import { StaffGuard } from './staff.js';\n@UseGuards(StaffGuard)", "@Roles('admin')");
  projectTest(rule, 'by the method that its package calls for that', {
    ...app(guarded),
    'staff.ts': extended("const roles = this.reflector.get<string[]>('roles', context.getHandler());\n    if (roles && !roles.includes(user.role)) throw new ForbiddenException();"),
  });
  projectTest(rule, 'a method that only asks who calls', {
    ...app(guarded.replace("@Roles('admin')", "@Roles('admin') // expect: no-unenforced-role-metadata")),
    'staff.ts': extended(''),
  });
});

const open = `
import { SetMetadata } from '@nestjs/common';
export const Open = () => SetMetadata('open', true);
`;

/** One guard of the application that asks for a token, and for roles, unless a decorator opens the route. */
const openable = `
import { CanActivate, ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { verify } from 'jsonwebtoken';
@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}
  canActivate(context: ExecutionContext) {
    if (this.reflector.getAllAndOverride<boolean>('open', [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest();
    const user = verify(request.headers.authorization, process.env.KEY) as any;
    const roles = this.reflector.getAllAndOverride<string[]>('roles', [context.getHandler(), context.getClass()]);
    if (roles && !roles.includes(user.role)) throw new UnauthorizedException();
    return true;
  }
}
`;

describe('roles of a class of which some methods are open', () => {
  const controller = (group: string, own: string) => ({
    ...app(`
import { Open } from './open.js';
import { Get } from '@nestjs/common';
${group}
@Controller('users')
export class UsersController {
  ${own}
  @Get(':id/picture')
  picture() {}

  @Delete(':id')
  remove() {}
}`, '{ provide: APP_GUARD, useClass: RolesGuard }'),
    'open.ts': open,
    'roles.ts': `${roles.slice(0, roles.indexOf('@Injectable'))}${openable}`,
  });
  projectTest(rule, 'the method says that it is', controller("@Roles('admin')", '@Open()'));
  projectTest(rule, 'both stand on the method', controller('', "@Open()\n  @Roles('admin') // expect: no-unenforced-role-metadata"));
});
