import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-nosql-injection';

/** What the decorators of classes inside a class say of a body. */
describe('Nest: classes in classes', () => {
  const main = "import { Module, ValidationPipe } from '@nestjs/common';\nimport { NestFactory } from '@nestjs/core';\nimport { ImportsController } from './imports.controller';\n@Module({ controllers: [ImportsController] })\nclass AppModule {}\nasync function start() {\n  const app = await NestFactory.create(AppModule);\n  app.useGlobalPipes(new ValidationPipe({ transform: true }));\n  await app.listen(3000);\n}\nstart();\n";
  const classes = (nested: string): string => `
import { Type } from 'class-transformer';
import { IsArray, IsOptional, IsString, ValidateNested } from 'class-validator';
class Base {
  @IsString()
  symbol: string;
}
export class Item extends Base {
  @IsString()
  source: string;
}
export class Import {
  @IsArray()
  @IsOptional()
  @Type(() => Item)
  ${nested}
  items?: Item[];

  @Type(() => Item)
  ${nested}
  first: Item;
}
`;
  const controller = (line: string): string => `
import { Body, Controller, Post } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { Import } from './import.dto';
@Controller('imports')
export class ImportsController {
  constructor(@InjectModel('Item') private readonly items: Model<any>) {}
  @Post()
  async run(@Body() body: Import) {
    ${line}
  }
}
`;
  const list = 'for (const { source, symbol } of body.items ?? []) await this.items.findOne({ source, symbol });';
  const one = 'return this.items.findOne({ source: body.first.source, symbol: body.first.symbol });';
  const nested = '@ValidateNested({ each: true })';
  const mark = ' // expect: no-nosql-injection';

  projectTest(rule, 'a list of objects that are checked', { 'import.dto.ts': classes(nested), 'main.ts': main, 'imports.controller.ts': controller(list) });
  projectTest(rule, 'a list of objects that nobody checks', { 'import.dto.ts': classes(''), 'main.ts': main, 'imports.controller.ts': controller(list + mark) });
  projectTest(rule, 'an object that is checked', { 'import.dto.ts': classes('@ValidateNested()'), 'main.ts': main, 'imports.controller.ts': controller(one) });
  projectTest(rule, 'an object that nobody checks', { 'import.dto.ts': classes(''), 'main.ts': main, 'imports.controller.ts': controller(one + mark) });
});

describe('Nest: a class of a part of the body', () => {
  const app = (check: string, mark: string) => ({
    'main.ts': "import { Module, ValidationPipe } from '@nestjs/common';\nimport { NestFactory } from '@nestjs/core';\nimport { AccountsController } from './accounts.controller';\n@Module({ controllers: [AccountsController] })\nclass AppModule {}\nasync function start() {\n  const app = await NestFactory.create(AppModule);\n  app.useGlobalPipes(new ValidationPipe({ whitelist: true }));\n  await app.listen(3000);\n}\nstart();\n",
    'accounts.controller.ts': `
import { Body, Controller, Post } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { IsEmail, IsOptional } from 'class-validator';
import { Model } from 'mongoose';
export class Account {
  ${check}
  email: string;
}
@Controller('accounts')
export class AccountsController {
  constructor(@InjectModel('Account') private readonly accounts: Model<any>) {}
  @Post()
  find(@Body('account') account: Account) {
    return this.accounts.findOne({ email: account.email });${mark}
  }
}
`,
  });
  projectTest(rule, 'the pipe checks it by its decorators', app('@IsEmail()', ''));
  projectTest(rule, 'its decorators ask nothing of the property', app('@IsOptional()', ' // expect: no-nosql-injection'));
});
