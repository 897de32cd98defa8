import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-mass-assignment';
const mark = '// expect: no-mass-assignment';

describe('Express', () => {
  const app = (data: string, rest = ''): string => `
import express from 'express';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const prisma = new PrismaClient();
const app = express();
${rest}
app.put('/me', async (req, res) => {
  res.json(await prisma.user.update({ where: { id: req.user.id }, data: ${data}
});
app.listen(3000);
`;
  projectTest(rule, 'TypeScript: the body', { 'app.ts': app(`req.body })); ${mark}`) }, { says: ['req.body is written into user as it came in, so PUT /me lets a client set any column'] });
  projectTest(rule, 'TypeScript: the body among other things', { 'app.ts': app(`{ ...req.body, changed: true } })); ${mark}`) });
  projectTest(rule, 'TypeScript: listed properties', { 'app.ts': app('{ name: req.body.name } }));') });
  projectTest(rule, 'TypeScript: what a schema let through', { 'app.ts': app('z.object({ name: z.string() }).parse(req.body) }));') });
  projectTest(rule, 'TypeScript: what an open schema let through is told by a rule of its own', { 'app.ts': app('z.looseObject({ name: z.string() }).parse(req.body) }));') });
  projectTest(rule, 'TypeScript: names that are no column of the list are deleted', { 'app.ts': app('only(req.body) }));', "const writable = ['name'];\nfunction only(changes) {\n  for (const key of Object.keys(changes)) if (!writable.includes(key)) delete changes[key];\n  return changes;\n}") });

  const stripped = "const kept = ['id', 'ownerId'] as const;\nfunction without(body: Record<string, unknown>) {\n  const copy = { ...body };\n  for (const name of kept) {}\n  return copy;\n}";
  projectTest(rule, 'TypeScript: names of a list are deleted from a copy', { 'app.ts': app('without(req.body) }));', stripped.replace('{}', 'delete copy[name];')) });
  projectTest(rule, 'TypeScript: a copy, of which nothing is deleted', { 'app.ts': app(`without(req.body) })); ${mark}`, stripped) });

  const mongo = (fields: string, code: string): string => `
const express = require('express');
const mongoose = require('mongoose');

const User = mongoose.model('User', new mongoose.Schema({ ${fields} }));
const app = express();
app.put('/users/:id', async (req, res) => {
  ${code}
});
app.listen(3000);
`;
  const create = 'res.json(await User.create(req.body));';
  const nested = (set: string): string => mongo("name: String, role: String, jobs: { type: Map, of: Object }", `res.json(await User.findByIdAndUpdate(req.user.id, ${set}`);
  projectTest(rule, 'CommonJS: below a field of a computed name', { 'app.js': nested('{ $set: { [`jobs.${req.params.id}`]: { ...req.body, changed: true } } }));') });
  projectTest(rule, 'CommonJS: beside a field of a computed name', { 'app.js': nested(`{ $set: { [\`jobs.\${req.params.id}\`]: {}, ...req.body } })); ${mark}`) });

  projectTest(rule, 'CommonJS: a schema with a role', { 'app.js': mongo('name: String, role: String', `${create} ${mark}`) }, { says: ['lets a client set role too'] });
  projectTest(rule, 'CommonJS: a schema that drops what it does not name, and names nothing of the kind', { 'app.js': mongo('name: String, motto: String', create) });
  projectTest(rule, 'CommonJS: assigned onto a loaded document', { 'app.js': mongo('name: String, isAdmin: Boolean', `const user = await User.findById(req.params.id);\n  Object.assign(user, req.body);\n  res.json(await user.save()); ${mark}`) });
  const written = (code: string, isTold: boolean): string => mongo('name: String, role: String, isAdmin: Boolean', `${code}\n  res.json(await User.create(data));${isTold ? ` ${mark}` : ''}`);
  projectTest(rule, 'CommonJS: what is left without some keys', { 'app.js': written('const { id, ...data } = req.body || {};', true) });
  projectTest(rule, 'CommonJS: what is left without the keys that count', { 'app.js': written('const { role, isAdmin, ...data } = req.body || {};', false) });
  projectTest(rule, 'CommonJS: keys that count overwritten', { 'app.js': written("const data = { ...req.body, role: 'user', isAdmin: false };", false) });
  projectTest(rule, 'CommonJS: one of the keys that count overwritten', { 'app.js': written("const data = { ...req.body, role: 'user' };", true) }, { says: ['lets a client set isAdmin too'] });
  projectTest(rule, 'CommonJS: picked', { 'app.js': written("const data = require('lodash').pick(req.body, ['name']);", false) });
  projectTest(rule, 'CommonJS: cloned', { 'app.js': written("const data = require('lodash').cloneDeep(req.body);", true) });
  projectTest(rule, 'CommonJS: fields that a check names', { 'app.js': written("const data = require('express-validator').matchedData(req);", false) });
  projectTest(rule, 'CommonJS: one property of a loaded document', { 'app.js': mongo('name: String, isAdmin: Boolean', 'const user = await User.findById(req.params.id);\n  user.name = req.body.name;\n  res.json(await user.save());') });
});

describe('what was looked up', () => {
  const entity = (code: string): string => `
import express from 'express';
import { getRepository } from 'typeorm';

const app = express();
const notes = getRepository('Note');
app.put('/notes/:id', async (req, res) => {
  const note = await notes.findOneBy({ id: req.params.id });
  ${code}
});
app.listen(3000);
`;
  projectTest(rule, 'TypeORM: the body is assigned onto an entity that is saved', { 'app.ts': entity(`Object.assign(note, req.body);\n  res.json(await notes.save(note)); ${mark}`) });
  projectTest(rule, 'TypeORM: one property of it', { 'app.ts': entity('note.text = req.body.text;\n  res.json(await notes.save(note));') });

  const instance = (code: string): string => `
const express = require('express');
const { DataTypes, Model, Sequelize } = require('sequelize');

class Note extends Model {}
function declare(sequelize) { Note.init({ text: DataTypes.STRING, ownerId: DataTypes.INTEGER }, { sequelize }); }
declare(new Sequelize('sqlite::memory:'));
const app = express();
app.put('/notes/:id', async (req, res) => {
  const note = await Note.findByPk(req.params.id);
  ${code}
});
app.listen(3000);
`;
  projectTest(rule, 'Sequelize: an instance is updated with the body', { 'app.js': instance(`res.json(await note.update(req.body)); ${mark}`) }, { says: ['lets a client set ownerId too'] });
  projectTest(rule, 'Sequelize: an instance is updated with one property of it', { 'app.js': instance('res.json(await note.update({ text: req.body.text }));') });
});

describe('Fastify', () => {
  const app = (schema: string, mark: string): Record<string, string> => ({
    'app.mjs': `
import Fastify from 'fastify';
import { addUser } from './users.mjs';

const app = Fastify();
app.post('/users', ${schema}async (request) => addUser(request.body));
await app.listen({ port: 3000 });
`,
    'users.mjs': `
import knex from 'knex';

const db = knex({});
export const addUser = (user) => db('users').insert(user);${mark}
`,
  });
  projectTest(rule, 'in a function it calls', app('', ` ${mark}`));
  projectTest(rule, 'behind a schema that lets nothing else through', app("{ schema: { body: { type: 'object', additionalProperties: false, properties: { name: { type: 'string' } } } } }, ", ''));
});

describe('NestJS', () => {
  const app = (pipe: string, mark: string): Record<string, string> => ({
    'main.ts': `import { ValidationPipe } from '@nestjs/common';\nimport { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module.js';\nconst app = await NestFactory.create(AppModule);\napp.useGlobalPipes(${pipe});\nawait app.listen(3000);\n`,
    'app.module.ts': "import { Module } from '@nestjs/common';\nimport { UsersController } from './users.js';\n@Module({ controllers: [UsersController] })\nexport class AppModule {}\n",
    'user.dto.ts': "import { IsString } from 'class-validator';\nexport class CreateUser {\n  @IsString() name: string;\n}\n",
    'users.ts': `
import { Body, Controller, Post } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { CreateUser } from './user.dto.js';

class User {}

@Controller('users')
export class UsersController {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}
  @Post()
  add(@Body() user: CreateUser) {
    return this.users.save(user);${mark}
  }
}
`,
  });
  projectTest(rule, 'a pipe that keeps what the class does not name is told by a rule of its own', app('new ValidationPipe()', ''));
  projectTest(rule, 'a pipe whose options are out of sight may strip it', app("new ValidationPipe(app.get('config').pipe)", ''));
  projectTest(rule, 'a pipe that strips it', app('new ValidationPipe({ whitelist: true })', ''));
});

describe('fields that a role is there to set', () => {
  const shop = (fields: string, chain: string, mark = '') => ({
    'app.js': `
const express = require('express');
const mongoose = require('mongoose');
const jwt = require('jsonwebtoken');

const Brand = mongoose.model('Brand', new mongoose.Schema({ ${fields} }));
const signedIn = (req, res, next) => { try { req.user = jwt.verify(req.headers.authorization, process.env.KEY); next(); } catch { res.sendStatus(401); } };
const staff = (req, res, next) => (req.user.role === 'staff' ? next() : res.sendStatus(403));
const app = express();
app.put('/brands/:id', ${chain}, async (req, res) => {
  res.json(await Brand.findByIdAndUpdate(req.params.id, req.body));${mark}
});
app.listen(3000);
`,
  });
  projectTest(rule, 'whether something is shown', shop('name: String, isActive: Boolean', 'signedIn, staff'));
  projectTest(rule, 'whether something is shown, by whoever is signed in', shop('name: String, isActive: Boolean', 'signedIn', ` ${mark}`));
  projectTest(rule, 'whose it is', shop('name: String, owner: String', 'signedIn, staff', ` ${mark}`));
  projectTest(rule, 'whether an account is active', shop('name: String, password: String, isActive: Boolean', 'signedIn, staff', ` ${mark}`));
});
