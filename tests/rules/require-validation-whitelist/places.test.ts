import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const code = (options: string): string => `import { Body, Controller, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PrismaClient } from '@prisma/client';
import { IsString } from 'class-validator';
class CreatePet {
  @IsString() name: string;
}
const prisma = new PrismaClient();
@Controller('pets')
class PetsController {
  @Post()
  add(@Body() body: CreatePet) {
    return prisma.pet.create({ data: body });
  }
}
@Module({ controllers: [PetsController] })
class AppModule {}
const app = await NestFactory.create(AppModule);
app.useGlobalPipes(new ValidationPipe(${options}));
await app.listen(3000);`;

ruleTester.run('require-validation-whitelist', rules['require-validation-whitelist'], {
  valid: [{ name: 'the safe twin', filename: inFile('app.ts'), code: code('{ whitelist: true }') }],
  invalid: [
    {
      name: 'the report stands where the pipe is put into effect',
      filename: inFile('app.ts'),
      code: code(''),
      errors: [{ messageId: 'open', data: { pipe: 'ValidationPipe', route: 'POST /pets', others: '', source: 'body', model: 'pet (app.ts:13)', field: '' }, line: 19, column: 1 }],
    },
  ],
});
