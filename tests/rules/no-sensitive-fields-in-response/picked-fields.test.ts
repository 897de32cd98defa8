import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sensitive-fields-in-response';
const mark = ` // expect: ${rule}`;

type Files = Readonly<Record<string, string>>;

describe('Mongoose: fields that a query picks', () => {
  const app = (query: string, expected = '', password = 'String'): Files => ({
    'user.js': `
import mongoose from 'mongoose';
const schema = new mongoose.Schema({ name: String, email: String, password: ${password}, resetPasswordToken: String, team: String });
export const User = mongoose.model('User', schema);
`,
    'app.js': `
import express from 'express';
import { User } from './user.js';
const app = express();
app.use(express.json());
app.get('/:id', async (req, res) => {
  const found = await ${query};
  res.json({ success: true, data: found });${expected}
});
app.listen(3000);
`,
  });
  const hidden = '{ type: String, select: false }';
  const safe = '.select("-password -resetPasswordToken")';

  projectTest(rule, 'all but one of two secrets', app('User.findById(req.params.id).select("-password")', mark));
  projectTest(rule, 'all but both', app(`User.findById(req.params.id)${safe}`));
  projectTest(rule, 'all but both, in two steps', app('User.findById(req.params.id).select("-password").select("-resetPasswordToken")'));
  projectTest(rule, 'all but both, in an object', app('User.find().select({ password: 0, resetPasswordToken: 0 }).lean()'));
  projectTest(rule, 'all but one, in an object', app('User.find({}, { password: 0 }).limit(20).lean()', mark));
  projectTest(rule, 'those that are named, without secrets', app('User.findById(req.params.id, "name email")'));
  projectTest(rule, 'those that are named, with one', app('User.findById(req.params.id, "name email password")', mark));
  projectTest(rule, 'in a list', app('User.findById(req.params.id).select(["name", "password"])', mark));
  projectTest(rule, 'in a list without one', app('User.findById(req.params.id).select(["name", "email"])'));
  projectTest(rule, 'as flags', app('User.find().select({ name: 1, password: 1, _id: 0 })', mark));
  projectTest(rule, 'as flags without one', app('User.find().select({ name: 1, email: true, _id: 0 })'));
  projectTest(rule, 'of a list out of sight', app('User.find().select(req.app.get("fields"))'));
  projectTest(rule, 'a hidden one is not read', app(`User.findById(req.params.id).select("-resetPasswordToken")`, '', hidden));
  projectTest(rule, 'a hidden one that is asked for', app(`User.findById(req.params.id).select("+password -resetPasswordToken")`, mark, hidden));
  projectTest(rule, 'a hidden one that is named', app(`User.findById(req.params.id).select("name password")`, mark, hidden));
  projectTest(rule, 'a hidden one of a record that is made here', app(`User.create({ name: req.body.name, password: req.app.get('hash')(req.body.password) })`, mark, hidden));
  projectTest(rule, 'a record that is made here without one', app(`User.create({ name: req.body.name, email: req.body.email })`, '', hidden));
  projectTest(rule, 'after a change', app('User.findByIdAndUpdate(req.params.id, { name: "x" }, { new: true, select: "-password" })', mark));
  projectTest(rule, 'after a change, less both', app('User.findByIdAndUpdate(req.params.id, { name: "x" }, { new: true, select: "-password -resetPasswordToken" })'));
});

describe('fields that a query picks', () => {
  const sequelize = (options: string, expected = ''): Files => ({
    'app.js': `
import express from 'express';
import { DataTypes, Sequelize } from 'sequelize';
const sequelize = new Sequelize(process.env.DATABASE_URL);
const User = sequelize.define('User', { name: DataTypes.STRING, password: DataTypes.STRING, refreshToken: DataTypes.STRING });
const app = express();
app.get('/', async (req, res) => {
  const users = await User.findAll(${options});
  res.json(users);${expected}
});
app.listen(3000);
`,
  });
  projectTest(rule, 'Sequelize: all but one of two secrets', sequelize('{ attributes: { exclude: ["password"] } }', mark));
  projectTest(rule, 'Sequelize: all but both', sequelize('{ attributes: { exclude: ["password", "refreshToken"] } }'));
  projectTest(rule, 'Sequelize: those that are named', sequelize('{ attributes: ["id", "name"] }'));
  projectTest(rule, 'Sequelize: those that are named, with one', sequelize('{ attributes: ["id", "password"] }', mark));
  projectTest(rule, 'Sequelize: with an expression under a name of its own', sequelize('{ attributes: ["id", [sequelize.fn("COUNT", "id"), "n"]] }'));

  const prisma = (options: string, expected = ''): Files => ({
    'prisma/schema.prisma': `
model User {
  id Int @id
  name String
  password String
  refreshToken String?
  posts Post[]
}
model Post {
  id Int @id
  author User @relation(fields: [authorId], references: [id])
  authorId Int
}
`,
    'app.js': `
import express from 'express';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = express();
app.get('/', async (req, res) => {
  res.json(await prisma.user.findMany(${options}));${expected}
});
app.listen(3000);
`,
  });
  projectTest(rule, 'Prisma: all but one of two secrets', prisma('{ omit: { password: true } }', mark));
  projectTest(rule, 'Prisma: all but both', prisma('{ omit: { password: true, refreshToken: true } }'));
  projectTest(rule, 'Prisma: those that are named', prisma('{ select: { id: true, name: true, posts: { select: { id: true } } } }'));
  projectTest(rule, 'Prisma: those that are named, with one', prisma('{ select: { id: true, password: true } }', mark));

  const typeorm = (options: string, expected = ''): Files => ({
    'user.entity.ts': `
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity()
export class User {
  @PrimaryGeneratedColumn() id: number;
  @Column() name: string;
  @Column({ select: false }) password: string;
}
`,
    'users.controller.ts': `
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { User } from './user.entity';
@Controller('users')
export class UsersController {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}
  @Get()
  list() {
    return this.users.find(${options});${expected}
  }
}
@Module({ controllers: [UsersController] })
export class AppModule {}
NestFactory.create(AppModule);
`,
  });
  projectTest(rule, 'TypeORM: a hidden one', typeorm('{ take: 10 }'));
  projectTest(rule, 'TypeORM: a hidden one that is named', typeorm('{ take: 10, select: ["id", "password"] }', mark));
  projectTest(rule, 'TypeORM: as flags', typeorm('{ take: 10, select: { id: true, password: true } }', mark));
  projectTest(rule, 'TypeORM: those that are named', typeorm('{ take: 10, select: { id: true, name: true } }'));
});
