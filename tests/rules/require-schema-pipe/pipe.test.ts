import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-schema-pipe';
const mark = '// expect: require-schema-pipe';

interface Parts {
  readonly global?: string;
  readonly body: string;
  readonly dto?: string;
  readonly from?: string;
  readonly use?: string;
}

/** An application with one route that takes a body of a class in another file. */
const app = ({ global = '', body, dto = '@IsString() name: string;', from = "import { CreatePet } from './create-pet.js';", use = 'return body;' }: Parts): Record<string, string> => ({
  'main.ts': `import { ValidationPipe } from '@nestjs/common';\nimport { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module.js';\nconst app = await NestFactory.create(AppModule);\n${global}\nawait app.listen(3000);\n`,
  'app.module.ts': "import { Module } from '@nestjs/common';\nimport { PetsController } from './pets.js';\n@Module({ controllers: [PetsController] })\nexport class AppModule {}\n",
  'create-pet.ts': `import { IsString } from 'class-validator';\nexport class CreatePet {\n  ${dto}\n}\nexport interface Pet {\n  name: string;\n}\n`,
  'pets.ts': `import { Body, Controller, Post, ValidationPipe } from '@nestjs/common';\nimport { z } from 'zod';\n${from}\n\n@Controller('pets')\nexport class PetsController {\n  @Post()\n  add(${body}\n  ) {\n    ${use}\n  }\n}\n`,
});
const pipe = 'app.useGlobalPipes(new ValidationPipe());';

describe('NestJS: a class with checks', () => {
  projectTest(rule, 'and no pipe at all', app({ body: `@Body() body: CreatePet, ${mark}` }), { says: ['POST /pets takes body as CreatePet, and nothing runs the checks of that class'] });
  projectTest(rule, 'and a pipe for the application', app({ global: pipe, body: '@Body() body: CreatePet,' }));
  projectTest(rule, 'and a pipe for the parameter', app({ body: '@Body(ValidationPipe) body: CreatePet,' }));
  projectTest(rule, 'and a pipe of the project that may check', app({ body: '@Body(checkAll) body: CreatePet,' }));
  projectTest(rule, 'and no pipe, but a schema in the handler', app({ body: '@Body() body: CreatePet,', use: 'return z.object({ name: z.string() }).parse(body);' }));
  projectTest(rule, 'a class without checks promises nothing', app({ body: '@Body() body: CreatePet,', dto: 'name: string;' }));
});

describe('NestJS: a type that is gone at run time', () => {
  projectTest(rule, 'the class is imported as a type', app({ global: pipe, body: `@Body() body: CreatePet, ${mark}`, from: "import type { CreatePet } from './create-pet.js';" }), { says: ['CreatePet is imported as a type'] });
  projectTest(rule, 'an interface', app({ global: pipe, body: `@Body() body: Pet, ${mark}`, from: "import { Pet } from './create-pet.js';" }), { says: ['body of POST /pets is Pet, which is gone at run time'] });
  projectTest(rule, 'a type literal', app({ global: pipe, body: `@Body() body: { name: string }, ${mark}` }));
  projectTest(rule, 'a type literal that a schema checks in the handler', app({ global: pipe, body: '@Body() body: { name: string },', use: 'return z.object({ name: z.string() }).parse(body);' }));
  projectTest(rule, 'one value of the body', app({ global: pipe, body: "@Body('name') name: string,", use: 'return name;' }));
  projectTest(rule, 'no annotation says nothing', app({ global: pipe, body: '@Body() body: any,' }));
  projectTest(rule, 'an interface, and nobody who meant to check it', app({ body: '@Body() body: Pet,', from: "import { Pet } from './create-pet.js';" }));
});
