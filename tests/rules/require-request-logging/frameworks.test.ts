import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-request-logging';
const reported = '// expect: require-request-logging';

const express = ({ before = '', failed = '', mark = '' }: { before?: string; failed?: string; mark?: string }) => ({
  'session.ts': `
import bcrypt from 'bcrypt';
import { Router } from 'express';
export const session = Router();
session.post('/login', async (req, res) => {
  if (!(await bcrypt.compare(req.body.password, process.env.HASH ?? ''))) { ${failed} res.sendStatus(401); return; }
  res.sendStatus(204);
});
`,
  'app.ts': `
import express from 'express';
import morgan from 'morgan';
import pinoHttp from 'pino-http';
import { session } from './session.js';
const app = express(); ${mark}
app.use(express.json());
${before}
app.use('/session', session);
app.listen(3000, () => console.log('ready', morgan, pinoHttp));
`,
});

describe('Express, TypeScript, over two files', () => {
  projectTest(rule, 'nothing is written down', express({ mark: reported }), { says: ['POST /session/login'] });
  for (const [title, parts] of [
    ['requests, by morgan', { before: "app.use(morgan('combined'));" }],
    ['requests, by pino', { before: 'app.use(pinoHttp());' }],
    ['requests, by an element of its own', { before: 'app.use((req, res, next) => { console.log(req.method, req.path); next(); });' }],
    ['failed attempts', { failed: "console.warn('a sign-in failed');" }],
    ['failed attempts, with a package that is not known', { failed: "require('winston').warn('a sign-in failed');" }],
    ['an element that cannot be seen into', { before: "app.use(require('@acme/shield')());" }],
  ] as const) projectTest(rule, title, express(parts));

  projectTest(rule, 'nobody is asked who they are', { 'app.js': "import express from 'express';\nconst app = express();\napp.get('/time', (req, res) => res.json(Date.now()));" });
});

describe('Fastify', () => {
  const files = (options: string, mark = '', hook = '') => ({
    'app.cjs': `
const bcrypt = require('bcrypt');
const app = require('fastify')(${options}); ${mark}
${hook}
app.post('/login', async (request, reply) => {
  if (!(await bcrypt.compare(request.body.password, process.env.HASH))) return reply.code(401).send();
  return { ok: true };
});
`,
  });
  projectTest(rule, 'its logger is off', files('', reported));
  projectTest(rule, 'its logger is on', files('{ logger: true }'));
  projectTest(rule, 'a hook when the answer is sent', files('', '', "app.addHook('onResponse', async (request, reply) => { console.log(request.url, reply.statusCode); });"));
});

describe('Nest', () => {
  const files = (failed: string, imports = '', mark = '') => ({
    'main.ts': `
import { Body, Controller, Logger, Module, Post, UnauthorizedException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import bcrypt from 'bcrypt';
@Controller('session')
export class SessionController {
  private readonly logger = new Logger(SessionController.name);
  @Post()
  async create(@Body('password') password: string) {
    if (!(await bcrypt.compare(password, process.env.HASH ?? ''))) { ${failed} throw new UnauthorizedException(); }
    return { ok: true };
  }
}
@Module({ imports: [${imports}], controllers: [SessionController] })
class AppModule {}
const app = await NestFactory.create(AppModule); ${mark}
export { app, LoggerModule };
`,
  });
  projectTest(rule, 'nothing is written down', files('', '', reported));
  projectTest(rule, 'failed attempts', files("this.logger.warn('a sign-in failed');"));
  projectTest(rule, 'requests, by a module', files('', 'LoggerModule.forRoot()'));
});
