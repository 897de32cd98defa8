import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-exposed-internal-endpoint';

describe('the folder of the code', () => {
  const express = (folder: string): string => `
const express = require('express');
const path = require('path');

const app = express();
app.use(express.static(${folder}));
app.get('/', (req, res) => res.end());
`;
  const reported = (folder: string): string => express(folder).replace(`${folder}));`, `${folder})); // expect: no-exposed-internal-endpoint`);

  projectTest(rule, 'Express: that of the file', { 'src/server.cjs': reported('__dirname') });
  projectTest(rule, 'Express: one around it', { 'src/server.cjs': reported("path.join(__dirname, '..')") });
  projectTest(rule, 'Express: one below it', { 'src/server.cjs': express("path.join(__dirname, 'public')") });
  projectTest(rule, 'Express: one beside it', { 'src/server.cjs': express("path.join(__dirname, '../public')") });

  const fastify = (options: string): string => `
import Fastify from 'fastify';
import files from '@fastify/static';

const app = Fastify();
app.register(files, { ${options} });
app.get('/', async () => 1);
`;
  const told = (options: string): string => fastify(options).replace('});\napp.get', '}); // expect: no-exposed-internal-endpoint\napp.get');

  projectTest(rule, 'Fastify: that of the file', { 'src/server.mjs': told('root: import.meta.dirname') });
  projectTest(rule, 'Fastify: one below it', { 'src/server.mjs': fastify("root: `${import.meta.dirname}/public`") });
  projectTest(rule, 'Fastify: with a listing', { 'src/server.mjs': told("root: '/srv/files', list: true") });

  projectTest(rule, 'Koa: files whose names begin with a dot', {
    'app.js': `
import Koa from 'koa';
import serve from 'koa-static';

const app = new Koa();
app.use(serve('public', { hidden: true })); // expect: no-exposed-internal-endpoint
`,
  });

  projectTest(rule, 'Koa: files for everybody', {
    'app.js': `
import Koa from 'koa';
import serve from 'koa-static';

const app = new Koa();
app.use(serve('public'));
`,
  });

  projectTest(rule, 'Hono: where the program is started', {
    'app.ts': `
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

const app = new Hono();
app.use('/*', serveStatic({ root: './' })); // expect: no-exposed-internal-endpoint
export default app;
`,
  });

  projectTest(rule, 'Hono: a folder of its own', {
    'app.ts': `
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

const app = new Hono();
app.use('/*', serveStatic({ root: './public' }));
export default app;
`,
  });
});

describe('the environment, returned', () => {
  projectTest(rule, 'Fastify: all of it', {
    'app.mjs': `
import Fastify from 'fastify';

const app = Fastify();
app.get('/env', async () => process.env); // expect: no-exposed-internal-endpoint
`,
  });

  projectTest(rule, 'Fastify: one of it', {
    'app.mjs': `
import Fastify from 'fastify';

const app = Fastify();
app.get('/env', async () => process.env.REGION);
`,
  });

  projectTest(rule, 'Express: spread', {
    'app.js': `
import express from 'express';

const app = express();
app.get('/env', (req, res) => res.json({ ...process.env, now: Date.now() })); // expect: no-exposed-internal-endpoint
`,
  });

  const nest = (answer: string): string => `
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Controller('env')
class EnvController {
  @Get() env() { return ${answer}; }
}
@Module({ controllers: [EnvController] })
class AppModule {}
NestFactory.create(AppModule);
`;
  projectTest(rule, 'Nest: all of it', { 'app.ts': nest('process.env').replace('process.env; }', 'process.env; } // expect: no-exposed-internal-endpoint') });
  projectTest(rule, 'Nest: one of it', { 'app.ts': nest('process.env.REGION') });
});
