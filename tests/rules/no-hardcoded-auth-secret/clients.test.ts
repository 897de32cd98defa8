import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-hardcoded-auth-secret';
const mark = ' // expect: no-hardcoded-auth-secret';

/** A call with a credential in it that is written, and the same call with one edit. */
const calls: readonly (readonly [what: string, imports: string, written: string, kept: string])[] = [
  ['a token, bytes that are constructed', "import jwt from 'jsonwebtoken';", "jwt.sign({}, new Buffer('Winter-2024', 'utf8'), { expiresIn: 900 })", "jwt.sign({}, new Buffer(process.env.KEY, 'utf8'), { expiresIn: 900 })"],
  ['PostgreSQL, a password', "import { Pool } from 'pg';", "new Pool({ host: 'db.shop.example', user: 'shop', password: 'Winter-2024' })", "new Pool({ host: 'db.shop.example', user: 'shop', password: process.env.DB_PASSWORD })"],
  ['PostgreSQL, another machine', "import { Pool } from 'pg';", "new Pool({ host: process.env.DB_HOST, password: 'Winter-2024' })", "new Pool({ host: 'localhost', password: 'Winter-2024' })"],
  ['PostgreSQL, an address', "import { Pool } from 'pg';", "new Pool({ connectionString: 'postgres://shop:Winter-2024@db.shop.example/shop' })", "new Pool({ connectionString: 'postgres://shop@db.shop.example/shop' })"],
  ['MySQL', "import mysql from 'mysql2/promise';", "mysql.createPool({ host: 'db.shop.example', user: 'root', password: 'Winter-2024' })", "mysql.createPool({ host: 'mysql', user: 'root', password: 'Winter-2024' })"],
  ['Sequelize', "import { Sequelize } from 'sequelize';", "new Sequelize('shop', 'shop', 'Winter-2024', { host: 'db.shop.example', dialect: 'postgres' })", "new Sequelize('shop', 'shop', '', { host: 'db.shop.example', dialect: 'postgres' })"],
  ['TypeORM', "import { DataSource } from 'typeorm';", "new DataSource({ type: 'postgres', host: 'db.shop.example', password: 'Winter-2024' })", "new DataSource({ type: 'postgres', host: '127.0.0.1', password: 'Winter-2024' })"],
  ['Mongoose', "import mongoose from 'mongoose';", "mongoose.connect('mongodb+srv://shop:Winter-2024@cluster.example.net/shop')", "mongoose.connect('mongodb+srv://shop:<password>@cluster.example.net/shop')"],
  ['MongoDB', "import { MongoClient } from 'mongodb';", "new MongoClient('mongodb://shop:Winter-2024@db.example.net/shop')", "new MongoClient('mongodb://shop:Winter-2024@localhost/shop')"],
  ['Redis', "import Redis from 'ioredis';", "new Redis({ host: 'cache.example.net', password: 'Winter-2024' })", "new Redis({ host: 'redis', password: 'Winter-2024' })"],
  ['mail', "import nodemailer from 'nodemailer';", "nodemailer.createTransport({ service: 'gmail', auth: { user: 'shop@example.com', pass: 'Winter-2024' } })", "nodemailer.createTransport({ host: 'smtp.ethereal.email', auth: { user: 'shop@example.com', pass: 'Winter-2024' } })"],
  ['AWS', "import { S3Client } from '@aws-sdk/client-s3';", "new S3Client({ credentials: { accessKeyId: 'AKIA1', secretAccessKey: 'wJalrXUtnFEMI7MDENG' } })", "new S3Client({ credentials: { accessKeyId: 'AKIA1', secretAccessKey: process.env.AWS_SECRET } })"],
  ['AWS, version 2', "import AWS from 'aws-sdk';", "AWS.config.update({ secretAccessKey: 'wJalrXUtnFEMI7MDENG' })", "AWS.config.update({ secretAccessKey: 'YOUR_SECRET_KEY' })"],
  ['a model', "import OpenAI from 'openai';", "new OpenAI({ apiKey: 'sk-4f1b2c3d4e5f' })", "new OpenAI({ apiKey: process.env.OPENAI_API_KEY ?? 'missing' })"],
  ['a header', "import axios from 'axios';", "axios.get('https://rates.example.com', { headers: { Authorization: 'Bearer 4f1b2c3d4e5f' } })", "axios.get('https://rates.example.com', { headers: { Authorization: `Bearer ${process.env.TOKEN}` } })"],
  ['a header of its own', "import 'fastify';", "fetch('https://rates.example.com', { headers: { 'X-Api-Key': '4f1b2c3d4e5f' } })", "fetch('https://rates.example.com', { headers: { 'X-Request-Id': '4f1b2c3d4e5f' } })"],
  ['a header for this machine', "import got from 'got';", "got('https://rates.example.com', { headers: { authorization: 'Basic c2hvcDpzaG9w' } })", "got('http://localhost:4000', { headers: { authorization: 'Basic c2hvcDpzaG9w' } })"],
  ['who may enter', "import basicAuth from 'express-basic-auth';", "basicAuth({ users: { shop: 'Winter-2024' } })", 'basicAuth({ users: { shop: process.env.PASSWORD } })'],
  ['an account from the start', "import bcrypt from 'bcrypt';", "bcrypt.hashSync('Winter-2024', 12)", "bcrypt.hashSync('dummy-password', 12)"],
  ['a one-time password', "import { authenticator } from 'otplib';", "authenticator.generate('JBSWY3DPEHPK3PXP')", 'authenticator.generate(process.env.SEED)'],
];

describe('what an application signs in with elsewhere', () => {
  for (const [what, imports, written, kept] of calls) {
    projectTest(rule, `${what}: written`, { 'app.ts': `import 'express';\n${imports}\nexport const client = ${written};${mark}\n` });
    projectTest(rule, `${what}: not written, or not of weight`, { 'app.ts': `import 'express';\n${imports}\nexport const client = ${kept};\n` });
  }

  projectTest(rule, 'CommonJS, over files: the literal is told', {
    'db.cjs': "require('express');\nconst { Pool } = require('pg');\nmodule.exports = new Pool(require('./config.cjs').database);\n",
    'config.cjs': `exports.database = { host: 'db.shop.example', password: 'Winter-2024' };${mark}\n`,
  });

  projectTest(rule, 'a program that only calls others is none of our business', {
    'bot.ts': "import { Telegraf } from 'telegraf';\nexport const bot = new Telegraf('110201543:AAHdqTcvCH1vGWJ');\n",
  });
});

/** What a handler compares with, told or not. */
const tests: readonly (readonly [what: string, test: string, isTold: boolean])[] = [
  ['a password', "req.body.password === 'letmein'", true],
  ['a password of the environment', 'req.body.password === process.env.PASSWORD', false],
  ['a password that is missing', "req.body.password === ''", false],
  ['a repeated password', 'req.body.password === req.body.confirm', false],
  ['a key in a header', "req.headers['x-api-key'] !== 'shop-key-1'", true],
  ['a key of the environment', "req.headers['x-api-key'] !== process.env.API_KEY", false],
  ['a token of a webhook', "req.query['hub.verify_token'] === 'shop_verify_1'", true],
  ['a word of the protocol', "req.query.token === 'none'", false],
  ['a whole authorization', "req.get('authorization') === 'Bearer shop-12345'", true],
  ['its scheme', "req.get('authorization') === 'Bearer'", false],
  ['one of a list of keys', "['shop-key-1', 'shop-key-2'].includes(req.get('x-api-key'))", true],
  ['one of a list of kinds', "['shop-key-1', 'shop-key-2'].includes(req.get('x-kind'))", false],
  ['one of the keys of the environment', "process.env.KEYS.split(',').includes(req.get('x-api-key'))", false],
  ['a password of a list', "[{ name: 'root', password: 'letmein' }].some((one) => one.password === (req.body.auth || {}).password)", true],
  ['a name of a list', "[{ name: 'root', password: 'letmein' }].some((one) => one.name === (req.body.auth || {}).name)", false],
  ['something else', "req.body.kind === 'letmein'", false],
];

describe('what callers must know', () => {
  for (const [what, test, isTold] of tests) {
    projectTest(rule, `Express: ${what}`, {
      'app.js': `
import express from 'express';
const app = express();
app.post('/enter', (req, res) => {
  if (${test}) return res.sendStatus(204);${isTold ? mark : ''}
  res.sendStatus(401);
});
`,
    });
  }

  projectTest(rule, 'Fastify: a default in another file', {
    'app.ts': "import fastify from 'fastify';\nimport { password } from './config.js';\nfastify().post('/enter', async (request: any) => ({ ok: request.body.password === password }));\n",
    'config.ts': `export const password = process.env.PASSWORD ?? 'letmein';${mark}\n`,
  });

  projectTest(rule, 'Fastify: no default', {
    'app.ts': "import fastify from 'fastify';\nimport { password } from './config.js';\nfastify().post('/enter', async (request: any) => ({ ok: request.body.password === password }));\n",
    'config.ts': 'export const password = process.env.PASSWORD;\n',
  });

  projectTest(rule, 'Nest: a key', {
    'enter.controller.ts': `
import { Controller, Headers, Post } from '@nestjs/common';
@Controller('enter')
export class EnterController {
  @Post() enter(@Headers('x-api-key') key: string) { return { ok: key === 'shop-key-1' }; }${mark}
}
`,
  });

  projectTest(rule, 'Nest: a kind', {
    'enter.controller.ts': `
import { Controller, Headers, Post } from '@nestjs/common';
@Controller('enter')
export class EnterController {
  @Post() enter(@Headers('x-kind') kind: string) { return { ok: kind === 'shop-key-1' }; }
}
`,
  });
});

describe('ways to the secret', () => {
  for (const [what, line, isTold] of [['a default of a pattern', "const { KEY = 'shop-2024' } = process.env;", true], ['no default', 'const { KEY } = process.env;', false]] as const) {
    projectTest(rule, what, { 'app.ts': `import jwt from 'jsonwebtoken';\n${line}${isTold ? mark : ''}\nexport const issue = () => jwt.sign({}, KEY, { expiresIn: 900 });\n` });
  }

  for (const [what, key, told] of [['written', "'shop-2024'", mark], ['of the environment', 'process.env.KEY', '']] as const) {
    projectTest(rule, `this of a function that nobody in sight calls: ${what}`, {
      'app.cjs': `
const { Strategy } = require('passport-jwt');
module.exports = (options) => {
  this.options = { secretOrKey: ${key}, issuer: options.issuer };${told}
  return new Strategy(this.options, () => {});
};
`,
    });
    projectTest(rule, `a seed beside what a caller sends: ${what}`, {
      'app.js': `
import express from 'express';
import { authenticator } from 'otplib';
express().post('/code', (req, res) => {
  const seed = req.body.seed || ${key};${told}
  res.json({ ok: authenticator.check(req.body.code, seed) });
});
`,
    });
  }

  for (const [what, value, told] of [['written', "'keyboard cat'", mark], ['of the environment', 'process.env.SECRET', '']] as const) {
    projectTest(rule, `a module required by a path put together: ${what}`, {
      'app.js': "const path = require('path');\nconst session = require('express-session');\nconst { secret } = require(path.join(__dirname, 'config', 'all.js'));\nrequire('express')().use(session({ secret, cookie: { secure: true } }));\n",
      'config/all.js': `module.exports = { secret: ${value} };${told}\n`,
    });
  }

  projectTest(rule, 'one default that reaches two places is one', {
    'app.ts': `
import jwt from 'jsonwebtoken';
import { key } from './config.js';
export const issue = () => jwt.sign({}, key(), { expiresIn: 900 }); // expect: no-hardcoded-auth-secret
export const check = (token: string) => jwt.verify(token, key());
`,
    'config.ts': "const keys: Record<string, string> = {};\nexport function key() {\n  keys.main = process.env.KEY ?? 'shop-2024';\n  return keys.main;\n}\n",
  });
});

describe('a shell on another machine', () => {
  for (const [password, isTold] of [["'hunter2-prod'", true], ['process.env.SSH_PASSWORD', false]] as const) {
    projectTest('no-hardcoded-auth-secret', `ssh2: ${password}`, {
      'deploy.js': `
import { Client } from 'ssh2';

const connection = new Client();
connection.on('ready', () => connection.end());
connection.connect({ host: 'files.example.com', username: 'deploy', password: ${password} });${isTold ? ' // expect: no-hardcoded-auth-secret' : ''}
`,
    });
  }
});
