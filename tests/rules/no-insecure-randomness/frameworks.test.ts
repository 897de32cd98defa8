import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-insecure-randomness';
const mark = ' // expect: no-insecure-randomness';

describe('Express', () => {
  for (const [what, made, imported, expected] of [
    ['by Math.random', 'Math.random().toString(36).slice(2)', '', mark],
    ['of random bytes', "randomBytes(16).toString('hex')", "import { randomBytes } from 'node:crypto';", ''],
    ['by chance and of random bytes', "`${Math.random()}${randomBytes(16).toString('hex')}`", "import { randomBytes } from 'node:crypto';", ''],
    ['by nanoid/non-secure', 'nanoid()', "import { nanoid } from 'nanoid/non-secure';", mark],
    ['by nanoid', 'nanoid()', "import { nanoid } from 'nanoid';", ''],
  ] as const) {
    projectTest(rule, `TypeScript: a token for a new password, ${what}`, {
      'app.ts': `
import express from 'express';
import { PrismaClient } from '@prisma/client';
${imported}
const prisma = new PrismaClient();
express().post('/forgot', async (req, res) => {
  const resetPasswordToken = ${made};${expected}
  await prisma.user.update({ where: { email: req.body.email }, data: { resetPasswordToken } });
  res.sendStatus(204);
});
`,
    });
  }

  for (const [field, expected] of [['otp', mark], ['colour', '']] as const) {
    projectTest(rule, `CommonJS, two files: digits, for the field ${field}`, {
      'app.js': `
const express = require('express');
const mongoose = require('mongoose');
const { digits } = require('./digits');
const Login = mongoose.model('Login', new mongoose.Schema({ mail: String, otp: String, colour: String }));
express().post('/logins', async (req, res) => {
  await Login.create({ mail: String(req.body.mail), ${field}: digits(6) });
  res.sendStatus(201);
});
`,
      'digits.js': `
exports.digits = (length) => {
  let text = '';
  for (let i = 0; i < length; i++) text += '0123456789'[Math.floor(Math.random() * 10)];${expected}
  return text;
};
`,
    });
  }

  for (const [name, expected] of [['sid', mark], ['theme', '']] as const) {
    projectTest(rule, `JavaScript modules: the cookie ${name}`, {
      'app.mjs': `
import express from 'express';
express().get('/', (req, res) => {
  const value = String(Math.floor(1000 + Math.random() * 9000));${expected}
  res.cookie('${name}', value, { httpOnly: true, secure: true });
  res.end();
});
`,
    });
  }
});

describe('Fastify', () => {
  for (const [made, expected] of [['String(Math.random())', mark], ['randomUUID()', '']] as const) {
    projectTest(rule, `JavaScript modules: the name of a session, ${made}`, {
      'app.mjs': `
import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import cookie from '@fastify/cookie';
const app = Fastify();
app.register(cookie);
app.get('/', (request, reply) => {
  const session = ${made};${expected}
  reply.setCookie('session_id', session, { httpOnly: true, secure: true }).send();
});
`,
    });
  }
});

describe('Nest', () => {
  for (const [made, expected] of [["'abc123'.charAt(Math.floor(Math.random() * 6)) + Math.random().toString(36).slice(-8)", mark], ["randomBytes(8).toString('hex')", '']] as const) {
    projectTest(rule, `TypeScript: a password, ${made}`, {
      'users.controller.ts': `
import { Controller, Post } from '@nestjs/common';
import { UsersService } from './users.service';
@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}
  @Post() invite() { return this.users.invite(); }
}
`,
      'users.service.ts': `
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import * as bcrypt from 'bcrypt';
@Injectable()
export class UsersService {
  async invite() {
    const password = ${made};${expected}
    return { hash: await bcrypt.hash(password, 12) };
  }
}
`,
    });
  }
});
