import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-auth-rate-limit';

describe('Fastify', () => {
  const app = (register: string, route: string) => ({
    'app.mjs': `
import Fastify from 'fastify';
import bcrypt from 'bcrypt';
import rateLimit from '@fastify/rate-limit';

const app = Fastify();
${register}
async function login(request, reply) {
  if (!(await bcrypt.compare(request.body.password, process.env.HASH))) return reply.code(401).send();
  return { ok: true };
}
${route}
`,
  });

  projectTest(rule, 'the plugin limits every route', app('await app.register(rateLimit, { max: 100 });', "app.post('/login', login);"));
  projectTest(rule, 'the plugin limits only where asked', app('await app.register(rateLimit, { global: false });', "app.post('/login', login); // expect: require-auth-rate-limit"));
  projectTest(rule, 'and is asked', app('await app.register(rateLimit, { global: false });', "app.post('/login', { config: { rateLimit: { max: 5 } } }, login);"));
  projectTest(rule, 'the route switches it off', app('await app.register(rateLimit, { max: 100 });', "app.post('/login', { config: { rateLimit: false } }, login); // expect: require-auth-rate-limit"));
  projectTest(rule, 'a hook of the route', app('await app.register(rateLimit, { global: false });', "app.post('/login', { preHandler: app.rateLimit({ max: 5 }) }, login);"));
});

describe('Nest', () => {
  const app = (module: string, controller: string, group = '') => ({
    'main.ts': `
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
async function start() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
start();
`,
    'app.module.ts': `
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { AuthController } from './auth.controller.js';
import { AuthService } from './auth.service.js';

@Module({ imports: [ThrottlerModule.forRoot([{ ttl: 60000, limit: 10 }])], controllers: [AuthController], providers: [AuthService${module}] })
export class AppModule {}
`,
    'auth.service.ts': `
import { Injectable, UnauthorizedException } from '@nestjs/common';
import bcrypt from 'bcrypt';

@Injectable()
export class AuthService {
  async check(password: string) {
    if (!(await bcrypt.compare(password, process.env.HASH ?? ''))) throw new UnauthorizedException();
    return { ok: true };
  }
}
`,
    'auth.controller.ts': `
import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { SkipThrottle, ThrottlerGuard } from '@nestjs/throttler';
import { AuthService } from './auth.service.js';

class SessionGuard extends AuthGuard('local') {
  async canActivate(context) {
    const known = await super.canActivate(context);
    await super.logIn(context.switchToHttp().getRequest());
    return known;
  }
}
class TokenGuard extends AuthGuard('jwt') {
  async canActivate(context) { return super.canActivate(context); }
}

${group}@Controller('auth')
export class AuthController {
  constructor(private readonly auth: AuthService) {}
  ${controller}
}
`,
  });
  const global = ', { provide: APP_GUARD, useClass: ThrottlerGuard }';
  const login = "login(@Body('password') password: string) {\n    return this.auth.check(password);\n  }";

  projectTest(rule, 'the module without its guard', app('', `@Post('login') // expect: require-auth-rate-limit\n  ${login}`));
  projectTest(rule, 'the guard for the whole application', app(global, `@Post('login')\n  ${login}`));
  projectTest(rule, 'the guard of the method', app('', `@UseGuards(ThrottlerGuard)\n  @Post('login')\n  ${login}`));
  projectTest(rule, 'the method skips the guard', app(global, `@SkipThrottle()\n  @Post('login') // expect: require-auth-rate-limit\n  ${login}`));
  projectTest(rule, 'the method takes the guard up again', app(global, `@SkipThrottle({ default: false })\n  @Post('login')\n  ${login}`));
  projectTest(rule, 'the class skips the guard', app(global, `@Post('login') // expect: require-auth-rate-limit\n  ${login}`, '@SkipThrottle()\n'));
  projectTest(rule, 'the class skips the guard, and the method takes it up again', app(global, `@SkipThrottle({ default: false })\n  @Post('login')\n  ${login}`, '@SkipThrottle()\n'));
  projectTest(rule, 'the class skips the guard, and the method one more limit', app(global, `@SkipThrottle({ long: true })\n  @Post('login') // expect: require-auth-rate-limit\n  ${login}`, '@SkipThrottle()\n'));
  const guardedBy = (guard: string, mark = ''): string => `@UseGuards(${guard})\n  @Post('login')${mark}\n  login() {\n    return { ok: true };\n  }`;
  projectTest(rule, 'a guard of passport is extended, and compares', app('', guardedBy('SessionGuard', ' // expect: require-auth-rate-limit')));
  projectTest(rule, 'one that looks at a token is', app('', guardedBy('TokenGuard')));
  projectTest(rule, 'passport compares', app('', "@UseGuards(AuthGuard('local'))\n  @Post('login') // expect: require-auth-rate-limit\n  login() {\n    return { ok: true };\n  }"));
});
