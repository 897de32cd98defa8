import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-on-mutation';
const mark = ` // expect: ${rule}`;

/** Whose a record is does not hang on how its route is called. */
describe('resolvers of Nest', () => {
  const app = (body: string, decorators = '', guarded = true): Readonly<Record<string, string>> => ({
    'notes.ts': `
import { CanActivate, createParamDecorator, ExecutionContext, Injectable, Module, SetMetadata, UnauthorizedException } from '@nestjs/common';
import { APP_GUARD, NestFactory, Reflector } from '@nestjs/core';
import { Args, GqlExecutionContext, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { JwtService } from '@nestjs/jwt';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const Roles = (...roles: string[]) => SetMetadata('roles', roles);
const CurrentUser = createParamDecorator((_data: unknown, context: ExecutionContext) => GqlExecutionContext.create(context).getContext().req.user);

@Injectable()
class AuthGuard implements CanActivate {
  constructor(private readonly jwt: JwtService) {}
  async canActivate(context: ExecutionContext) {
    const { req } = GqlExecutionContext.create(context).getContext();
    const token = (req.headers.authorization ?? '').split(' ')[1];
    if (!token) throw new UnauthorizedException();
    req.user = await this.jwt.verifyAsync(token);
    return true;
  }
}

@Injectable()
class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}
  canActivate(context: ExecutionContext) {
    const roles = this.reflector.get<string[]>('roles', context.getHandler());
    return !roles || roles.includes(GqlExecutionContext.create(context).getContext().req.user.role);
  }
}

@Resolver()
class Notes {
  @Query(() => [String])
  async mine(@CurrentUser() user) {
    return (await prisma.note.findMany({ where: { userId: user.sub }, take: 20 })).map(({ text }) => text);
  }
  ${decorators}
  @Mutation(() => Boolean)
  async remove(@Args('id', { type: () => Int }) id: number, @CurrentUser() user) {
    ${body}
    return true;
  }
}

@Module({ providers: [Notes${guarded ? ', { provide: APP_GUARD, useClass: AuthGuard }, { provide: APP_GUARD, useClass: RolesGuard }' : ''}] })
class AppModule {}
NestFactory.create(AppModule).then((app) => app.listen(3000));
`,
  });

  projectTest(rule, 'whatever a caller names', app(`await prisma.note.delete({ where: { id } });${mark}`));
  projectTest(rule, 'what is the caller’s', app('await prisma.note.deleteMany({ where: { id, userId: user.sub } });'));
  projectTest(rule, 'for those with a role', app('await prisma.note.delete({ where: { id } });', "@Roles('editor')"));
  projectTest(rule, 'nobody is known', app('await prisma.note.delete({ where: { id } });', '', false));
});
