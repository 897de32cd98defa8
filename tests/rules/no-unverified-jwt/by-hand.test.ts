import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-unverified-jwt';
const mark = ' // expect: no-unverified-jwt';

/** How the claims are taken out of `token`, and whether that is a token taken apart. */
const ways: readonly (readonly [what: string, code: string, isTold: boolean])[] = [
  ['base64 by Buffer.from', "JSON.parse(Buffer.from(token.split('.')[1], 'base64').toString())", true],
  ['base64url', "JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString('utf8'))", true],
  ['new Buffer', "JSON.parse(new Buffer(token.split('.')[1], 'base64'))", true],
  ['atob', "JSON.parse(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/')))", true],
  ['every part', "JSON.parse(token.split('.').map((part) => Buffer.from(part, 'base64').toString())[1])", true],
  ['the header', "JSON.parse(Buffer.from(token.split('.')[0], 'base64').toString())", false],
  ['another encoding', "JSON.parse(Buffer.from(token.split('.')[1], 'hex').toString())", false],
  ['between other signs', "JSON.parse(Buffer.from(token.split(':')[1], 'base64').toString())", false],
];

describe.each(ways)('%s', (_, code, isTold) => {
  projectTest(rule, 'Express', {
    'app.cjs': `
const express = require('express');
const { Pool } = require('pg');
const pool = new Pool();
express().get('/orders', async (req, res) => {
  const token = req.headers.authorization.replace('Bearer ', '');
  const claims = ${code};${isTold ? mark : ''}
  const { rows } = await pool.query('SELECT * FROM orders WHERE owner = $1', [claims.sub]);
  res.json(rows);
});
`,
  });
});

projectTest(rule, 'by a function in another file, as the identity', {
  'token.ts': `
export function parseToken(token: string): { sub: string } {
  const [, payload] = token.split('.');
  return JSON.parse(Buffer.from(payload, 'base64').toString()); // expect: no-unverified-jwt
}
`,
  'app.ts': `
import express from 'express';
import { parseToken } from './token.js';
const app = express();
app.use((req, res, next) => {
  req.user = parseToken(req.headers.authorization ?? '');
  next();
});
app.get('/me', (req, res) => res.json(req.user));
app.listen(3000);
`,
});

projectTest(rule, 'Fastify: a role', {
  'app.mjs': `
import Fastify from 'fastify';
import { base64url } from 'jose';
const app = Fastify();
app.get('/all', async (request, reply) => {
  const claims = JSON.parse(base64url.decode(request.headers.authorization.split('.')[1])); // expect: no-unverified-jwt
  if (claims.role !== 'admin') return reply.code(403).send();
  return everything();
});
`,
});

const nest = (check: string, marked: string): string => `
import { Controller, Get, Headers } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Repository } from 'typeorm';
@Controller('me')
export class MeController {
  constructor(private readonly jwt: JwtService, private readonly users: Repository<User>) {}
  @Get() me(@Headers('authorization') authorization: string) {
    ${check}
    const claims = JSON.parse(Buffer.from(authorization.split('.')[1], 'base64').toString());${marked}
    return this.users.findOneBy({ id: claims.sub });
  }
}
`;
projectTest(rule, 'Nest', { 'me.controller.ts': nest('', mark) });
projectTest(rule, 'Nest, verified before', { 'me.controller.ts': nest('this.jwt.verify(authorization);', '') });

/** What is done with the token besides. */
const checks: readonly (readonly [what: string, code: string, isTold: boolean])[] = [
  ['nothing', '', true],
  ['a signature of its own', "if (createHmac('sha256', process.env.KEY).update(token.split('.').slice(0, 2).join('.')).digest('base64url') !== token.split('.')[2]) return res.sendStatus(401);", false],
  ['a signature with a key', "if (!createVerify('RSA-SHA256').update(token.slice(0, token.lastIndexOf('.'))).verify(process.env.KEY, token.split('.')[2], 'base64url')) return res.sendStatus(401);", false],
  ['something out of sight that checks', 'await verifyToken(token);', false],
  ['something out of sight', 'await count(token);', true],
];

describe.each(checks)('beside it: %s', (_, code, isTold) => {
  projectTest(rule, 'Express', {
    'app.ts': `
import express from 'express';
import { createHmac, createVerify } from 'node:crypto';
import { count, verifyToken, usersById } from '@acme/tokens';
const app = express();
app.get('/me', async (req, res) => {
  const token = req.headers.authorization ?? '';
  ${code}
  const claims = JSON.parse(Buffer.from(token.split('.')[1], 'base64').toString());${isTold ? mark : ''}
  res.json(await usersById(claims.sub));
});
`,
  });
});

/** What code out of sight is handed. */
const handed: readonly (readonly [what: string, statement: string, isTold: boolean])[] = [
  ['a look-up', 'const user = await users.findOne({ id: claims.sub }); res.json(user);', true],
  ['a look-up of the issuer', 'const issuer = await issuers.findOne({ id: claims.iss }); res.json(issuer);', false],
  ['a line in a log', 'const line = logger.info(claims.sub); res.json({ line });', false],
  ['something that gives nothing', 'meter.count(claims.sub); res.json({});', false],
];

describe.each(handed)('claims handed to %s', (_, statement, isTold) => {
  projectTest(rule, 'decoded', {
    'app.cjs': `
const jwt = require('jsonwebtoken');
const { users, issuers, logger, meter } = require('./things');
require('express')().get('/', async (req, res) => {
  const claims = jwt.decode(req.headers.authorization);${isTold ? mark : ''}
  ${statement}
});
`,
  });
});

/** What stands before the handler that decodes. */
const before: readonly (readonly [what: string, element: string, isTold: boolean])[] = [
  ['nothing', '', true],
  ['a check by a package', "require('express-jwt').expressjwt({ secret: process.env.KEY, algorithms: ['HS256'] }), ", false],
  ['a strategy', "require('passport').authenticate('jwt', { session: false }), ", false],
  ['a check that lets anybody pass', "require('express-jwt').expressjwt({ secret: process.env.KEY, algorithms: ['HS256'], credentialsRequired: false }), ", true],
  ['a look at whether there is one', '(req, res, next) => (req.headers.authorization ? next() : res.sendStatus(401)), ', true],
];

describe.each(before)('behind %s', (_, element, isTold) => {
  projectTest(rule, 'decoded in the handler', {
    'app.cjs': `
const { Pool } = require('pg');
const pool = new Pool();
const app = require('express')();
app.get('/orders', ${element}async (req, res) => {
  const claims = JSON.parse(Buffer.from(req.headers.authorization.split('.')[1], 'base64').toString());${isTold ? mark : ''}
  const { rows } = await pool.query('SELECT * FROM orders WHERE owner = $1', [claims.sub]);
  res.json(rows);
});
app.listen(3000);
`,
  });
});

const guarded = (guard: string, marked: string): string => `
import { Controller, Get, Headers, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { Repository } from 'typeorm';
@Controller('me')
export class MeController {
  constructor(private readonly users: Repository<User>) {}
  ${guard} @Get() me(@Headers('authorization') authorization: string) {
    const claims = JSON.parse(Buffer.from(authorization.split('.')[1], 'base64').toString());${marked}
    return this.users.findOneBy({ id: claims.sub });
  }
}
`;
projectTest(rule, 'Nest, behind a guard', { 'me.controller.ts': guarded("@UseGuards(AuthGuard('jwt'))", '') });
projectTest(rule, 'Nest, without one', { 'me.controller.ts': guarded('', mark) });
