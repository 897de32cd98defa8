import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-disabled-tls-verification';

describe('Express', () => {
  projectTest(rule, 'TypeScript: an agent that accepts any certificate', {
    'rates.ts': `
import https from 'node:https';
import axios from 'axios';
import express from 'express';

const httpsAgent = new https.Agent({ rejectUnauthorized: false }); // expect: no-disabled-tls-verification
express().get('/rates', async (req, res) => { res.json((await axios.get('https://rates.example.com', { httpsAgent })).data); });
`,
  }, { says: ['The certificate of the other side is not checked here'] });

  projectTest(rule, 'TypeScript: an agent that checks', {
    'rates.ts': `
import https from 'node:https';
import axios from 'axios';
import express from 'express';

const httpsAgent = new https.Agent({ rejectUnauthorized: true });
express().get('/rates', async (req, res) => { res.json((await axios.get('https://rates.example.com', { httpsAgent })).data); });
`,
  });

  projectTest(rule, 'CommonJS: options in another file, spread', {
    'db.cjs': `
const { Pool } = require('pg');
const { ssl } = require('./options.cjs');
module.exports = new Pool({ host: 'db.example.com', ssl: { ...ssl } }); // expect: no-disabled-tls-verification
`,
    'options.cjs': `
exports.ssl = { rejectUnauthorized: false };
`,
  });

  projectTest(rule, 'CommonJS: options in another file', {
    'db.cjs': `
const { Pool } = require('pg');
const { ssl } = require('./options.cjs');
module.exports = new Pool({ host: 'db.example.com', ssl });
`,
    'options.cjs': `
exports.ssl = { rejectUnauthorized: false }; // expect: no-disabled-tls-verification
`,
  });

  projectTest(rule, 'CommonJS: options in another file that check', {
    'db.cjs': `
const { Pool } = require('pg');
const { ssl } = require('./options.cjs');
module.exports = new Pool({ host: 'db.example.com', ssl });
`,
    'options.cjs': `
exports.ssl = { rejectUnauthorized: true };
`,
  });

  projectTest(rule, 'CommonJS: the options of curl', {
    'app.cjs': `
const curl = require('node-curl');
exports.load = (done) => curl('https://api.example.com', { SSL_VERIFYPEER: 0 }, done); // expect: no-disabled-tls-verification
exports.reload = (done) => curl('https://api.example.com', { SSL_VERIFYPEER: 1 }, done);
`,
  });

  projectTest(rule, 'JavaScript modules: the switch of the process', {
    'app.mjs': `
import express from 'express';
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; // expect: no-disabled-tls-verification
express().listen(3000);
`,
  });

  projectTest(rule, 'JavaScript modules: another switch of the process', {
    'app.mjs': `
import express from 'express';
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';
express().listen(3000);
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'JavaScript modules: got without verification, in a handler', {
    'app.mjs': `
import Fastify from 'fastify';
import got from 'got';
const app = Fastify();
app.get('/rates', () => got('https://rates.example.com', { https: { rejectUnauthorized: false } }).json()); // expect: no-disabled-tls-verification
`,
  });

  projectTest(rule, 'JavaScript modules: got as it comes', {
    'app.mjs': `
import Fastify from 'fastify';
import got from 'got';
const app = Fastify();
app.get('/rates', () => got('https://rates.example.com', { https: {} }).json());
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'TypeScript: a database module whose factory gives the option', {
    'app.module.ts': `
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      useFactory: () => ({
        type: 'postgres',
        ssl: { rejectUnauthorized: false }, // expect: no-disabled-tls-verification
      }),
    }),
  ],
})
export class AppModule {}
`,
  });

  projectTest(rule, 'TypeScript: a database module whose factory asks the deployment', {
    'app.module.ts': `
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      useFactory: () => ({
        type: 'postgres',
        ssl: { rejectUnauthorized: process.env.NODE_ENV === 'production' },
      }),
    }),
  ],
})
export class AppModule {}
`,
  });
});
