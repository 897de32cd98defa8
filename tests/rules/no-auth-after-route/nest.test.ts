import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-auth-after-route';

function project(routes: string, mark = ''): Record<string, string> {
  return {
    'main.ts': `
import { NestFactory } from '@nestjs/core';
import { ShopModule } from './shop.module';

NestFactory.create(ShopModule).then((app) => app.listen(3000));
`,
    'auth.middleware.ts': `
import { Injectable, NestMiddleware, UnauthorizedException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

@Injectable()
export class AuthMiddleware implements NestMiddleware {
  use(req: Request, res: Response, next: NextFunction) {
    if (req.headers.authorization !== process.env.KEY) throw new UnauthorizedException();
    next();
  }
}
`,
    'orders.controller.ts': `
import { Controller, Delete, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  list() { return []; }

  @Delete(':id')
  remove() { return {}; }
}
`,
    'shop.module.ts': `
import { MiddlewareConsumer, Module, NestModule, RequestMethod } from '@nestjs/common';
import { AuthMiddleware } from './auth.middleware';
import { OrdersController } from './orders.controller';

@Module({ controllers: [OrdersController] })
export class ShopModule implements NestModule {
  configure(consumer: MiddlewareConsumer) {
    consumer.apply(AuthMiddleware).${routes};${mark}
  }
}
`,
  };
}

describe('TypeScript, several files', () => {
  projectTest([rule, 'require-authentication'], 'a path with all methods stands for itself alone', project("forRoutes({ path: 'orders', method: RequestMethod.ALL })", ' // expect: no-auth-after-route'), {
    says: ['AuthMiddleware.use runs for the path orders alone: DELETE /orders/:id (orders.controller.ts:9) runs without it. Name the controller in forRoutes()'],
  });
  projectTest([rule, 'require-authentication'], 'the controller', project('forRoutes(OrdersController)'));
  projectTest([rule, 'require-authentication'], 'a path without a method covers what lies below', project("forRoutes('orders')"));
  projectTest(rule, 'one method was chosen', project("forRoutes({ path: 'orders', method: RequestMethod.GET })"));
  projectTest(rule, 'what lies below is held back in so many words', project("exclude({ path: 'orders/:id', method: RequestMethod.DELETE }).forRoutes({ path: 'orders', method: RequestMethod.ALL })"));
});
