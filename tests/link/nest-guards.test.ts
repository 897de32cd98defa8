import { describe, expect, test } from 'vitest';
import { routesOf } from './project.js';

const guard = `
import { Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { JwtService } from '@nestjs/jwt';
@Injectable()
export class SessionGuard {
  constructor(private readonly reflector: Reflector, private readonly jwt: JwtService) {}
  async canActivate(context) {
    if (this.reflector.getAllAndOverride('open', [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest();
    if (!request.headers.authorization) throw new UnauthorizedException();
    request.user = await this.jwt.verifyAsync(request.headers.authorization);
    return true;
  }
}`;

const controller = `
import { Controller, Get } from '@nestjs/common';
@Controller('notes')
export class NotesController {
  @Get()
  list() { return []; }
}`;

const start = `
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
const app = await NestFactory.create(AppModule);
await app.listen(3000);`;

describe('a guard for the whole application', () => {
  test('provided under the token', () => {
    expect(routesOf({
      'main.ts': start,
      'guard.ts': guard,
      'notes.ts': controller,
      'app.module.ts': `
        import { Module } from '@nestjs/common';
        import { APP_GUARD } from '@nestjs/core';
        import { SessionGuard } from './guard.js';
        import { NotesController } from './notes.js';
        @Module({ controllers: [NotesController], providers: [{ provide: APP_GUARD, useClass: SessionGuard }] })
        export class AppModule {}`,
    })).toEqual(['GET /notes required']);
  });

  test('provided under the text that the token stands for', () => {
    const routes = (token: string): string[] => routesOf({
      'main.ts': start,
      'guard.ts': guard,
      'notes.ts': controller,
      'app.module.ts': `
        import { Module } from '@nestjs/common';
        import { SessionGuard } from './guard.js';
        import { NotesController } from './notes.js';
        @Module({ controllers: [NotesController], providers: [{ provide: '${token}', useClass: SessionGuard }] })
        export class AppModule {}`,
    });
    expect(routes('APP_GUARD')).toEqual(['GET /notes required']);
    expect(routes('APP_GUARDS')).toEqual(['GET /notes none']);
    expect(routes('APP_PIPE')).toEqual(['GET /notes none']);
  });

  test('provided as an ordinary class only', () => {
    expect(routesOf({
      'main.ts': start,
      'guard.ts': guard,
      'notes.ts': controller,
      'app.module.ts': `
        import { Module } from '@nestjs/common';
        import { SessionGuard } from './guard.js';
        import { NotesController } from './notes.js';
        @Module({ controllers: [NotesController], providers: [SessionGuard] })
        export class AppModule {}`,
    })).toEqual(['GET /notes none']);
  });

  test('handed to the application where it starts', () => {
    expect(routesOf({
      'main.ts': start.replace('await app.listen', `
        import { SessionGuard } from './guard.js';
        app.useGlobalGuards(app.get(SessionGuard));
        await app.listen`),
      'guard.ts': guard,
      'notes.ts': controller,
      'app.module.ts': `
        import { Module } from '@nestjs/common';
        import { NotesController } from './notes.js';
        @Module({ controllers: [NotesController] })
        export class AppModule {}`,
    })).toEqual(['GET /notes required']);
  });

  test('provided by a module that the root imports dynamically', () => {
    expect(routesOf({
      'main.ts': start,
      'guard.ts': guard,
      'notes.ts': controller,
      'access.module.ts': `
        import { APP_GUARD } from '@nestjs/core';
        import { SessionGuard } from './guard.js';
        export class AccessModule {
          static forRoot() { return { module: AccessModule, providers: [{ provide: APP_GUARD, useExisting: SessionGuard }, SessionGuard] }; }
        }`,
      'app.module.ts': `
        import { Module } from '@nestjs/common';
        import { AccessModule } from './access.module.js';
        import { NotesController } from './notes.js';
        @Module({ imports: [AccessModule.forRoot()], controllers: [NotesController] })
        export class AppModule {}`,
    })).toEqual(['GET /notes required']);
  });

  test('in a module that nothing imports', () => {
    expect(routesOf({
      'main.ts': start,
      'guard.ts': guard,
      'notes.ts': controller,
      'access.module.ts': `
        import { Module } from '@nestjs/common';
        import { APP_GUARD } from '@nestjs/core';
        import { SessionGuard } from './guard.js';
        @Module({ providers: [{ provide: APP_GUARD, useClass: SessionGuard }] })
        export class AccessModule {}`,
      'app.module.ts': `
        import { Module } from '@nestjs/common';
        import { NotesController } from './notes.js';
        @Module({ controllers: [NotesController] })
        export class AppModule {}`,
    })).toEqual(['GET /notes none']);
  });
});

const guarded = `
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SessionGuard } from './guard.js';
import { NotesController } from './notes.js';
@Module({ controllers: [NotesController], providers: [{ provide: APP_GUARD, useClass: SessionGuard }] })
export class AppModule {}`;

describe('metadata that opens a route', () => {
  test('the guard reads the key', () => {
    expect(routesOf({
      'main.ts': start,
      'guard.ts': guard,
      'app.module.ts': guarded,
      'notes.ts': `
        import { Controller, Get, SetMetadata } from '@nestjs/common';
        const Open = () => SetMetadata('open', true);
        @Controller('notes')
        export class NotesController {
          @Open() @Get() list() { return []; }
          @Get('own') own() { return []; }
        }`,
    })).toEqual(['GET /notes none public', 'GET /notes/own required']);
  });

  test('no guard reads the key', () => {
    expect(routesOf({
      'main.ts': start,
      'guard.ts': guard,
      'app.module.ts': guarded,
      'notes.ts': `
        import { Controller, Get, SetMetadata } from '@nestjs/common';
        const Open = () => SetMetadata('isOpen', true);
        @Controller('notes')
        export class NotesController { @Open() @Get() list() { return []; } }`,
    })).toEqual(['GET /notes required']);
  });

  test('the method takes back what the class says', () => {
    expect(routesOf({
      'main.ts': start,
      'guard.ts': guard,
      'app.module.ts': guarded,
      'notes.ts': `
        import { Controller, Get, SetMetadata } from '@nestjs/common';
        @Controller('notes')
        @SetMetadata('open', true)
        export class NotesController {
          @Get() list() { return []; }
          @SetMetadata('open', false) @Get('own') own() { return []; }
        }`,
    })).toEqual(['GET /notes none public', 'GET /notes/own required']);
  });

  test('the guard asks the method only, the class has it', () => {
    expect(routesOf({
      'main.ts': start,
      'guard.ts': guard.replace("getAllAndOverride('open', [context.getHandler(), context.getClass()])", "get('open', context.getHandler())"),
      'app.module.ts': guarded,
      'notes.ts': `
        import { Controller, Get, SetMetadata } from '@nestjs/common';
        @Controller('notes')
        @SetMetadata('open', true)
        export class NotesController { @Get() list() { return []; } }`,
    })).toEqual(['GET /notes required']);
  });
});

const unguarded = `
import { Module } from '@nestjs/common';
import { NotesController } from './notes.js';
@Module({ controllers: [NotesController] })
export class AppModule {}`;

describe('composed decorators', () => {
  test('every branch guards, one says more besides', () => {
    expect(routesOf({
      'main.ts': start,
      'guard.ts': guard,
      'app.module.ts': unguarded,
      'notes.ts': `
        import { applyDecorators, Controller, Get, SetMetadata, UseGuards } from '@nestjs/common';
        import { AuthGuard } from '@nestjs/passport';
        import { SessionGuard } from './guard.js';
        const Signed = (roles?: string[]) => roles ? applyDecorators(UseGuards(AuthGuard('jwt')), SetMetadata('roles', roles)) : UseGuards(SessionGuard);
        const roles = process.env.ROLES;
        @Controller('notes')
        export class NotesController { @Signed(roles) @Get() list() { return []; } }`,
    })).toEqual(['GET /notes required']);
  });

  test('every branch guards and says nothing else', () => {
    expect(routesOf({
      'main.ts': start,
      'guard.ts': guard,
      'app.module.ts': unguarded,
      'notes.ts': `
        import { applyDecorators, Controller, Get, UseGuards } from '@nestjs/common';
        import { AuthGuard } from '@nestjs/passport';
        import { SessionGuard } from './guard.js';
        const Signed = (strict) => strict ? applyDecorators(UseGuards(AuthGuard('jwt'))) : UseGuards(SessionGuard);
        @Controller('notes')
        export class NotesController { @Signed(process.env.STRICT) @Get() list() { return []; } }`,
    })).toEqual(['GET /notes required']);
  });

  test('one branch does not guard', () => {
    expect(routesOf({
      'main.ts': start,
      'guard.ts': guard,
      'app.module.ts': unguarded,
      'notes.ts': `
        import { applyDecorators, Controller, Get, UseGuards } from '@nestjs/common';
        import { SessionGuard } from './guard.js';
        const Signed = (strict) => strict ? UseGuards(SessionGuard) : applyDecorators();
        @Controller('notes')
        export class NotesController { @Signed(process.env.STRICT) @Get() list() { return []; } }`,
    })).toEqual(['GET /notes unknown']);
  });

  test('a decorator written as a function', () => {
    expect(routesOf({
      'main.ts': start,
      'guard.ts': guard,
      'app.module.ts': unguarded,
      'notes.ts': `
        import { Controller, Get, UseGuards } from '@nestjs/common';
        import { SessionGuard } from './guard.js';
        export const Signed = function () { return (target, key, descriptor) => { UseGuards(SessionGuard)(target, key, descriptor); }; };
        @Controller('notes')
        export class NotesController { @Signed() @Get() list() { return []; } @Get('all') all() { return []; } }`,
    })).toEqual(['GET /notes required', 'GET /notes/all none']);
  });
});

describe('what guards do', () => {
  test('a known guard, extended', () => {
    expect(routesOf({
      'main.ts': start,
      'app.module.ts': unguarded,
      'notes.ts': `
        import { Controller, Get, UseGuards } from '@nestjs/common';
        import { AuthGuard } from '@nestjs/passport';
        class JwtGuard extends AuthGuard('jwt') { canActivate(context) { return super.canActivate(context); } }
        @Controller('notes')
        @UseGuards(JwtGuard)
        export class NotesController { @Get() list() { return []; } }`,
    })).toEqual(['GET /notes required']);
  });

  test.each([
    ['by the method of the known one', 'super.canActivate(new ExecutionContextHost([req]))', 'required'],
    ['by itself', 'Boolean(new ExecutionContextHost([req]))', 'none'],
  ])('a known guard that is handed a context made of the request: it decides %s', (_name, decision, state) => {
    expect(routesOf({
      'main.ts': start,
      'app.module.ts': unguarded,
      'notes.ts': `
        import { Controller, Get, UseGuards } from '@nestjs/common';
        import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host';
        import { GqlExecutionContext } from '@nestjs/graphql';
        import { AuthGuard } from '@nestjs/passport';
        class GraphqlGuard extends AuthGuard('jwt') {
          canActivate(context) {
            const { req } = GqlExecutionContext.create(context).getContext();
            return ${decision};
          }
        }
        @Controller('notes')
        @UseGuards(GraphqlGuard)
        export class NotesController { @Get() list() { return []; } }`,
    })).toEqual([`GET /notes ${state}`]);
  });

  test.each([
    ['lets those pass who bring none', 'return true;', 'optional'],
    ['turns away who brings none', 'throw new UnauthorizedException();', 'required'],
  ])('a guard that cuts the token out of a header that may be missing %s', (_name, otherwise, state) => {
    expect(routesOf({
      'main.ts': start,
      'app.module.ts': unguarded,
      'notes.ts': `
        import { Controller, Get, UnauthorizedException, UseGuards } from '@nestjs/common';
        import { JwtService } from '@nestjs/jwt';
        class TokenGuard {
          constructor(private jwt: JwtService) {}
          async canActivate(context) {
            const request = context.switchToHttp().getRequest();
            const token = request.headers.authorization?.split(' ')[1];
            if (!token) ${otherwise}
            request.user = await this.jwt.verifyAsync(token);
            return true;
          }
        }
        @Controller('notes')
        @UseGuards(TokenGuard)
        export class NotesController { @Get() list() { return []; } }`,
    })).toEqual([`GET /notes ${state}`]);
  });

  test.each([
    ['where there is one', 'if (token?.[1]) return verify(token[1], process.env.SECRET).sub;', 'none'],
    ['always', "return verify(token?.[1] ?? '', process.env.SECRET).sub;", 'required'],
  ])('a decorator of a parameter checks a token %s', (_name, check, state) => {
    expect(routesOf({
      'main.ts': start,
      'app.module.ts': unguarded,
      'notes.ts': `
        import { Controller, Get, createParamDecorator } from '@nestjs/common';
        import { verify } from 'jsonwebtoken';
        const Viewer = createParamDecorator((_data, context) => {
          const { headers } = context.switchToHttp().getRequest();
          const token = headers.authorization ? headers.authorization.split(' ') : null;
          ${check}
        });
        @Controller('notes')
        export class NotesController { @Get() list(@Viewer() id) { return []; } }`,
    })).toEqual([`GET /notes ${state}`]);
  });

  test('a known guard, extended to let everybody pass', () => {
    expect(routesOf({
      'main.ts': start,
      'app.module.ts': unguarded,
      'notes.ts': `
        import { Controller, Get, UseGuards } from '@nestjs/common';
        import { AuthGuard } from '@nestjs/passport';
        class JwtGuard extends AuthGuard('jwt') { handleRequest(error, user) { return user ?? null; } }
        @Controller('notes')
        @UseGuards(JwtGuard)
        export class NotesController { @Get() list() { return []; } }`,
    })).toEqual(['GET /notes optional']);
  });

  test('a guard that only looks at what an anonymous caller does not send', () => {
    expect(routesOf({
      'main.ts': start,
      'app.module.ts': unguarded,
      'notes.ts': `
        import { Controller, ForbiddenException, Get, UseGuards } from '@nestjs/common';
        class PreviewGuard {
          canActivate(context) {
            const request = context.switchToHttp().getRequest();
            if (!request.headers['x-preview']) return true;
            throw new ForbiddenException();
          }
        }
        @Controller('notes')
        @UseGuards(PreviewGuard)
        export class NotesController { @Get() list() { return []; } }`,
    })).toEqual(['GET /notes none']);
  });

  test('a role guard passes where no role is asked for', () => {
    expect(routesOf({
      'main.ts': start,
      'app.module.ts': unguarded,
      'notes.ts': `
        import { Controller, Get, SetMetadata, UseGuards } from '@nestjs/common';
        import { Reflector } from '@nestjs/core';
        class RolesGuard {
          constructor(private readonly reflector: Reflector) {}
          canActivate(context) {
            const role = this.reflector.get('role', context.getHandler());
            if (!role) return true;
            return context.switchToHttp().getRequest().user?.role === role;
          }
        }
        @Controller('notes')
        @UseGuards(RolesGuard)
        export class NotesController {
          @Get() list() { return []; }
          @SetMetadata('role', 'admin') @Get('all') all() { return []; }
        }`,
    })).toEqual(['GET /notes none', 'GET /notes/all required']);
  });

  test('a guard of a package that nobody has described', () => {
    expect(routesOf({
      'main.ts': start,
      'app.module.ts': unguarded,
      'notes.ts': `
        import { Controller, Get, UseGuards } from '@nestjs/common';
        import { GateGuard } from 'nest-gate-of-nobody';
        @Controller('notes')
        @UseGuards(GateGuard)
        export class NotesController { @Get() list() { return []; } }`,
    })).toEqual(['GET /notes unknown']);
  });

  test('a guard that picks others by what decorators say', () => {
    const files = (chosen: string): Record<string, string> => ({
      'main.ts': start,
      'app.module.ts': guarded.replaceAll('SessionGuard', 'KindGuard'),
      'guard.ts': `
        import { Injectable, UnauthorizedException } from '@nestjs/common';
        import { Reflector } from '@nestjs/core';
        export enum Kind { Key, None }
        @Injectable()
        export class KeyGuard { canActivate(context) { if (context.switchToHttp().getRequest().headers['x-api-key'] !== process.env.KEY) throw new UnauthorizedException(); return true; } }
        @Injectable()
        export class KindGuard {
          private readonly guards = { [Kind.Key]: this.key, [Kind.None]: { canActivate: () => true } };
          constructor(private readonly reflector: Reflector, private readonly key: KeyGuard) {}
          async canActivate(context) {
            const kinds = this.reflector.getAllAndOverride<Kind[]>('kind', [context.getHandler(), context.getClass()]) ?? [Kind.Key];
            let error = new UnauthorizedException();
            for (const guard of kinds.map((kind) => this.guards[kind]).flat()) {
              const passed = await Promise.resolve(guard.canActivate(context)).catch((reason) => { error = reason; });
              if (passed) return true;
            }
            throw error;
          }
        }`,
      'notes.ts': `
        import { Controller, Get, SetMetadata } from '@nestjs/common';
        import { Kind } from './guard.js';
        const Auth = (...kinds: Kind[]) => SetMetadata('kind', kinds);
        @Controller('notes')
        export class NotesController { @Get() list() { return []; } @Auth(${chosen}) @Get('other') other() { return []; } }`,
    });
    expect(routesOf(files('Kind.None'))).toEqual(['GET /notes required', 'GET /notes/other unknown public']);
    expect(routesOf(files('Kind.Key'))).toEqual(['GET /notes required', 'GET /notes/other required']);
  });
});
