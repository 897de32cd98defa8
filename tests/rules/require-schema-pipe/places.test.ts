import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const code = (pipe: string): string => `import { Body, Controller, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IsString } from 'class-validator';
class CreatePet {
  @IsString() name: string;
}
@Controller('pets')
class PetsController {
  @Post()
  add(@Body(${pipe}) body: CreatePet) {
    return body.name;
  }
}
@Module({ controllers: [PetsController] })
class AppModule {}
const app = await NestFactory.create(AppModule);
await app.listen(3000);`;

ruleTester.run('require-schema-pipe', rules['require-schema-pipe'], {
  valid: [{ name: 'the safe twin', filename: inFile('app.ts'), code: code('ValidationPipe') }],
  invalid: [
    {
      name: 'the report stands on the parameter',
      filename: inFile('app.ts'),
      code: code(''),
      errors: [{ messageId: 'noPipe', data: { route: 'POST /pets', others: '', label: 'body', type: 'CreatePet' }, line: 10, column: 15 }],
    },
  ],
});
