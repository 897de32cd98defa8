import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sensitive-fields-in-response';
const mark = ` // expect: ${rule}`;

describe('models that are injected', () => {
  const nest = (module: string, service: string, expected: string, files: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
    ...files,
    'main.ts': `
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
const app = await NestFactory.create(AppModule);
await app.listen(3000);
`,
    'app.module.ts': module,
    'users.service.ts': service,
    'users.controller.ts': `
import { Controller, Get, Param } from '@nestjs/common';
import { UsersService } from './users.service';
@Controller('users')
export class UsersController {
  constructor(private readonly service: UsersService) {}
  @Get(':name')
  one(@Param('name') name: string) {
    return this.service.one(name);${expected}
  }
}
`,
  });
  const schemas = {
    'schemas.ts': `
import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
@Schema() export class User { @Prop() name: string; @Prop() password: string; }
export const UserSchema = SchemaFactory.createForClass(User);
@Schema() export class Post { @Prop() name: string; }
export const PostSchema = SchemaFactory.createForClass(Post);
`,
  };
  const mongoose = `
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { PostSchema, UserSchema } from './schemas';
import { UsersController } from './users.controller';
import { UsersService } from './users.service';
@Module({ imports: [MongooseModule.forFeature([{ name: 'User', schema: UserSchema }, { name: 'Post', schema: PostSchema }])], controllers: [UsersController], providers: [UsersService] })
export class AppModule {}
`;
  const service = (imports: string, parameter: string, model: string): string => `
import { Inject, Injectable } from '@nestjs/common';
${imports}
@Injectable()
export class UsersService {
  constructor(${parameter}) {}
  one(name: string) { return ${model}.findOne({ name }); }
}
`;
  const byName = (name: string): string => service("import { InjectModel } from '@nestjs/mongoose';", `@InjectModel('${name}') private readonly model: any`, 'this.model');
  projectTest(rule, 'Mongoose: by a name', nest(mongoose, byName('User'), mark, schemas));
  projectTest(rule, 'Mongoose: by another name', nest(mongoose, byName('Post'), '', schemas));
  const byConnection = (name: string): string => service("import { InjectConnection } from '@nestjs/mongoose';\nimport { Connection } from 'mongoose';", '@InjectConnection() private readonly connection: Connection', `this.connection.model('${name}')`);
  projectTest(rule, 'Mongoose: of the connection', nest(mongoose, byConnection('User'), mark, schemas));
  projectTest(rule, 'Mongoose: another one of the connection', nest(mongoose, byConnection('Post'), '', schemas));

  const provided = (field: string): string => `
import { Module } from '@nestjs/common';
import mongoose, { type Connection } from 'mongoose';
import { UsersController } from './users.controller';
import { UsersService } from './users.service';
const schema = new mongoose.Schema({ name: String, ${field}: String });
@Module({ controllers: [UsersController], providers: [UsersService, { provide: 'DB', useFactory: () => mongoose.connect('mongodb://db.example.com') }, { provide: 'USERS', useFactory: (db: Connection) => db.model('User', schema), inject: ['DB'] }] })
export class AppModule {}
`;
  projectTest(rule, 'Mongoose: from a factory', nest(provided('password'), service('', "@Inject('USERS') private readonly model: any", 'this.model'), mark));
  projectTest(rule, 'Mongoose: from a factory, without secrets', nest(provided('title'), service('', "@Inject('USERS') private readonly model: any", 'this.model'), ''));

  const sequelize = `
import { Module } from '@nestjs/common';
import { SequelizeModule } from '@nestjs/sequelize';
import { Post, User } from './models';
import { UsersController } from './users.controller';
import { UsersService } from './users.service';
@Module({ imports: [SequelizeModule.forFeature([User, Post])], controllers: [UsersController], providers: [UsersService] })
export class AppModule {}
`;
  const models = {
    'models.ts': `
import { Column, Model, Table } from 'sequelize-typescript';
@Table export class User extends Model { @Column name: string; @Column password: string; }
@Table export class Post extends Model { @Column name: string; @Column({}) title: string; }
`,
  };
  const byClass = (name: string): string => `
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/sequelize';
import { Post, User } from './models';
@Injectable()
export class UsersService {
  constructor(@InjectModel(${name}) private readonly model: typeof ${name}) {}
  one(name: string) { return this.model.findOne({ where: { name } }); }
}
`;
  projectTest(rule, 'Sequelize: by a class', nest(sequelize, byClass('User'), mark, models));
  projectTest(rule, 'Sequelize: by another class', nest(sequelize, byClass('Post'), '', models));

  const repositories = (entity: string): Readonly<Record<string, string>> => ({
    'entities.ts': `
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class User { @PrimaryGeneratedColumn() id: number; @Column() name: string; @Column() password: string; }
@Entity() export class Post { @PrimaryGeneratedColumn() id: number; @Column() name: string; }
`,
    'users.repository.ts': `
import { Injectable } from '@nestjs/common';
import { DataSource, Repository } from 'typeorm';
import { Post, User } from './entities';
@Injectable()
export class UsersRepository extends Repository<${entity}> {
  constructor(source: DataSource) { super(${entity}, source.createEntityManager()); }
  named(name: string) { return this.findOne({ where: { name } }); }
}
`,
  });
  const typeorm = `
import { Module } from '@nestjs/common';
import { UsersController } from './users.controller';
import { UsersRepository } from './users.repository';
import { UsersService } from './users.service';
@Module({ controllers: [UsersController], providers: [UsersService, UsersRepository] })
export class AppModule {}
`;
  const byRepository = `
import { Injectable } from '@nestjs/common';
import { UsersRepository } from './users.repository';
@Injectable()
export class UsersService {
  constructor(private readonly users: UsersRepository) {}
  one(name: string) { return this.users.named(name); }
}
`;
  projectTest(rule, 'TypeORM: a repository of the program', nest(typeorm, byRepository, mark, repositories('User')));
  projectTest(rule, 'TypeORM: a repository of something else', nest(typeorm, byRepository, '', repositories('Post')));
});

describe('Fastify: what handlers find', () => {
  const app = (reg: string, read: string, fn = '(request, reply) =>', expected = mark): Readonly<Record<string, string>> => ({
    'app.js': `
const fastify = require('fastify')();
const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ name: String, password: String }));
const Post = mongoose.model('Post', new mongoose.Schema({ name: String }));
${reg}
fastify.get('/:name', async ${fn} {
  return ${read}.findOne({ name: request.params.name });${expected}
});
fastify.listen({ port: 3000 });
`,
  });
  const both = "fastify.decorate('models', { User, Post });";
  projectTest(rule, 'on `this`', app(both, 'this.models.User', 'function (request, reply)'));
  projectTest(rule, 'another one on `this`', app(both, 'this.models.Post', 'function (request, reply)', ''));
  projectTest(rule, 'on requests, by a getter', app("fastify.decorateRequest('users', { getter() { return User; } });", 'request.users'));
  projectTest(rule, 'another one on requests, by a getter', app("fastify.decorateRequest('users', { getter() { return Post; } });", 'request.users', undefined, ''));
});
