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
