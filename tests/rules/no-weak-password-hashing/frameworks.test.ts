import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-weak-password-hashing';

describe('Express', () => {
  projectTest(rule, 'TypeScript: a hash, in another file, of a password', {
    'users.ts': `
import express from 'express';
import { hash } from './hash.js';
express().post('/users', (req, res) => { res.json(hash(req.body.password)); });
`,
    'hash.ts': `
import { createHash } from 'node:crypto';
export const hash = (text: string) => createHash('md5').update(text).digest('hex'); // expect: no-weak-password-hashing
`,
  });

  projectTest(rule, 'TypeScript: a hash, in another file, of an address', {
    'users.ts': `
import express from 'express';
import { hash } from './hash.js';
express().post('/users', (req, res) => { res.json(hash(req.body.email)); });
`,
    'hash.ts': `
import { createHash } from 'node:crypto';
export const hash = (text: string) => createHash('md5').update(text).digest('hex');
`,
  });

  projectTest(rule, 'CommonJS: rounds, few', {
    'app.cjs': `
const bcrypt = require('bcryptjs');
exports.hash = (password) => bcrypt.hashSync(password, 8); // expect: no-weak-password-hashing
`,
  });

  projectTest(rule, 'CommonJS: rounds, enough', {
    'app.cjs': `
const bcrypt = require('bcryptjs');
exports.hash = (password) => bcrypt.hashSync(password, 12);
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'JavaScript modules: PBKDF2, a thousand', {
    'app.mjs': `
import 'fastify';
import { pbkdf2Sync } from 'node:crypto';
export const hash = (password, salt) => pbkdf2Sync(password, salt, 1000, 64, 'sha512'); // expect: no-weak-password-hashing
`,
  });

  projectTest(rule, 'JavaScript modules: PBKDF2, enough', {
    'app.mjs': `
import 'fastify';
import { pbkdf2Sync } from 'node:crypto';
export const hash = (password, salt) => pbkdf2Sync(password, salt, 600000, 64, 'sha512');
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'TypeScript: a service, of a password', {
    'app.ts': `
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
@Injectable()
export class Users { hash(user: { password: string }) { return createHash('sha512').update(user.password).digest('hex'); } } // expect: no-weak-password-hashing
`,
  });

  projectTest(rule, 'TypeScript: a service, of an address', {
    'app.ts': `
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
@Injectable()
export class Users { hash(user: { email: string }) { return createHash('sha512').update(user.email).digest('hex'); } }
`,
  });
});
