import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-weak-crypto';

describe('Express', () => {
  projectTest(rule, 'TypeScript: a cipher, DES', {
    'app.ts': `
import 'express';
import crypto from 'node:crypto';
export const seal = (key, iv) => crypto.createCipheriv('des-ede3-cbc', key, iv); // expect: no-weak-crypto
`,
  });

  projectTest(rule, 'TypeScript: a cipher, AES', {
    'app.ts': `
import 'express';
import crypto from 'node:crypto';
export const seal = (key, iv) => crypto.createCipheriv('aes-256-gcm', key, iv);
`,
  });

  projectTest(rule, 'CommonJS: the name in another file, RC4', {
    'seal.cjs': `
const { createCipheriv } = require('crypto');
const { name } = require('./name.cjs');
require('express');
exports.seal = (key, iv) => createCipheriv(name, key, iv); // expect: no-weak-crypto
`,
    'name.cjs': `
exports.name = 'rc4';
`,
  });

  projectTest(rule, 'CommonJS: the name in another file, AES', {
    'seal.cjs': `
const { createCipheriv } = require('crypto');
const { name } = require('./name.cjs');
require('express');
exports.seal = (key, iv) => createCipheriv(name, key, iv);
`,
    'name.cjs': `
exports.name = 'aes-128-gcm';
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'JavaScript modules: a key pair, short', {
    'app.mjs': `
import 'fastify';
import { generateKeyPairSync } from 'node:crypto';
export const pair = generateKeyPairSync('rsa', { modulusLength: 1024 }); // expect: no-weak-crypto
`,
  });

  projectTest(rule, 'JavaScript modules: a key pair, long', {
    'app.mjs': `
import 'fastify';
import { generateKeyPairSync } from 'node:crypto';
export const pair = generateKeyPairSync('rsa', { modulusLength: 3072 });
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'TypeScript: a signature, over SHA-1', {
    'app.ts': `
import { Injectable } from '@nestjs/common';
import { createSign } from 'node:crypto';
@Injectable()
export class Signer { sign(text: string, key: string) { return createSign('RSA-SHA1').update(text).sign(key); } } // expect: no-weak-crypto
`,
  });

  projectTest(rule, 'TypeScript: a signature, over SHA-256', {
    'app.ts': `
import { Injectable } from '@nestjs/common';
import { createSign } from 'node:crypto';
@Injectable()
export class Signer { sign(text: string, key: string) { return createSign('RSA-SHA256').update(text).sign(key); } }
`,
  });
});
