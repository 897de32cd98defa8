import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-weak-password-hashing';

describe('passwords that are stored', () => {
  projectTest(rule, 'Express, CommonJS: as they are sent', {
    'app.js': `
const express = require('express');
const { User } = require('./user');
express().post('/users', async (req, res) => {
  const { name, password } = req.body;
  await User.create({ name, password }); // expect: no-weak-password-hashing
  res.sendStatus(201);
});
`,
    'user.js': `
const mongoose = require('mongoose');
exports.User = mongoose.model('User', new mongoose.Schema({ name: String, password: String }));
`,
  });

  projectTest(rule, 'Express, CommonJS: a package that nothing uses hashes nothing', {
    'app.js': `
const express = require('express');
const { User } = require('./user');
express().post('/users', async (req, res) => {
  const { name, password } = req.body;
  await User.create({ name, password }); // expect: no-weak-password-hashing
  res.sendStatus(201);
});
`,
    'user.js': `
const mongoose = require('mongoose');
const argon2 = require('argon2');
exports.User = mongoose.model('User', new mongoose.Schema({ name: String, password: String }));
`,
  });

  const beside = (use: string, mark = '') => ({
    'app.ts': `
import express from 'express';
import { User } from './user.js';
express().post('/users', async (req, res) => {
  const { name, password } = req.body;
  await User.create({ name, password });${mark}
  res.sendStatus(201);
});
`,
    'user.ts': `
import mongoose from 'mongoose';
import bcrypt from 'bcrypt';
${use}
export const User = mongoose.model('User', new mongoose.Schema({ name: String, password: String }));
`,
  });
  projectTest(rule, 'Express, TypeScript: an imported package is not used', beside('', ' // expect: no-weak-password-hashing'));
  projectTest(rule, 'Express, TypeScript: an imported package is used somewhere', beside('export const hashed = (text: string) => bcrypt.hash(text, 12);'));
  projectTest(rule, 'Express, TypeScript: an imported package is handed on', beside('export { bcrypt };'));

  projectTest(rule, 'Express, CommonJS: hashed', {
    'app.js': `
const express = require('express');
const bcrypt = require('bcrypt');
const { User } = require('./user');
express().post('/users', async (req, res) => {
  const { name } = req.body;
  const password = await bcrypt.hash(req.body.password, 12);
  await User.create({ name, password });
  res.sendStatus(201);
});
`,
    'user.js': `
const mongoose = require('mongoose');
exports.User = mongoose.model('User', new mongoose.Schema({ name: String, password: String }));
`,
  });

  projectTest(rule, 'Express, CommonJS: hashed by the model', {
    'app.js': `
const express = require('express');
const { User } = require('./user');
express().post('/users', async (req, res) => {
  const { name, password } = req.body;
  await User.create({ name, password });
  res.sendStatus(201);
});
`,
    'user.js': `
const mongoose = require('mongoose');
const bcrypt = require('bcrypt');
const schema = new mongoose.Schema({ name: String, password: String });
schema.pre('save', async function () { this.password = await bcrypt.hash(this.password, 12); });
exports.User = mongoose.model('User', schema);
`,
  });

  const hooked = (hook: string, mark = '') => ({
    'app.js': `
const express = require('express');
const mongoose = require('mongoose');
const { hash } = require('bcrypt');
const schema = new mongoose.Schema({ name: String, password: String });
${hook}
const User = mongoose.model('User', schema);
const app = express();
app.post('/users', async (req, res) => {
  const { name, password } = req.body;
  await User.create({ name, password });${mark}
  res.sendStatus(201);
});
`,
  });
  projectTest(rule, 'Express, CommonJS: hashed by the model, all in one file', hooked("schema.pre('save', async function () { this.password = await hash(this.password, 12); });"));
  projectTest(rule, 'Express, CommonJS: all in one file, and nothing is hashed', hooked("schema.pre('save', async function () { this.name = this.name.trim(); });", ' // expect: no-weak-password-hashing'));

  projectTest(rule, 'Express, CommonJS: hashed in some cases only, by the handler', {
    'app.js': `
const express = require('express');
const bcrypt = require('bcrypt');
const { PrismaClient } = require('@prisma/client');
const prisma = new PrismaClient();
const app = express();
app.post('/users', async (req, res) => {
  await prisma.user.create({ data: { name: req.body.name, password: await bcrypt.hash(req.body.password, 12) } });
  res.sendStatus(201);
});
app.post('/password', async (req, res) => {
  await prisma.user.update({ where: { id: req.session.userId }, data: { password: req.body.password } }); // expect: no-weak-password-hashing
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'Fastify, JavaScript modules: the way into another system', {
    'app.mjs': `
import Fastify from 'fastify';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
Fastify().post('/mailboxes', async (request) => prisma.mailbox.create({ data: { host: request.body.host, password: request.body.password } }));
`,
  });

  projectTest(rule, 'Fastify, JavaScript modules: a member', {
    'app.mjs': `
import Fastify from 'fastify';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
Fastify().post('/members', async (request) => prisma.member.create({ data: { name: request.body.name, password: request.body.password } })); // expect: no-weak-password-hashing
`,
  });

  for (const [what, value, mark] of [['as it is sent', 'body.password', ' // expect: no-weak-password-hashing'], ['hashed', 'await hash(body.password)', '']] as const) {
    projectTest(rule, `Nest, TypeScript: ${what}`, {
      'users.controller.ts': `
import { Body, Controller, Post } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import { UsersService } from './users.service';
@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}
  @Post()
  async create(@Body() body: { name: string; password: string }) { return this.users.add(body.name, ${value}); }
}
`,
      'users.service.ts': `
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { User } from './user.entity';
@Injectable()
export class UsersService {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}
  add(name: string, password: string) { return this.users.save({ name, password }); }${mark}
}
`,
      'user.entity.ts': `
import { Column, Entity } from 'typeorm';
@Entity()
export class User { @Column() name: string; @Column() password: string; }
`,
    });
  }
});

describe('records that are looked up', () => {
  projectTest(rule, 'by the password as it is sent', {
    'app.js': `
const express = require('express');
const mongoose = require('mongoose');
const User = mongoose.model('User');
express().post('/login', (req, res) => {
  User.find({ name: String(req.body.name), password: String(req.body.password) }, (error, users) => res.sendStatus(users.length > 0 ? 204 : 401)); // expect: no-weak-password-hashing
});
`,
  });

  const signUp = (kept: string, mark: string) => ({
    'app.js': `
const express = require('express');
const mongoose = require('mongoose');
const argon2 = require('argon2');
const User = mongoose.model('User', new mongoose.Schema({ name: String, password: String }));
express().post('/users', async (req, res) => {
  const name = String(req.body.name);
  const password = String(req.body.password);
  if (await User.findOne({ name, password })) return res.sendStatus(409);${mark}
  await User.create({ name${kept} });
  res.sendStatus(201);
});
`,
  });
  projectTest(rule, 'by the password, where a hash is what is kept', signUp(', password: await argon2.hash(password)', ''));
  projectTest(rule, 'by the password, where nothing tells what is kept', signUp('', ' // expect: no-weak-password-hashing'));

  projectTest(rule, 'by the name', {
    'app.js': `
const express = require('express');
const mongoose = require('mongoose');
const User = mongoose.model('User');
express().post('/login', (req, res) => {
  User.find({ name: String(req.body.name) }, (error, users) => res.sendStatus(users.length > 0 ? 204 : 401));
});
`,
  });
});

describe('a record that is made with the password, and saved later', () => {
  const saved = (lines: string): Record<string, string> => ({
    'app.js': `
const express = require('express');
const bcrypt = require('bcrypt');
const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ name: String, password: String }));
express().post('/users', async (req, res) => {
  const { name, password } = req.body;
  ${lines}
  res.sendStatus(201);
});
`,
  });

  projectTest(rule, 'its hash is set before', saved('const user = new User({ name, password });\n  user.password = await bcrypt.hash(password, 10);\n  await user.save();'));
  projectTest(rule, 'something else is set before', saved('const user = new User({ name, password });\n  user.name = String(name);\n  await user.save(); // expect: no-weak-password-hashing'));
  projectTest(rule, 'its hash is set for some', saved('const user = new User({ name, password });\n  if (name) user.password = await bcrypt.hash(password, 10);\n  await user.save(); // missed: no-weak-password-hashing (of what was set under a condition, the safest counts)'));
});

describe('passwords that the schema does not keep', () => {
  const app = (fields: string, mark: string) => ({
    'app.js': `
const express = require('express');
const { User } = require('./user');
express().post('/users', async (req, res) => {
  const { name, password } = req.body;
  await new User({ name, password }).save();${mark}
  res.sendStatus(201);
});
`,
    'user.js': `
const mongoose = require('mongoose');
const schema = new mongoose.Schema({ name: String, ${fields} });
schema.virtual('password').set(function (password) { this.digest = seal(password); });
exports.User = mongoose.model('User', schema);
`,
  });
  projectTest(rule, 'a setter makes something of them', app('digest: String', ''));
  projectTest(rule, 'a column of that name', app('password: String', ' // expect: no-weak-password-hashing'));
});
