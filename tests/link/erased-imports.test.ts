import { expect, test } from 'vitest';
import { routesOf } from './project.js';

const module = (name: string, imports: string, used: string): string => `
import { Controller, Get, Module } from '@nestjs/common';
${imports}
@Controller('${name.toLowerCase()}')
class ${name}Controller { @Get() list() { return []; } }
@Module({ imports: [${used}], controllers: [${name}Controller] })
export class ${name}Module {}`;

/** Modules in two files that import one another, of which one does nothing with it. */
const files = (cats: string): Record<string, string> => ({
  'main.ts': "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module.js';\nNestFactory.create(AppModule).then((app) => app.listen(3000));",
  'app.module.ts': "import { Module } from '@nestjs/common';\nimport { CatModule } from './cats.js';\nimport { DogModule } from './dogs.js';\n@Module({ imports: [CatModule, DogModule] })\nexport class AppModule {}",
  'cats.ts': cats,
  'dogs.ts': module('Dog', "import { CatModule } from './cats.js';", 'CatModule'),
});

test('an import that nothing uses as a value is not loaded', () => {
  const known = ['GET /cat none', 'GET /dog none'];
  expect(routesOf(files(module('Cat', "import { DogModule } from './dogs.js';", '')))).toEqual(known);
  expect(routesOf(files(module('Cat', "import { DogModule } from './dogs.js';\nexport type Dogs = DogModule;", '')))).toEqual(known);
});

test('one that is used is, and one for its effects alone', () => {
  const unknown = ['GET /cat unknown', 'GET /dog unknown'];
  expect(routesOf(files(module('Cat', "import { DogModule } from './dogs.js';\nconsole.log(DogModule.name);", '')))).toEqual(unknown);
  expect(routesOf(files(module('Cat', "import './dogs.js';", '')))).toEqual(unknown);
  expect(routesOf(files(module('Cat', "import { DogModule } from './dogs.js';\nexport { DogModule };", '')))).toEqual(unknown);
});
