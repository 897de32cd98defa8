import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

describe('numbers that decorators of the project check', () => {
  const files = (check: string, mark: string, more = ''): Readonly<Record<string, string>> => ({
    'main.ts': `
import { Controller, Get, Module, Query, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PrismaClient } from '@prisma/client';
import { IsInt, Min, registerDecorator } from 'class-validator';
${more}
const prisma = new PrismaClient();

function Asked() {
  return (target: object, propertyName: string) => {
    registerDecorator({ target: target.constructor, propertyName, validator: ${check} });
  };
}

class PageDto {
  @IsInt()
  @Min(1)
  @Asked()
  limit: number;
}

@Controller('orders')
class OrdersController {
  @Get()
  list(@Query() query: PageDto) {
    return prisma.order.findMany({ take: query.limit, select: { id: true } });${mark}
  }
}

@Module({ controllers: [OrdersController] })
class AppModule {}

const app = await NestFactory.create(AppModule);
app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));
await app.listen(3000);
`,
  });
  const loud = ' // expect: require-pagination-limit';
  projectTest('require-pagination-limit', 'for a number that is small', files('{ validate: (value: number) => value <= 100 }', ''));
  projectTest('require-pagination-limit', 'for a number that is not negative', files('{ validate: (value: number) => value >= 0 }', loud));
  projectTest('require-pagination-limit', 'by a class out of sight', files('SmallNumber', '', "import { SmallNumber } from 'small-numbers';"));
});
