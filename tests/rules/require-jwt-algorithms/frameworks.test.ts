import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-jwt-algorithms';

describe('Express', () => {
  projectTest(rule, 'TypeScript: express-jwt, none', {
    'app.ts': `
import express from 'express';
import { expressjwt } from 'express-jwt';
express().use(expressjwt({ secret: process.env.KEY, algorithms: ['none'] })); // expect: require-jwt-algorithms
`,
  });

  projectTest(rule, 'TypeScript: express-jwt, one', {
    'app.ts': `
import express from 'express';
import { expressjwt } from 'express-jwt';
express().use(expressjwt({ secret: process.env.KEY, algorithms: ['HS256'] }));
`,
  });

  projectTest(rule, 'CommonJS: a public key in another file, no list', {
    'read.cjs': `
const jwt = require('jsonwebtoken');
const { key } = require('./key.cjs');
exports.read = (token) => jwt.verify(token, key); // expect: require-jwt-algorithms
`,
    'key.cjs': `
exports.key = '-----BEGIN PUBLIC KEY-----MIIB';
`,
  });

  projectTest(rule, 'CommonJS: a public key in another file, a list', {
    'read.cjs': `
const jwt = require('jsonwebtoken');
const { key } = require('./key.cjs');
exports.read = (token) => jwt.verify(token, key, { algorithms: ['ES256'] });
`,
    'key.cjs': `
exports.key = '-----BEGIN PUBLIC KEY-----MIIB';
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'JavaScript modules: @fastify/jwt with a public key, no list', {
    'app.mjs': `
import jwt from '@fastify/jwt';
import Fastify from 'fastify';
Fastify().register(jwt, { secret: { public: process.env.PUBLIC_KEY } }); // expect: require-jwt-algorithms
`,
  });

  projectTest(rule, 'JavaScript modules: @fastify/jwt with a secret of the environment', {
    'app.mjs': `
import jwt from '@fastify/jwt';
import Fastify from 'fastify';
Fastify().register(jwt, { secret: process.env.JWT_SECRET });
`,
  });

  projectTest(rule, 'JavaScript modules: @fastify/jwt with a public key, a list', {
    'app.mjs': `
import jwt from '@fastify/jwt';
import Fastify from 'fastify';
Fastify().register(jwt, { secret: { public: process.env.PUBLIC_KEY }, verify: { algorithms: ['RS256'] } });
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'TypeScript: a module with a public key, no list', {
    'app.ts': `
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
@Module({ imports: [JwtModule.register({ publicKey: process.env.PUBLIC_KEY })] }) // expect: require-jwt-algorithms
export class AppModule {}
`,
  });

  projectTest(rule, 'TypeScript: a module with a public key, a list', {
    'app.ts': `
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
@Module({ imports: [JwtModule.register({ publicKey: process.env.PUBLIC_KEY, verifyOptions: { algorithms: ['RS256'] } })] })
export class AppModule {}
`,
  });
});
