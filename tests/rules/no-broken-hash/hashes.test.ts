import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-broken-hash';
const mark = ' // expect: no-broken-hash';

/** How a text is hashed, in a program of each kind. */
const programs: readonly (readonly [what: string, file: string, text: (algorithm: string, mark: string) => string])[] = [
  ['Express, modules', 'app.mjs', (algorithm, told) => `
import express from 'express';
import { createHash } from 'node:crypto';
express().get('/', (req, res) => res.set('ETag', createHash('${algorithm}').update('page').digest('hex')).end());${told}
`],
  ['Express, CommonJS', 'app.cjs', (algorithm, told) => `
const crypto = require('crypto');
require('express')().get('/', (req, res) => res.send({ id: crypto.createHash('${algorithm}').update('page').digest('hex') }));${told}
`],
  ['Fastify', 'app.ts', (algorithm, told) => `
import fastify from 'fastify';
import crypto from 'node:crypto';
fastify().get('/', async () => ({ id: crypto.createHash('${algorithm}').update('page').digest('hex') }));${told}
`],
  ['Nest', 'pages.service.ts', (algorithm, told) => `
import { Injectable } from '@nestjs/common';
import * as crypto from 'crypto';
@Injectable()
export class PagesService {
  tag(page: string) {
    return crypto.createHash('${algorithm}').update(page).digest('base64');${told}
  }
}
`],
];

describe.each(programs)('%s', (_, file, text) => {
  for (const broken of ['md5', 'MD5', 'sha1', 'RSA-SHA1', 'ripemd160']) projectTest(rule, broken, { [file]: text(broken, mark) });
  for (const sound of ['sha256', 'sha512', 'sha3-256']) projectTest(rule, sound, { [file]: text(sound, '') });
});

describe('hashes of passwords', () => {
  projectTest([rule, 'no-weak-password-hashing'], 'are told once', {
    'app.js': `
import express from 'express';
import { createHash } from 'node:crypto';
import md5 from 'md5';
import CryptoJS from 'crypto-js';
express().post('/', (req, res) => {
  const etag = createHash('md5').update('page').digest('hex');${mark}
  const first = createHash('md5').update(req.body.password).digest('hex'); // expect: no-weak-password-hashing
  const second = md5(req.body.password); // expect: no-weak-password-hashing
  const third = CryptoJS.SHA1(req.body.password); // expect: no-weak-password-hashing
  res.json({ etag, first, second, third });
});
`,
  });
});

describe('over files', () => {
  projectTest(rule, 'the name is a constant of another', {
    'app.ts': `
import express from 'express';
import { createHash } from 'node:crypto';
import { algorithm } from './algorithm';
express().get('/', (req, res) => res.json(createHash(algorithm).update('page').digest('hex')));${mark}
`,
    'algorithm.ts': `
export const algorithm = 'md5';
`,
  });

  projectTest(rule, 'the name comes from the environment', {
    'app.ts': `
import express from 'express';
import { createHash } from 'node:crypto';
import { algorithm } from './algorithm';
express().get('/', (req, res) => res.json(createHash(algorithm).update('page').digest('hex')));
`,
    'algorithm.ts': `
export const algorithm = process.env.ALGORITHM;
`,
  });
});
