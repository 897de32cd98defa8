import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-exposed-internal-endpoint' as const;
const asked = { options: { [rule]: { apiDocs: true } } };

function files(setup: string): Record<string, string> {
  return {
    'orders.controller.ts': `
import { Controller, Delete, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';

@UseGuards(AuthGuard('jwt'))
@Controller('orders')
export class OrdersController {
  @Delete(':id')
  remove() { return {}; }
}
`,
    'main.ts': `
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SwaggerModule } from '@nestjs/swagger';
import basicAuth from 'express-basic-auth';
import { OrdersController } from './orders.controller';

@Module({ controllers: [OrdersController] })
class ShopModule {}

async function bootstrap() {
  const app = await NestFactory.create(ShopModule);
  ${setup}
  await app.listen(3000);
}
bootstrap();
`,
  };
}

describe('TypeScript, two files', () => {
  projectTest(rule, 'guards of controllers do not hold for the description', files("SwaggerModule.setup('docs', app, {} as never); // expect: no-exposed-internal-endpoint"), { ...asked, says: ['SwaggerModule.setup describes every route of this API, and nothing on the way to it (/docs)'] });
  projectTest(rule, 'a check before it', files("app.use('/docs', basicAuth({ users: {} }));\n  SwaggerModule.setup('docs', app, {} as never);"), asked);
  projectTest(rule, 'outside production only', files("if (process.env.NODE_ENV !== 'production') SwaggerModule.setup('docs', app, {} as never);"), asked);
});
