import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sensitive-fields-in-response';
const mark = '// expect: no-sensitive-fields-in-response';

describe('Express and Mongoose', () => {
  const app = (handler: string, schema = "{ email: String, password: { type: String, required: true } }", after = ''): string => `
import express from 'express';
import mongoose from 'mongoose';
import { toBare } from './bare';

const schema = new mongoose.Schema(${schema});
${after}
const User = mongoose.model('User', schema);
const app = express();
app.get('/users/:id', async (req, res) => {
${handler}
});
app.listen(3000);
`;
  const files = (code: string): Record<string, string> => ({ 'app.ts': code, 'bare.ts': 'export const toBare = (user) => ({ id: user.id, email: user.email });\n' });
  const sent = `  const user = await User.findById(req.params.id);\n  if (!user) return res.sendStatus(404);\n  res.json({ user });`;
  projectTest(rule, 'TypeScript: a record as it is', files(app(`${sent} ${mark}`)), { says: ['GET /users/:id sends User as it is stored (app.ts:11), and password with it'] });
  projectTest(rule, 'a list of records', files(app(`  res.send(await User.find({})); ${mark}`)));
  projectTest(rule, 'how many there are', files(app('  res.send({ count: await User.countDocuments({}) });')));
  projectTest(rule, 'the column is left out of reads', files(app(sent, '{ email: String, password: { type: String, select: false } }')));
  projectTest(rule, 'the column is left out of reads, written as a number', files(app(sent, '{ email: String, password: { type: String, select: 0 } }')));
  projectTest(rule, 'the column is read, written as a number', files(app(`${sent} ${mark}`, '{ email: String, password: { type: String, select: 1 } }')));
  projectTest(rule, 'the schema has no such field', files(app(sent, '{ email: String, name: String }')));
  projectTest(rule, 'a password that is asked for in forms, and not stored', files(app(sent, '{ email: String, passwordHint: String }')));
  projectTest(rule, 'the schema says how records are sent', files(app(sent, '{ email: String, password: String }, { toJSON: { transform: strip } }')));
  projectTest(rule, 'a plugin of the schema may say how records are sent', files(app(sent, undefined, 'schema.plugin(hideSecrets);')));
  projectTest(rule, 'a method of the schema says how records are sent', files(app(sent, undefined, 'schema.methods.toJSON = function () { return { id: this.id }; };')));
  projectTest(rule, 'another method of the schema says nothing of it', files(app(`${sent} ${mark}`, undefined, 'schema.methods.rename = function () { return { id: this.id }; };')));
  projectTest(rule, 'fields are selected', files(app("  res.json(await User.find({}).select('email'));")));
  projectTest(rule, 'records are sorted', files(app(`  res.json(await User.find({}).sort('email')); ${mark}`)));
  projectTest(rule, 'fields are named in the call', files(app("  res.json(await User.findOne({ _id: req.params.id }, 'email'));")));
  projectTest(rule, 'the field is removed', files(app("  const user = (await User.findById(req.params.id)).toObject();\n  delete user.password;\n  res.json(user);")));
  projectTest(rule, 'another field is removed', files(app(`  const user = (await User.findById(req.params.id)).toObject();\n  delete user.email;\n  res.json(user); ${mark}`)));
  projectTest(rule, 'the field is written over', files(app("  const user = await User.findById(req.params.id);\n  user.password = undefined;\n  res.json(user);")));
  projectTest(rule, 'the rest of the record', files(app('  const { password, ...rest } = await User.findById(req.params.id).lean();\n  res.json(rest);')));
  projectTest(rule, 'a mapper in another file', files(app('  res.json(toBare(await User.findById(req.params.id)));')));
  projectTest(rule, 'one field of it', files(app('  res.json((await User.findById(req.params.id)).email);')));
  projectTest(rule, 'a key is shown when it is made', files(app("  res.json(await User.create({ apiKey: makeKey() }));", '{ apiKey: String }')));
  projectTest(rule, 'a record that is a key by itself', files(app(`  res.json(await User.findById(req.params.id));`, '{ apiKey: String }').replace("model('User'", "model('ApiKey'")));
  projectTest(rule, 'a key is shown later', files(app(`  res.json(await User.findById(req.params.id)); ${mark}`, '{ apiKey: String }')));
  projectTest(rule, 'a new record with its password', files(app(`  res.json(await User.create({ email: req.body.email, password: hash(req.body.password) })); ${mark}`)));
  projectTest(rule, 'a new record without one', files(app('  res.json(await User.create({ email: req.body.email }));')));
});

describe('Express and Sequelize', () => {
  const files = (options: string, mark: string, find = ''): Record<string, string> => ({
    'app.js': "const express = require('express');\nconst users = require('./users');\n\nconst app = express();\napp.use('/users', users);\napp.listen(3000);\n",
    'users.js': `const { Router } = require('express');\nconst { User } = require('./models');\n\nconst router = Router();\nrouter.get('/:id', async (req, res) => {\n  const user = await User.findByPk(req.params.id${find});\n  res.json(user);${mark}\n});\nmodule.exports = router;\n`,
    'models.js': `const { Sequelize, DataTypes } = require('sequelize');\n\nconst sequelize = new Sequelize('sqlite::memory:');\nexports.User = sequelize.define('User', { email: DataTypes.STRING, passwordHash: DataTypes.STRING }${options});\n`,
  });
  projectTest(rule, 'CommonJS: a record as it is, over three files', files('', ` ${mark}`));
  projectTest(rule, 'CommonJS: attributes are named', files('', '', ", { attributes: ['email'] }"));
  projectTest(rule, 'CommonJS: the default scope may leave it out', files(", { defaultScope: { attributes: { exclude: ['passwordHash'] } } }", ''));
});

describe('Fastify and Drizzle', () => {
  const app = (select: string, mark: string, options = ''): string => `
import Fastify from 'fastify';
import { drizzle } from 'drizzle-orm/node-postgres';
import { eq } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';

const users = pgTable('users', { id: text('id'), totpSecret: text('totp_secret') });
const db = drizzle(process.env.DATABASE_URL);
const app = Fastify();
app.get('/users/:id'${options}, async (request) => {
  return db.select(${select}).from(users).where(eq(users.id, request.params.id));${mark}
});
await app.listen({ port: 3000 });
`;
  projectTest(rule, 'ES modules: rows as they are', { 'app.mjs': app('', ` ${mark}`) });
  projectTest(rule, 'ES modules: columns are selected', { 'app.mjs': app('{ id: users.id }', '') });
  projectTest(rule, 'ES modules: the route has a schema of its answers', { 'app.mjs': app('', '', ', { schema: { response: { 200: user } } }') });
});

describe('NestJS and TypeORM', () => {
  const app = (parts: { readonly column?: string; readonly on?: string; readonly answer?: string; readonly find?: string }): Record<string, string> => ({
    'main.ts': "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module.js';\nconst app = await NestFactory.create(AppModule);\nawait app.listen(3000);\n",
    'app.module.ts': "import { Module } from '@nestjs/common';\nimport { UsersController, UsersService } from './users.js';\n@Module({ controllers: [UsersController], providers: [UsersService] })\nexport class AppModule {}\n",
    'user.entity.ts': `import { Exclude } from 'class-transformer';\nimport { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';\n@Entity()\nexport class User {\n  @PrimaryGeneratedColumn() id: number;\n  ${parts.column ?? '@Column()'} password: string;\n}\n`,
    'wrap.ts': 'export class Wrap {\n  intercept(context, next) {\n    return next.handle();\n  }\n}\n',
    'users.ts': `
import { ClassSerializerInterceptor, Controller, Get, Injectable, Param, UseInterceptors } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { User } from './user.entity.js';
import { Wrap } from './wrap.js';

@Injectable()
export class UsersService {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}
  find(id: string) {
    return this.users.findOne({ where: { id }${parts.find ?? ''} });
  }
}

${parts.on ?? ''}
@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}
  @Get(':id')
  async one(@Param('id') id: string) {
    ${parts.answer ?? `return this.users.find(id); ${mark}`}
  }
}
`,
  });
  const quiet = 'return this.users.find(id);';
  projectTest(rule, 'an entity as it is', app({}), { says: ['GET /users/:id sends User as it is stored (users.ts:12), and password with it'] });
  projectTest(rule, 'the column is left out of reads', app({ column: '@Column({ select: false })', answer: quiet }));
  projectTest(rule, 'fields are selected', app({ find: ', select: { id: true }', answer: quiet }));
  projectTest(rule, 'a serializer leaves out what is excluded', app({ column: '@Exclude() @Column()', on: '@UseInterceptors(ClassSerializerInterceptor)', answer: quiet }));
  projectTest(rule, 'excluded, and no serializer in effect', app({ column: '@Exclude() @Column()' }));
  projectTest(rule, 'a serializer, and nothing excluded', app({ on: '@UseInterceptors(ClassSerializerInterceptor)' }));
  projectTest(rule, 'an interceptor of the project may change the answer', app({ on: '@UseInterceptors(Wrap)', answer: quiet }));
  projectTest(rule, 'an object that lists the fields', app({ answer: 'const user = await this.users.find(id);\n    return { id: user.id };' }));
});

describe('taken away by `Reflect.deleteProperty`', () => {
  const app = (field: string, end: string): Record<string, string> => ({
    'app.js': `
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String }));
const app = express();
app.get('/users/:id', async (req, res) => {
  const user = (await User.findById(req.params.id)).toObject();
  Reflect.deleteProperty(user, '${field}');
  res.json({ user });${end}
});
app.listen(3000);`,
  });

  projectTest(rule, 'the password', app('password', ''));
  projectTest(rule, 'something else', app('email', ` ${mark}`));
});
