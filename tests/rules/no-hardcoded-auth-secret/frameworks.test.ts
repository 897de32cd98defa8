import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-hardcoded-auth-secret';

describe('Express', () => {
  projectTest(rule, 'TypeScript: a token, written', {
    'app.ts': `
import jwt from 'jsonwebtoken';
export const issue = () => jwt.sign({}, 'shop-2024', { expiresIn: 900 }); // expect: no-hardcoded-auth-secret
`,
  });

  projectTest(rule, 'TypeScript: a token, from the environment', {
    'app.ts': `
import jwt from 'jsonwebtoken';
export const issue = () => jwt.sign({}, process.env.KEY, { expiresIn: 900 });
`,
  });

  projectTest(rule, 'CommonJS: a default in another file, with a secret', {
    'app.cjs': `
const session = require('express-session');
const { secret } = require('./config.cjs');
require('express')().use(session({ secret, cookie: { secure: true } })); // expect: no-hardcoded-auth-secret
`,
    'config.cjs': `
exports.secret = process.env.SECRET || 'keyboard cat';
`,
  });

  projectTest(rule, 'CommonJS: a default in another file, that is empty', {
    'app.cjs': `
const session = require('express-session');
const { secret } = require('./config.cjs');
require('express')().use(session({ secret, cookie: { secure: true } }));
`,
    'config.cjs': `
exports.secret = process.env.SECRET || '';
`,
  });

  projectTest(rule, 'JavaScript modules: bytes, of a text', {
    'issue.mjs': `
import { SignJWT } from 'jose';
const key = new TextEncoder().encode('shop-2024'); // expect: no-hardcoded-auth-secret
export const issue = () => new SignJWT({}).setExpirationTime('15m').sign(key);
`,
  });

  projectTest(rule, 'JavaScript modules: bytes, of the environment', {
    'issue.mjs': `
import { SignJWT } from 'jose';
const key = new TextEncoder().encode(process.env.KEY);
export const issue = () => new SignJWT({}).setExpirationTime('15m').sign(key);
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'JavaScript modules: a plugin, written', {
    'app.mjs': `
import jwt from '@fastify/jwt';
import Fastify from 'fastify';
Fastify().register(jwt, { secret: 'shop-2024' }); // expect: no-hardcoded-auth-secret
`,
  });

  projectTest(rule, 'JavaScript modules: a plugin, from the environment', {
    'app.mjs': `
import jwt from '@fastify/jwt';
import Fastify from 'fastify';
Fastify().register(jwt, { secret: process.env.KEY });
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'TypeScript: a module and a strategy, written, used twice', {
    'auth.module.ts': `
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { jwtConstants } from './constants.js';
@Module({ imports: [JwtModule.register({ secret: jwtConstants.secret })] })
export class AuthModule {}
`,
    'constants.ts': `
export const jwtConstants = { secret: 'shop-2024' }; // expect: no-hardcoded-auth-secret
`,
    'a.strategy.ts': `
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-jwt';
import { jwtConstants } from './constants.js';
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor() { super({ secretOrKey: jwtConstants.secret }); }
}
`,
  });

  projectTest(rule, 'TypeScript: a module and a strategy, from the environment', {
    'auth.module.ts': `
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { jwtConstants } from './constants.js';
@Module({ imports: [JwtModule.register({ secret: jwtConstants.secret })] })
export class AuthModule {}
`,
    'constants.ts': `
export const jwtConstants = { secret: process.env.KEY };
`,
  });
});
