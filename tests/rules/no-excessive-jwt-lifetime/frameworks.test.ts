import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-excessive-jwt-lifetime';

describe('Express', () => {
  projectTest(rule, 'TypeScript: a year', {
    'app.ts': `
import 'express';
import jwt from 'jsonwebtoken';
export const issue = () => jwt.sign({}, process.env.KEY, { expiresIn: '1y' }); // expect: no-excessive-jwt-lifetime
`,
  });

  projectTest(rule, 'TypeScript: an hour', {
    'app.ts': `
import 'express';
import jwt from 'jsonwebtoken';
export const issue = () => jwt.sign({}, process.env.KEY, { expiresIn: '1h' });
`,
  });

  projectTest(rule, 'CommonJS: a text without a unit', {
    'app.cjs': `
const jwt = require('jsonwebtoken');
exports.issue = () => jwt.sign({}, process.env.KEY, { expiresIn: '3600' }); // expect: no-excessive-jwt-lifetime
`,
  });

  projectTest(rule, 'CommonJS: a number of seconds', {
    'app.cjs': `
const jwt = require('jsonwebtoken');
exports.issue = () => jwt.sign({}, process.env.KEY, { expiresIn: 3600 });
`,
  });

  projectTest(rule, 'JavaScript modules: jose with a year, in another file', {
    'issue.mjs': `
import { SignJWT } from 'jose';
import { lifetime } from './lifetime.mjs';
export const issue = (key) => new SignJWT({}).setExpirationTime(lifetime).sign(key); // expect: no-excessive-jwt-lifetime
`,
    'lifetime.mjs': `
export const lifetime = '1 year';
`,
  });

  projectTest(rule, 'JavaScript modules: jose with minutes, in another file', {
    'issue.mjs': `
import { SignJWT } from 'jose';
import { lifetime } from './lifetime.mjs';
export const issue = (key) => new SignJWT({}).setExpirationTime(lifetime).sign(key);
`,
    'lifetime.mjs': `
export const lifetime = '10 minutes';
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'JavaScript modules: fast-jwt counts milliseconds, seconds', {
    'issue.mjs': `
import 'fastify';
import { createSigner } from 'fast-jwt';
export const sign = createSigner({ key: process.env.KEY, expiresIn: 3600 }); // expect: no-excessive-jwt-lifetime
`,
  });

  projectTest(rule, 'JavaScript modules: fast-jwt counts milliseconds, milliseconds', {
    'issue.mjs': `
import 'fastify';
import { createSigner } from 'fast-jwt';
export const sign = createSigner({ key: process.env.KEY, expiresIn: 3_600_000 });
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'TypeScript: the module, months', {
    'app.ts': `
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
@Module({ imports: [JwtModule.register({ secret: process.env.KEY, signOptions: { expiresIn: '90d' } })] }) // expect: no-excessive-jwt-lifetime
export class AppModule {}
`,
  });

  projectTest(rule, 'TypeScript: the module, seconds', {
    'app.ts': `
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
@Module({ imports: [JwtModule.register({ secret: process.env.KEY, signOptions: { expiresIn: '60s' } })] })
export class AppModule {}
`,
  });
});
