import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-secrets-in-token';
const mark = ' // expect: no-secrets-in-token';

describe('Express', () => {
  const files = (payload: string, mark: string) => ({
    'sign-in.js': `
const express = require('express');
const jwt = require('jsonwebtoken');
const { User } = require('./user.js');

const app = express();
app.post('/renew', async (req, res) => {
  const user = await User.findOne({ email: String(req.body.email) });
  res.json({ token: jwt.sign(${payload}, process.env.SECRET, { expiresIn: '5m' }) });${mark}
});
app.listen(3000);
`,
    'user.js': `
const mongoose = require('mongoose');
exports.User = mongoose.model('User', new mongoose.Schema({ email: String, passwordHash: String }));
`,
  });
  projectTest(rule, 'CommonJS: a record as it is stored', files('user.toObject()', mark), { says: ['The payload of this token is User as it is stored, with passwordHash'] });
  projectTest(rule, 'CommonJS: a record within', files('{ user }', mark));
  projectTest(rule, 'CommonJS: its id', files('{ sub: user.id }', ''));
  projectTest(rule, 'CommonJS: a password that is set later', { 'tokens.js': `
const { JWT } = require('jose');
function issue(user) {
  const payload = {};
  payload.password = user.password;
  return JWT.sign(payload, process.env.SECRET, { expiresIn: '5m' });${mark}
}
` });
  projectTest(rule, 'CommonJS: a name that is set later', { 'tokens.js': `
const { JWT } = require('jose');
function issue(user) {
  const payload = {};
  payload.name = user.name;
  return JWT.sign(payload, process.env.SECRET, { expiresIn: '5m' });
}
` });
});

describe('Fastify', () => {
  const app = (payload: string) => ({ 'sign-in.ts': `
import Fastify from 'fastify';
import jwt from '@fastify/jwt';

const app = Fastify();
app.register(jwt, { secret: process.env.SECRET as string });
app.post('/renew', async (request: any, reply) => ({ token: await reply.jwtSign(${payload}, { expiresIn: '5m' }) }));
` });
  projectTest(rule, 'a password', { 'sign-in.ts': app('{ password: request.body.password }')['sign-in.ts'].replace(/\n$/, '').replace("'5m' }) }));", `'5m' }) }));${mark}`) });
  projectTest(rule, 'a name', app('{ name: request.body.name }'));
});

describe('Nest', () => {
  const service = (payload: string, mark: string) => ({ 'tokens.service.ts': `
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';

@Injectable()
export class TokensService {
  constructor(private readonly jwt: JwtService) {}

  issue(user: { id: string; password: string }) {
    return this.jwt.sign(${payload}, { expiresIn: '5m' });${mark}
  }
}
` });
  projectTest(rule, 'a password', service('{ sub: user.id, password: user.password }', mark));
  projectTest(rule, 'an id', service('{ sub: user.id }', ''));
});
