import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-weakened-security-headers';

describe('Express', () => {
  projectTest(rule, 'TypeScript: an option, that protects', {
    'app.ts': `
import express from 'express';
import helmet from 'helmet';
express().use(helmet({ noSniff: false })); // expect: no-weakened-security-headers
`,
  });

  projectTest(rule, 'TypeScript: an option, that does not', {
    'app.ts': `
import express from 'express';
import helmet from 'helmet';
express().use(helmet({ xssFilter: false }));
`,
  });

  projectTest(rule, 'CommonJS: options in another file, a minute', {
    'app.cjs': `
const helmet = require('helmet');
require('express')().use(helmet(require('./headers.cjs')));
`,
    'headers.cjs': `
module.exports = {
  hsts: { maxAge: 60 }, // expect: no-weakened-security-headers
};
`,
  });

  projectTest(rule, 'CommonJS: options in another file, a year', {
    'app.cjs': `
const helmet = require('helmet');
require('express')().use(helmet(require('./headers.cjs')));
`,
    'headers.cjs': `
module.exports = {
  hsts: { maxAge: 31536000 },
};
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'JavaScript modules: the plugin, everything', {
    'app.mjs': `
import helmet from '@fastify/helmet';
import Fastify from 'fastify';
Fastify().register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ['*'] } } }); // expect: no-weakened-security-headers
`,
  });

  projectTest(rule, 'JavaScript modules: the plugin, itself', {
    'app.mjs': `
import helmet from '@fastify/helmet';
import Fastify from 'fastify';
Fastify().register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'self'"] } } });
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'TypeScript: middleware, off', {
    'main.ts': `
import { NestFactory } from '@nestjs/core';
import helmet from 'helmet';
import { AppModule } from './app.module.js';
const app = await NestFactory.create(AppModule);
app.use(helmet({ frameguard: false })); // expect: no-weakened-security-headers
`,
    'app.module.ts': `
import { Module } from '@nestjs/common';

@Module({})
export class AppModule {}
`,
  });

  projectTest(rule, 'TypeScript: middleware, on', {
    'main.ts': `
import { NestFactory } from '@nestjs/core';
import helmet from 'helmet';
import { AppModule } from './app.module.js';
const app = await NestFactory.create(AppModule);
app.use(helmet({ frameguard: { action: 'deny' } }));
`,
    'app.module.ts': `
import { Module } from '@nestjs/common';

@Module({})
export class AppModule {}
`,
  });
});

describe('Hono', () => {
  const app = (options: string, end = ''): Record<string, string> => ({
    'app.ts': `
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
const app = new Hono();
app.use(secureHeaders({ ${options} }));${end}
app.get('/', (c) => c.json({}));
export default app;
`,
  });
  const mark = ' // expect: no-weakened-security-headers';
  projectTest(rule, 'no HTTPS only', app('strictTransportSecurity: false', mark));
  projectTest(rule, 'HTTPS only for a minute', app("strictTransportSecurity: 'max-age=60'", mark));
  projectTest(rule, 'HTTPS only for two years', app("strictTransportSecurity: 'max-age=63072000; includeSubDomains'"));
  projectTest(rule, 'types that are guessed', app('xContentTypeOptions: false', mark));
  projectTest(rule, 'frames of others', app('xFrameOptions: false', mark));
  projectTest(rule, 'frames that the policy names', app("xFrameOptions: false, contentSecurityPolicy: { frameAncestors: [\"'self'\"] }"));
  projectTest(rule, 'scripts of anybody', app(`contentSecurityPolicy: { scriptSrc: ["'unsafe-inline'"] }`, mark));
  projectTest(rule, 'styles in the page', app("contentSecurityPolicy: { scriptSrc: [\"'self'\"], styleSrc: [\"'unsafe-inline'\"] }"));
});
