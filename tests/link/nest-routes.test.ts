import { describe, expect, test } from 'vitest';
import { modelOf, routesOf } from './project.js';

const start = (calls = ''): string => `
import { RequestMethod, VersioningType, VERSION_NEUTRAL } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  ${calls}
  await app.listen(3000);
}
void bootstrap();`;

const appModule = (rest = ''): string => `
import { Module } from '@nestjs/common';
import { CatsController } from './cats.js';
@Module({ controllers: [CatsController]${rest} })
export class AppModule {}`;

describe('paths', () => {
  test('prefix, holes in it, several paths and methods', () => {
    expect(routesOf({
      'main.ts': start("app.setGlobalPrefix('api', { exclude: ['cats/health', { path: 'cats/raw', method: RequestMethod.POST }] });"),
      'app.module.ts': appModule(),
      'cats.ts': `
        import { All, Controller, Get, Post, Sse } from '@nestjs/common';
        @Controller('cats')
        export class CatsController {
          @Get(['a', 'b']) several() {}
          @All('any') any() {}
          @Sse('stream') stream() {}
          @Get('health') health() {}
          @Get('raw') raw() {}
          @Post('raw') write() {}
        }`,
    })).toEqual(['GET /api/cats/a none', 'GET /api/cats/b none', 'ALL /api/cats/any none', 'GET /api/cats/stream none', 'GET /cats/health none', 'GET /api/cats/raw none', 'POST /cats/raw none']);
  });

  test('versions in the path', () => {
    expect(routesOf({
      'main.ts': start("app.enableVersioning({ type: VersioningType.URI, defaultVersion: '1' });"),
      'app.module.ts': appModule(),
      'cats.ts': `
        import { Controller, Get, Version, VERSION_NEUTRAL } from '@nestjs/common';
        @Controller('cats')
        export class CatsController {
          @Get() list() {}
          @Version('2') @Get('new') fresh() {}
          @Version(['1', '2']) @Get('both') both() {}
          @Version(VERSION_NEUTRAL) @Get('plain') plain() {}
        }`,
    })).toEqual(['GET /v1/cats none', 'GET /v2/cats/new none', 'GET /v1/cats/both none', 'GET /v2/cats/both none', 'GET /cats/plain none']);
  });

  test('versions in a header leave the path alone', () => {
    expect(routesOf({
      'main.ts': start("app.enableVersioning({ type: VersioningType.HEADER, header: 'v', defaultVersion: '1' });"),
      'app.module.ts': appModule(),
      'cats.ts': `
        import { Controller, Get } from '@nestjs/common';
        @Controller({ path: 'cats', version: '3' })
        export class CatsController { @Get() list() {} }`,
    })).toEqual(['GET /cats none']);
  });

  test('inherited from an abstract controller, one method taken back', () => {
    expect(routesOf({
      'main.ts': start(),
      'app.module.ts': appModule(),
      'base.ts': `
        import { Delete, Get, UseGuards } from '@nestjs/common';
        import { AuthGuard } from '@nestjs/passport';
        export abstract class CrudController {
          @Get() list() {}
          @Get(':id') one() {}
          @UseGuards(AuthGuard('jwt')) @Delete(':id') remove() {}
        }`,
      'cats.ts': `
        import { Controller } from '@nestjs/common';
        import { CrudController } from './base.js';
        @Controller('cats')
        export class CatsController extends CrudController { one() {} }`,
    })).toEqual(['GET /cats none', 'DELETE /cats/:id required']);
  });

  test('modules under paths of their own', () => {
    expect(routesOf({
      'main.ts': start(),
      'app.module.ts': `
        import { Module } from '@nestjs/common';
        import { RouterModule } from '@nestjs/core';
        import { CatsController } from './cats.js';
        @Module({ controllers: [CatsController] })
        class CatsModule {}
        @Module({ imports: [CatsModule, RouterModule.register([{ path: 'admin', children: [{ path: 'pets', module: CatsModule }] }])] })
        export class AppModule {}`,
      'cats.ts': `
        import { Controller, Get } from '@nestjs/common';
        @Controller('cats')
        export class CatsController { @Get() list() {} }`,
    })).toEqual(['GET /admin/pets/cats none']);
  });

  test('modules under paths of their own, by the older package', () => {
    expect(routesOf({
      'main.ts': start(),
      'app.module.ts': `
        import { Module } from '@nestjs/common';
        import { RouterModule } from 'nest-router';
        import { CatsController } from './cats.js';
        @Module({ controllers: [CatsController] })
        class CatsModule {}
        @Module({ imports: [CatsModule, RouterModule.forRoutes([{ path: '/admin', module: CatsModule }])] })
        export class AppModule {}`,
      'cats.ts': `
        import { Controller, Get } from '@nestjs/common';
        @Controller('cats')
        export class CatsController { @Get() list() {} }`,
    })).toEqual(['GET /admin/cats none']);
  });

  test.each([
    ['where a known package keeps its compiled files', '@nestjs/mongoose/dist/mongoose.module', 'none'],
    ['another package', '@acme/mongoose/dist/mongoose.module', 'unknown'],
  ])('a module that is imported from %s', (_name, request, state) => {
    expect(routesOf({
      'main.ts': start(),
      'app.module.ts': `
        import { Module } from '@nestjs/common';
        import { MongooseModule } from '${request}';
        import { CatsController } from './cats.js';
        @Module({ imports: [MongooseModule.forFeature([])], controllers: [CatsController] })
        export class AppModule {}`,
      'cats.ts': `
        import { Controller, Get } from '@nestjs/common';
        @Controller('cats')
        export class CatsController { @Get() list() {} }`,
    })).toEqual([`GET /cats ${state}`]);
  });

  test('names from an enum and a prefix from settings with a default', () => {
    expect(routesOf({
      'main.ts': start("app.setGlobalPrefix(process.env.PREFIX || 'api');"),
      'app.module.ts': appModule(),
      'names.ts': "export enum Name { Cats = 'cats' }",
      'cats.ts': `
        import { Controller, Get } from '@nestjs/common';
        import { Name } from './names.js';
        @Controller(Name.Cats)
        export class CatsController { @Get(\`by-\${Name.Cats}\`) list() {} }`,
    })).toEqual(['GET /api/cats/by-cats none']);
  });
});

describe('controllers that are not listed', () => {
  const cats = `
    import { Controller, Get } from '@nestjs/common';
    @Controller('cats')
    export class CatsController { @Get() list() {} }
    @Controller('dogs')
    export class DogsController { @Get() list() {} }`;

  test('are dead code when all modules are known', () => {
    expect(routesOf({ 'main.ts': start(), 'app.module.ts': appModule(), 'cats.ts': cats })).toEqual(['GET /cats none']);
  });

  test('may be served when a module is out of sight', () => {
    expect(routesOf({
      'main.ts': start(),
      'app.module.ts': appModule(", imports: [...(globalThis as any).extra]"),
      'cats.ts': cats,
    })).toEqual(['GET /cats unknown', 'GET /dogs unknown']);
  });
});

describe('a module that overrides what it inherits', () => {
  const app = (given: string): string[] => routesOf({
    'main.ts': start(),
    'app.module.ts': appModule(', imports: [DebugModule.forRoot({})]').replace('import { CatsController', "import { DebugModule } from './debug.js';\nimport { CatsController"),
    'cats.ts': `
      import { Controller, Get } from '@nestjs/common';
      @Controller('cats')
      export class CatsController { @Get() list() {} }`,
    'debug.ts': `
      import { ConfigurableModuleBuilder, Module } from '@nestjs/common';
      import { remote } from './remote.js';
      const { ConfigurableModuleClass } = new ConfigurableModuleBuilder().setClassMethodName('forRoot').build();
      class Explorer {}
      class OwnModule { static forRoot() { return { module: this, providers: [Explorer] }; } }
      @Module({})
      export class DebugModule extends ${given} {
        static forRoot(options) {
          const made = super.forRoot(options);
          if (process.env.NODE_ENV !== 'production') (made.providers ??= []).push(Explorer);
          return made;
        }
      }`,
    'remote.ts': 'export const remote = (globalThis as any).remote;',
  });

  test.each([['a class of the framework', 'ConfigurableModuleClass', 'none'], ['a class of its own', 'OwnModule', 'none'], ['something out of sight', 'remote', 'unknown']])('%s', (_name, base, state) => {
    expect(app(base)).toEqual([`GET /cats ${state}`]);
  });
});

describe('middleware of a module', () => {
  const cats = `
    import { Controller, Get } from '@nestjs/common';
    @Controller('cats')
    export class CatsController { @Get() list() {} @Get('free') free() {} }`;
  const middleware = `
    import { UnauthorizedException } from '@nestjs/common';
    import { verify } from 'jsonwebtoken';
    export class TokenMiddleware {
      use(req, res, next) {
        if (!req.headers.authorization) throw new UnauthorizedException();
        req.user = verify(req.headers.authorization, 'k');
        next();
      }
    }`;
  const configured = (how: string): string => `
    import { Module } from '@nestjs/common';
    import { CatsController } from './cats.js';
    import { TokenMiddleware } from './token.js';
    @Module({ controllers: [CatsController] })
    export class AppModule { configure(consumer) { consumer.apply(TokenMiddleware)${how}; } }`;

  test('for a controller', () => {
    expect(routesOf({ 'main.ts': start(), 'cats.ts': cats, 'token.ts': middleware, 'app.module.ts': configured('.forRoutes(CatsController)') })).toEqual(['GET /cats required', 'GET /cats/free required']);
  });

  test('with a route held back', () => {
    expect(routesOf({ 'main.ts': start(), 'cats.ts': cats, 'token.ts': middleware, 'app.module.ts': configured(".exclude('cats/free').forRoutes(CatsController)") })).toEqual(['GET /cats required', 'GET /cats/free none']);
  });

  test('for a path and a method', () => {
    expect(routesOf({ 'main.ts': start(), 'cats.ts': cats, 'token.ts': middleware, 'app.module.ts': configured(".forRoutes({ path: 'cats/free', method: 'GET' })") })).toEqual(['GET /cats none', 'GET /cats/free required']);
  });

  test('for a pattern', () => {
    for (const [pattern, found] of [['cats/(*)', ['required', 'required']], ['cats/(.*)', ['required', 'required']], ['(dogs)/(*)', ['unknown', 'unknown']], ['dogs/(*)', ['none', 'none']]] as const) {
      expect(routesOf({ 'main.ts': start(), 'cats.ts': cats, 'token.ts': middleware, 'app.module.ts': configured(`.forRoutes({ path: '${pattern}', method: RequestMethod.ALL })`).replace('{ Module }', '{ Module, RequestMethod }') })).toEqual([`GET /cats ${found[0]}`, `GET /cats/free ${found[1]}`]);
    }
  });

  test('for another path', () => {
    expect(routesOf({ 'main.ts': start(), 'cats.ts': cats, 'token.ts': middleware, 'app.module.ts': configured(".forRoutes('dogs')") })).toEqual(['GET /cats none', 'GET /cats/free none']);
  });
});

test('the route is where its decorator stands, even when it is composed', () => {
  const cats = `import { applyDecorators, Controller, Get, UseGuards } from '@nestjs/common';
const Read = (path: string) => applyDecorators(Get(path));
@Controller('cats')
export class CatsController {
  @Read('one') one() {}
}`;
  const [endpoint] = modelOf({ 'main.ts': start(), 'app.module.ts': appModule(), 'cats.ts': cats }).endpoints;
  expect(endpoint && cats.slice(endpoint.span.start, endpoint.span.end)).toBe("Read('one')");
  expect(endpoint?.handler?.name).toBe('CatsController.one');
});
