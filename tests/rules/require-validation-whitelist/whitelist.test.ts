import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-validation-whitelist';
const mark = '// expect: require-validation-whitelist';

/** An application that saves a body, which a pipe has checked. */
const app = (global: string, write = 'this.users.save(body)', body = '@Body() body: CreateUser', entity = '@Column() isAdmin: boolean;'): Record<string, string> => ({
  'main.ts': `import { ValidationPipe } from '@nestjs/common';\nimport { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module.js';\nconst app = await NestFactory.create(AppModule);\n${global}\nawait app.listen(3000);\n`,
  'app.module.ts': "import { Module } from '@nestjs/common';\nimport { UsersController } from './users.js';\n@Module({ controllers: [UsersController] })\nexport class AppModule {}\n",
  'user.ts': `import { IsString } from 'class-validator';\nimport { Column, Entity } from 'typeorm';\nexport class CreateUser {\n  @IsString() name: string;\n}\n@Entity()\nexport class User {\n  @Column() name: string;\n  ${entity}\n}\n`,
  'users.ts': `
import { Body, Controller, Post, UsePipes, ValidationPipe } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { CreateUser, User } from './user.js';

@Controller('users')
export class UsersController {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}
  @Post()
  async add(${body}) {
    await ${write};
  }
}
`,
});

describe('NestJS', () => {
  projectTest(rule, 'the pipe of the application keeps what the class does not name', app(`app.useGlobalPipes(new ValidationPipe({ transform: true })); ${mark}`), { says: ['POST /users writes body with them into User (users.ts:12), isAdmin for one'] });
  projectTest(rule, 'it takes it away', app('app.useGlobalPipes(new ValidationPipe({ whitelist: true }));'));
  projectTest(rule, 'its options are out of sight', app('app.useGlobalPipes(new ValidationPipe(options));'));
  projectTest(rule, 'the handler lists what is written', app('app.useGlobalPipes(new ValidationPipe());', 'this.users.save({ name: body.name })'));
  projectTest(rule, 'the handler spreads the body', app(`app.useGlobalPipes(new ValidationPipe()); ${mark}`, 'this.users.save({ ...body })'));
  projectTest(rule, 'the parameter has a pipe that takes it away', app('app.useGlobalPipes(new ValidationPipe());', undefined, '@Body(new ValidationPipe({ whitelist: true })) body: CreateUser'));
  projectTest(rule, 'the parameter has a second pipe that keeps what is left', app('app.useGlobalPipes(new ValidationPipe({ whitelist: true }));', undefined, '@Body(new ValidationPipe()) body: CreateUser'));
  projectTest('no-mass-assignment', 'one cause, one report: not told at the write again', app('app.useGlobalPipes(new ValidationPipe());'));
  projectTest('no-mass-assignment', 'told at the write where no pipe is meant to check', { ...app('', 'this.users.save(body); // expect: no-mass-assignment', '@Body() body: any') });
});
