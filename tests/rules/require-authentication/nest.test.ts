import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-authentication';

describe('TypeScript', () => {
  projectTest(rule, 'module, controllers and guard in three files', {
    'shop.module.ts': `
import { Module } from '@nestjs/common';
import { CartsController } from './carts.controller';
import { CouponsController } from './coupons.controller';

@Module({ controllers: [CartsController, CouponsController] })
export class ShopModule {}
`,
    'carts.controller.ts': `
import { Controller, Post, UseGuards } from '@nestjs/common';
import { SessionGuard } from './session.guard';

@UseGuards(SessionGuard)
@Controller('carts')
export class CartsController {
  @Post()
  create() {
    return {};
  }
}
`,
    'coupons.controller.ts': `
import { Controller, Post } from '@nestjs/common';

@Controller('coupons')
export class CouponsController {
  @Post() // expect: require-authentication
  create() {
    return {};
  }
}
`,
    'session.guard.ts': `
import { CanActivate, ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';

@Injectable()
export class SessionGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    if (!request.headers.authorization) throw new UnauthorizedException();
    return true;
  }
}
`,
    'bootstrap.ts': `
import { NestFactory } from '@nestjs/core';
import { ShopModule } from './shop.module';

async function bootstrap() {
  const app = await NestFactory.create(ShopModule);
  await app.listen(3000);
}
bootstrap();
`,
  }, { says: ['POST /coupons can be called by anybody'] });

  projectTest(rule, 'module, controllers and guard in three files, the guard for the whole application', {
    'shop.module.ts': `
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CartsController } from './carts.controller';
import { CouponsController } from './coupons.controller';
import { SessionGuard } from './session.guard';

@Module({ controllers: [CartsController, CouponsController], providers: [{ provide: APP_GUARD, useClass: SessionGuard }] })
export class ShopModule {}
`,
    'carts.controller.ts': `
import { Controller, Post } from '@nestjs/common';

@Controller('carts')
export class CartsController {
  @Post()
  create() {
    return {};
  }
}
`,
    'coupons.controller.ts': `
import { Controller, Post } from '@nestjs/common';

@Controller('coupons')
export class CouponsController {
  @Post()
  create() {
    return {};
  }
}
`,
    'session.guard.ts': `
import { CanActivate, ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';

@Injectable()
export class SessionGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    if (!request.headers.authorization) throw new UnauthorizedException();
    return true;
  }
}
`,
    'bootstrap.ts': `
import { NestFactory } from '@nestjs/core';
import { ShopModule } from './shop.module';

async function bootstrap() {
  const app = await NestFactory.create(ShopModule);
  await app.listen(3000);
}
bootstrap();
`,
  });

  projectTest(rule, 'a public mark that the global guard reads', {
    'desk.module.ts': `
import { CanActivate, Controller, ExecutionContext, Injectable, Module, Post, SetMetadata, UnauthorizedException } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';

export const Open = () => SetMetadata('open', true);

@Injectable()
export class DeskGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext) {
    if (this.reflector.getAllAndOverride('open', [context.getHandler(), context.getClass()])) return true;
    if (!context.switchToHttp().getRequest().headers.authorization) throw new UnauthorizedException();
    return true;
  }
}

@Controller('desk')
export class DeskController {
  @Open()
  @Post('questions')
  ask() {
    return {};
  }

  @Post('answers')
  answer() {
    return {};
  }
}

@Module({ controllers: [DeskController], providers: [{ provide: APP_GUARD, useClass: DeskGuard }] })
export class DeskModule {}
`,
    'start.ts': `
import { NestFactory } from '@nestjs/core';
import { DeskModule } from './desk.module';

NestFactory.create(DeskModule).then((app) => app.listen(3000));
`,
  });

  projectTest(rule, 'a public mark that the global guard does not read', {
    'desk.module.ts': `
import { CanActivate, Controller, ExecutionContext, Injectable, Module, Post, SetMetadata, UnauthorizedException } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';

export const Open = () => SetMetadata('open', true);

@Injectable()
export class DeskGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext) {
    if (!context.switchToHttp().getRequest().headers.authorization) throw new UnauthorizedException();
    return true;
  }
}

@Controller('desk')
export class DeskController {
  @Open()
  @Post('questions')
  ask() {
    return {};
  }
}

@Module({ controllers: [DeskController], providers: [{ provide: APP_GUARD, useClass: DeskGuard }] })
export class DeskModule {}
`,
    'start.ts': `
import { NestFactory } from '@nestjs/core';
import { DeskModule } from './desk.module';

NestFactory.create(DeskModule).then((app) => app.listen(3000));
`,
  });

  projectTest(rule, 'middleware for every route', {
    'parts.module.ts': `
import { Controller, Injectable, MiddlewareConsumer, Module, NestMiddleware, NestModule, Post, UnauthorizedException } from '@nestjs/common';

@Injectable()
export class KeyMiddleware implements NestMiddleware {
  use(req, res, next) {
    if (req.headers['x-key'] !== process.env.KEY) throw new UnauthorizedException();
    next();
  }
}

@Controller('parts')
export class PartsController {
  @Post()
  create() {
    return {};
  }
}

@Controller('prices')
export class PricesController {
  @Post()
  create() {
    return {};
  }
}

@Module({ controllers: [PartsController, PricesController] })
export class PartsModule implements NestModule {
  configure(consumer: MiddlewareConsumer) {
    consumer.apply(KeyMiddleware).forRoutes(PartsController, PricesController);
  }
}
`,
    'start.ts': `
import { NestFactory } from '@nestjs/core';
import { PartsModule } from './parts.module';

NestFactory.create(PartsModule).then((app) => app.listen(3000));
`,
  });

  projectTest(rule, 'middleware for one controller of two', {
    'parts.module.ts': `
import { Controller, Injectable, MiddlewareConsumer, Module, NestMiddleware, NestModule, Post, UnauthorizedException } from '@nestjs/common';

@Injectable()
export class KeyMiddleware implements NestMiddleware {
  use(req, res, next) {
    if (req.headers['x-key'] !== process.env.KEY) throw new UnauthorizedException();
    next();
  }
}

@Controller('parts')
export class PartsController {
  @Post()
  create() {
    return {};
  }
}

@Controller('prices')
export class PricesController {
  @Post() // expect: require-authentication
  create() {
    return {};
  }
}

@Module({ controllers: [PartsController, PricesController] })
export class PartsModule implements NestModule {
  configure(consumer: MiddlewareConsumer) {
    consumer.apply(KeyMiddleware).forRoutes(PartsController);
  }
}
`,
    'start.ts': `
import { NestFactory } from '@nestjs/core';
import { PartsModule } from './parts.module';

NestFactory.create(PartsModule).then((app) => app.listen(3000));
`,
  });

  projectTest(rule, 'routes inherited from a guarded class', {
    'crud.module.ts': `
import { Controller, Delete, Module, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';

@UseGuards(AuthGuard('jwt'))
export class Crud {
  @Delete(':id')
  remove() {
    return {};
  }
}

@Controller('parts')
export class PartsController extends Crud {}

@Module({ controllers: [PartsController] })
export class CrudModule {}
`,
    'start.ts': `
import { NestFactory } from '@nestjs/core';
import { CrudModule } from './crud.module';

NestFactory.create(CrudModule).then((app) => app.listen(3000));
`,
  });

  projectTest(rule, 'routes of a module out of sight', {
    'remote.module.ts': `
import { Controller, Module, Post } from '@nestjs/common';
import { GuardsModule } from '@acme/guards';

@Controller('parts')
export class PartsController {
  @Post()
  create() {
    return {};
  }
}

@Module({ imports: [GuardsModule], controllers: [PartsController] })
export class RemoteModule {}
`,
    'start.ts': `
import { NestFactory } from '@nestjs/core';
import { RemoteModule } from './remote.module';

NestFactory.create(RemoteModule).then((app) => app.listen(3000));
`,
  });

  projectTest(rule, 'a composed decorator that brings the guard, and a route without it', {
    'desk.module.ts': `
import { applyDecorators, Controller, Module, Post, SetMetadata, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';

export const SignedIn = (role: string) => applyDecorators(SetMetadata('role', role), UseGuards(AuthGuard('jwt')));

@Controller('desk')
export class DeskController {
  @SignedIn('agent')
  @Post('questions')
  ask() {
    return {};
  }

  @Post('answers') // expect: require-authentication
  answer() {
    return {};
  }
}

@Module({ controllers: [DeskController] })
export class DeskModule {}
`,
    'start.ts': `
import { NestFactory } from '@nestjs/core';
import { DeskModule } from './desk.module';

NestFactory.create(DeskModule).then((app) => app.listen(3000));
`,
  });

  projectTest(rule, 'a composed decorator that brings the guard to every route', {
    'desk.module.ts': `
import { applyDecorators, Controller, Module, Post, SetMetadata, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';

export const SignedIn = (role: string) => applyDecorators(SetMetadata('role', role), UseGuards(AuthGuard('jwt')));

@Controller('desk')
export class DeskController {
  @SignedIn('agent')
  @Post('questions')
  ask() {
    return {};
  }

  @SignedIn('agent')
  @Post('answers')
  answer() {
    return {};
  }
}

@Module({ controllers: [DeskController] })
export class DeskModule {}
`,
    'start.ts': `
import { NestFactory } from '@nestjs/core';
import { DeskModule } from './desk.module';

NestFactory.create(DeskModule).then((app) => app.listen(3000));
`,
  });
});
