import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-hardcoded-local-password';
const both = [rule, 'no-hardcoded-auth-secret'] as const;
const near = ' // expect: no-hardcoded-local-password';
const far = ' // expect: no-hardcoded-auth-secret';

/** Where the server is, and which rule speaks: one of them, never both. */
const hosts: readonly (readonly [host: string, told: string])[] = [
  ['localhost', near],
  ['127.0.0.1', near],
  ['db', near],
  ['db.shop.example', far],
];

describe.each(hosts)('%s', (host, told) => {
  projectTest(both, 'Express, CommonJS', {
    'app.cjs': `
require('express')();
const mysql = require('mysql');
exports.connection = mysql.createConnection({ host: '${host}', user: 'root', password: 'hunter22' });${told}
`,
  });

  projectTest(both, 'Fastify, the address over files', {
    'app.ts': `
import fastify from 'fastify';
import mongoose from 'mongoose';
import { address } from './address';
export const app = fastify();
await mongoose.connect(address);${told}
`,
    'address.ts': `
export const address = 'mongodb://shop:hunter22@${host}:27017/shop';
`,
  });

  projectTest(both, 'Nest', {
    'app.module.ts': `
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
@Module({ imports: [TypeOrmModule.forRoot({ type: 'postgres', host: '${host}', username: 'shop', password: 'hunter22' })] })${told}
export class AppModule {}
`,
  });

  projectTest(both, 'from the environment', {
    'app.mjs': `
import express from 'express';
import pg from 'pg';
export const app = express();
export const pool = new pg.Pool({ host: '${host}', password: process.env.PGPASSWORD });
`,
  });
});

describe('what is no password', () => {
  for (const [dialect, told] of [['sqlite', ''], ['mysql', near]] as const) {
    projectTest(both, `to a database by ${dialect}`, {
      'db.js': `
require('express')();
const { Sequelize } = require('sequelize');
exports.db = new Sequelize('shop', 'root', 'hunter22', { dialect: '${dialect}', host: 'localhost' });${told}
`,
    });
  }

  projectTest(both, 'stands in for one', {
    'db.js': `
require('express')();
const mysql = require('mysql2');
exports.one = mysql.createConnection({ host: 'localhost', password: 'your_password_here' });
exports.two = mysql.createConnection({ host: 'localhost', password: '' });
exports.three = mysql.createConnection({ host: 'localhost', password: 'hunter22' }); // expect: no-hardcoded-local-password
`,
  });
});
