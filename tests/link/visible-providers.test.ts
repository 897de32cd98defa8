import { describe, expect, test } from 'vitest';
import { modelOf } from './project.js';

const main = `
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
const app = await NestFactory.create(AppModule);
await app.listen(3000);`;

/** A module whose controller lists what its own token stands for. */
function feature(name: string, { token = "'STORE'", imports = '', provides = true }: { readonly token?: string; readonly imports?: string; readonly provides?: boolean } = {}): string {
  return `
import { Controller, Get, Inject, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ${name} } from './${name.toLowerCase()}.entity.js';
${imports && "import { SharedModule } from './shared.js';"}
const source = new DataSource({ type: 'postgres' });
@Controller('${name.toLowerCase()}')
export class ${name}Controller {
  @Inject(${token}) store;
  @Get() list() { return this.store.find(); }
}
@Module({ imports: [${imports}], controllers: [${name}Controller], providers: [${provides ? `{ provide: ${token}, useFactory: () => source.getRepository(${name}) }` : ''}] })
export class ${name}Module {}`;
}

const entity = (name: string): string => `import { Entity, PrimaryGeneratedColumn } from 'typeorm';\n@Entity() export class ${name} { @PrimaryGeneratedColumn() id: number; }`;

const shared = (exports: string): string => `
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Shared } from './shared.entity.js';
@Module({ providers: [{ provide: 'STORE', useFactory: () => new DataSource({ type: 'postgres' }).getRepository(Shared) }], exports: [${exports}] })
export class SharedModule {}`;

function models(files: Readonly<Record<string, string>>): readonly string[] {
  const { endpoints } = modelOf({
    'main.ts': main,
    'app.module.ts': "import { Module } from '@nestjs/common';\nimport { CatModule } from './cat.js';\nimport { DogModule } from './dog.js';\n@Module({ imports: [CatModule, DogModule] })\nexport class AppModule {}",
    'cat.entity.ts': entity('Cat'),
    'dog.entity.ts': entity('Dog'),
    'shared.entity.ts': entity('Shared'),
    ...files,
  });
  return endpoints.map(({ path, data }) => `${path} ${data.accesses.map(({ model }) => model ?? '?').join('+')}`);
}

describe('modules that provide something under the same token', () => {
  test('each get their own', () => {
    expect(models({ 'cat.ts': feature('Cat'), 'dog.ts': feature('Dog') })).toEqual(['/cat Cat', '/dog Dog']);
    expect(models({ 'cat.ts': feature('Cat', { token: "'CATS'" }), 'dog.ts': feature('Dog') })).toEqual(['/cat Cat', '/dog Dog']);
  });

  test('one that provides nothing gets what its imports hand on', () => {
    const dog = feature('Dog', { imports: 'SharedModule', provides: false });
    expect(models({ 'cat.ts': feature('Cat'), 'dog.ts': dog, 'shared.ts': shared("'STORE'") })).toEqual(['/cat Cat', '/dog Shared']);
    expect(models({ 'cat.ts': feature('Cat'), 'dog.ts': feature('Dog', { imports: 'SharedModule' }), 'shared.ts': shared("'STORE'") })).toEqual(['/cat Cat', '/dog Dog']);
  });
});
