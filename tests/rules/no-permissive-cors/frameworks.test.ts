import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-permissive-cors';

describe('Express', () => {
  projectTest(rule, 'TypeScript: every origin, with credentials', {
    'app.ts': `
import cors from 'cors';
import express from 'express';
express().use(cors({ origin: true, credentials: true })); // expect: no-permissive-cors
`,
  });

  projectTest(rule, 'TypeScript: a list of origins, with credentials', {
    'app.ts': `
import cors from 'cors';
import express from 'express';
express().use(cors({ origin: ['https://shop.example.com'], credentials: true }));
`,
  });

  projectTest(rule, 'CommonJS: an expression without an end', {
    'app.cjs': `
const cors = require('cors');
const express = require('express');
express().use(cors({ origin: /^https:\\/\\/shop\\.example\\.com/, credentials: true })); // expect: no-permissive-cors
`,
  });

  projectTest(rule, 'CommonJS: an expression with an end', {
    'app.cjs': `
const cors = require('cors');
const express = require('express');
express().use(cors({ origin: /^https:\\/\\/shop\\.example\\.com$/, credentials: true }));
`,
  });

  projectTest(rule, 'options in another file', {
    'app.ts': `
import cors from 'cors';
import express from 'express';
import { options } from './options.js';
express().use(cors(options));
`,
    'options.ts': `
export const options = {
  credentials: true,
  origin: (origin, callback) => callback(null, true), // expect: no-permissive-cors
};
`,
  });

  projectTest(rule, 'options in another file that ask a list', {
    'app.ts': `
import cors from 'cors';
import express from 'express';
import { options } from './options.js';
express().use(cors(options));
`,
    'options.ts': `
const allowed = new Set(['https://shop.example.com']);
export const options = {
  credentials: true,
  origin: (origin, callback) => callback(null, allowed.has(origin)),
};
`,
  });

  projectTest(rule, 'JavaScript modules: a header with the origin that asks', {
    'app.mjs': `
import express from 'express';
const app = express();
app.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin); // expect: no-permissive-cors
  next();
});
`,
  });

  projectTest(rule, 'JavaScript modules: a header with one origin', {
    'app.mjs': `
import express from 'express';
const app = express();
app.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', 'https://shop.example.com');
  next();
});
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'JavaScript modules: the plugin, any origin', {
    'app.mjs': `
import cors from '@fastify/cors';
import Fastify from 'fastify';
const app = Fastify();
await app.register(cors, { origin: true, credentials: true }); // expect: no-permissive-cors
`,
  });

  projectTest(rule, 'JavaScript modules: the plugin, one origin', {
    'app.mjs': `
import cors from '@fastify/cors';
import Fastify from 'fastify';
const app = Fastify();
await app.register(cors, { origin: 'https://shop.example.com', credentials: true });
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'TypeScript: enableCors, any origin', {
    'main.ts': `
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
const app = await NestFactory.create(AppModule);
app.enableCors({ origin: true, credentials: true }); // expect: no-permissive-cors
`,
    'app.module.ts': `
import { Module } from '@nestjs/common';
@Module({})
export class AppModule {}
`,
  });

  projectTest(rule, 'TypeScript: enableCors, an origin from the environment', {
    'main.ts': `
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
const app = await NestFactory.create(AppModule);
app.enableCors({ origin: process.env.ORIGIN, credentials: true });
`,
    'app.module.ts': `
import { Module } from '@nestjs/common';
@Module({})
export class AppModule {}
`,
  });
});
