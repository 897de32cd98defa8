import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-ineffective-guard';
const mark = ` // expect: ${rule}`;

/** Elements of Express whose check answers by a promise: what stands on the line of the call, told or not. */
const elements: readonly (readonly [what: string, imports: string, call: string, isTold: boolean])[] = [
  ['nobody looks at it', "import { jwtVerify } from 'jose';", 'jwtVerify(token, key);', true],
  ['somebody waits', "import { jwtVerify } from 'jose';", 'await jwtVerify(token, key);', false],
  ['a part of it is taken', "import { jwtVerify } from 'jose';", 'const { payload } = jwtVerify(token, key);', true],
  ['a part of what it comes to is taken', "import { jwtVerify } from 'jose';", 'const { payload } = await jwtVerify(token, key);', false],
  ['it is tested', "import { jwtVerify } from 'jose';", 'if (!jwtVerify(token, key)) throw new Error();', true],
  ['it is tested in a variable', "import { OAuth2Client } from 'google-auth-library';", 'const ticket = new OAuth2Client().verifyIdToken({ idToken: token }); if (!ticket) throw new Error();', true],
  ['a variable is waited for', "import { OAuth2Client } from 'google-auth-library';", 'const ticket = new OAuth2Client().verifyIdToken({ idToken: token }); if (!(await ticket)) throw new Error();', false],
  ['a variable that another function waits for', "import { jwtVerify } from 'jose';", 'const claims = jwtVerify(token, key); req.claims = async () => (await claims).payload;', false],
  ['it goes on by itself', "import { jwtVerify } from 'jose';", 'return jwtVerify(token, key).then(() => next(), next);', false],
  ['it is handed on', "import { jwtVerify } from 'jose';", 'await Promise.all([jwtVerify(token, key)]);', false],
  ['one of two', "import { jwtVerify } from 'jose';", 'if (token && jwtVerify(token, key)) return next(); throw new Error();', true],
  ['Firebase', "import { getAuth } from 'firebase-admin/auth';", 'const user = getAuth().verifyIdToken(token); req.user = user.uid;', true],
  ['Clerk', "import { verifyToken } from '@clerk/backend';", 'verifyToken(token, {});', true],
];

/** Handlers that compare a password. */
const logins: readonly (readonly [what: string, imports: string, line: string, isTold: boolean])[] = [
  ['a test', "import bcrypt from 'bcrypt';", 'if (!bcrypt.compare(given, user.hash)) return res.sendStatus(401);', true],
  ['a test after waiting', "import bcrypt from 'bcrypt';", 'if (!(await bcrypt.compare(given, user.hash))) return res.sendStatus(401);', false],
  ['a comparison that does not wait', "import bcrypt from 'bcrypt';", 'if (!bcrypt.compareSync(given, user.hash)) return res.sendStatus(401);', false],
  ['a variable', "import argon2 from 'argon2';", 'const isRight = argon2.verify(user.hash, given); if (!isRight) return res.sendStatus(401);', true],
  ['a variable after waiting', "import argon2 from 'argon2';", 'const isRight = await argon2.verify(user.hash, given); if (!isRight) return res.sendStatus(401);', false],
  ['a second condition', "import bcrypt from 'bcryptjs';", 'if (user.isActive && bcrypt.compare(given, user.hash)) return res.sendStatus(204);', true],
  ['a callback', "import bcrypt from 'bcrypt';", 'bcrypt.compare(given, user.hash, (error, isRight) => res.sendStatus(isRight ? 204 : 401));', false],
  ['made for the time that it takes', "import bcrypt from 'bcrypt';", "if (!user) { bcrypt.compare(given, '$2b$10$'); return res.sendStatus(401); }", false],
];

describe('checks of packages that answer by promises', () => {
  for (const [what, imports, call, isTold] of elements) {
    projectTest(rule, `${what}: ${isTold ? 'told' : 'not told'}`, {
      'app.js': `
import express from 'express';
${imports}
const key = new TextEncoder().encode(process.env.KEY);
const app = express();
async function known(req, res, next) {
  const token = req.get('authorization');
  if (!token) return res.sendStatus(401);
  try {
    ${call}${isTold ? mark : ''}
  } catch {
    return res.sendStatus(401);
  }
  next();
}
app.use(known);
app.get('/orders', (req, res) => res.json([]));
`,
    });
  }

  for (const [what, imports, line, isTold] of logins) {
    projectTest(rule, `a password, ${what}: ${isTold ? 'told' : 'not told'}`, {
      'app.js': `
import express from 'express';
${imports}
import { find } from './users.js';
const app = express();
app.post('/login', async (req, res) => {
  const given = req.body.password;
  const user = find(req.body.name);
  ${line}${isTold ? mark : ''}
  res.sendStatus(204);
});
`,
      'users.js': "export { find } from './out-of-sight.js';\n",
    });
  }
});

describe('own functions', () => {
  for (const [what, test, isTold] of [['a test', 'this.hasher.isRight(given, user.hash)', true], ['a test after waiting', 'await this.hasher.isRight(given, user.hash)', false]] as const) {
    for (const [how, method] of [['asynchronous', 'async isRight(given: string, hash: string) { return bcrypt.compare(given, hash); }'], ['handing the promise on', 'isRight(given: string, hash: string) { return bcrypt.compare(given, hash); }']] as const) {
      projectTest(rule, `Nest, over files, ${how}: ${what}`, {
        'hasher.ts': `import { Injectable } from '@nestjs/common';\nimport * as bcrypt from 'bcrypt';\n@Injectable()\nexport class Hasher {\n  ${method}\n}\n`,
        'auth.service.ts': `
import { Injectable, UnauthorizedException } from '@nestjs/common';
import { Hasher } from './hasher.js';
@Injectable()
export class AuthService {
  constructor(private readonly hasher: Hasher) {}
  async signIn(user: { hash: string }, given: string) {
    if (!(${test})) throw new UnauthorizedException();${isTold ? mark : ''}
    return user;
  }
}
`,
        'auth.controller.ts': `
import { Body, Controller, Module, Post } from '@nestjs/common';
import { AuthService } from './auth.service.js';
import { Hasher } from './hasher.js';
@Controller('auth')
export class AuthController {
  constructor(private readonly auth: AuthService) {}
  @Post() signIn(@Body() body: { password: string }) { return this.auth.signIn({ hash: '' }, body.password); }
}
@Module({ controllers: [AuthController], providers: [AuthService, Hasher] })
export class AuthModule {}
`,
      });
    }
  }

  for (const [what, call, isTold] of [['dropped', 'verify(req);', true], ['waited for', 'await verify(req);', false], ['that passes on by itself', 'verifyAndGo(req, res, next); return;', false]] as const) {
    projectTest(rule, `a function ${what}`, {
      'app.cjs': `
const express = require('express');
const jwt = require('jsonwebtoken');
const verify = async (req) => { req.user = jwt.verify(req.get('authorization'), process.env.KEY); };
const verifyAndGo = async (req, res, next) => { try { req.user = jwt.verify(req.get('authorization'), process.env.KEY); next(); } catch { res.sendStatus(401); } };
const app = express();
app.use(async (req, res, next) => {
  try {
    ${call}${isTold ? mark : ''}
    next();
  } catch {
    res.sendStatus(401);
  }
});
app.get('/orders', (req, res) => res.json([]));
`,
    });
  }
});

describe('guards of packages', () => {
  for (const [what, body, isTold] of [
    ['dropped', 'super.canActivate(context); return true;', true],
    ['waited for', 'await super.canActivate(context); return true;', false],
    ['tested', 'if (!super.canActivate(context)) return false; return true;', true],
    ['tested after waiting', 'if (!(await super.canActivate(context))) return false; return true;', false],
    ['given back', 'return super.canActivate(context);', false],
  ] as const) {
    projectTest(rule, `Nest: ${what}`, {
      'guard.ts': `
import { Controller, ExecutionContext, Get, Injectable, Module, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
@Injectable()
export class KnownGuard extends AuthGuard('jwt') {
  async canActivate(context: ExecutionContext) { ${body} }${isTold ? mark : ''}
}
@UseGuards(KnownGuard)
@Controller('orders')
export class OrdersController { @Get() list() { return []; } }
@Module({ controllers: [OrdersController] })
export class OrdersModule {}
`,
    });
  }

  for (const [what, call, isTold] of [['dropped', 'request.jwtVerify();', true], ['waited for', 'await request.jwtVerify();', false], ['given back', 'return request.jwtVerify();', false]] as const) {
    projectTest(rule, `Fastify: ${what}`, {
      'app.ts': `
import Fastify from 'fastify';
import jwt from '@fastify/jwt';
const app = Fastify();
app.register(jwt, { secret: process.env.KEY ?? '' });
app.addHook('onRequest', async (request) => { ${call} });${isTold ? mark : ''}
app.get('/orders', async () => []);
`,
    });
  }
});
