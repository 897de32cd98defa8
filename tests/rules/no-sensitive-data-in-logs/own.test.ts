import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sensitive-data-in-logs';
const mark = ' // expect: no-sensitive-data-in-logs';

const lines: readonly (readonly [what: string, line: string, isTold: boolean])[] = [
  ['all of the environment', 'console.log(process.env)', true],
  ['its names', 'console.log(Object.keys(process.env))', false],
  ['a secret', "console.log('key', process.env.JWT_SECRET)", true],
  ['whether there is one', "console.log('key', process.env.JWT_SECRET ? 'set' : 'missing')", false],
  ['a secret in a text', 'console.info(`with ${process.env.DB_PASSWORD}`)', true],
  ['a port in a text', 'console.info(`at ${process.env.PORT}`)', false],
  ['the address of a database', "console.log('at ' + (process.env.MONGODB_URI || 'mongodb://localhost/shop'))", true],
  ['the address of the site', "console.log('at ' + (process.env.SITE_URL || 'http://localhost'))", false],
  ['a configuration', 'console.log({ database: { password: process.env.DB_PASSWORD } })', true],
  ['a part of it', 'console.log({ database: { password: process.env.DB_PASSWORD } }.database.port)', false],
  ['all of it as a text', 'console.log(JSON.stringify(process.env))', true],
  ['all of it as a text in another', "console.log('with ' + JSON.stringify(process.env, null, 2))", true],
  ['a copy of it', 'console.log({ ...process.env })', true],
  ['a configuration as a text', "console.log(require('node:util').inspect({ key: process.env.API_KEY }))", true],
  ['a configuration without secrets as a text', "console.log(require('node:util').inspect({ port: process.env.PORT }))", false],
  ['what came of a file', "console.log(require('dotenv').config())", true],
  ['what went wrong with it', "console.log(require('dotenv').config().error)", false],
  ['what a platform gives', "console.log(JSON.stringify(require('cfenv').getAppEnv()))", true],
  ['a port that it gives', "console.log(require('cfenv').getAppEnv().port)", false],
  ['in development', "if (process.env.NODE_ENV === 'development') console.log(process.env)", false],
  ['a key for browsers', 'console.log(process.env.NEXT_PUBLIC_API_KEY)', false],
];

describe('secrets of the program', () => {
  for (const [what, line, isTold] of lines) {
    projectTest(rule, what, { 'app.js': `import 'express';\n${line};${isTold ? mark : ''}\n` });
  }

  for (const [what, name, told] of [['a token', 'BOT_TOKEN', mark], ['a name', 'BOT_NAME', '']] as const) {
    projectTest(rule, `winston: ${what}`, {
      'app.cjs': `require('express');\nconst logger = require('winston').createLogger({});\nlogger.info(process.env.${name});${told}\n`,
    });
    projectTest(rule, `Nest: ${what}`, {
      'bot.service.ts': `
import { Injectable, Logger } from '@nestjs/common';
@Injectable()
export class BotService {
  private readonly logger = new Logger('bot');
  start() { this.logger.log(process.env.${name}); }${told}
}
`,
    });
  }
});

describe('credentials of callers, by other loggers', () => {
  for (const [what, member, told] of [['a password', 'password', mark], ['a name', 'name', '']] as const) {
    projectTest(rule, `pino: ${what}`, {
      'app.ts': `
import express from 'express';
import pino from 'pino';
const logger = pino();
express().post('/enter', (req, res) => { logger.info(req.body.${member}); res.sendStatus(204); });${told}
`,
    });
  }

  projectTest(rule, 'pino, told to leave members out', {
    'app.ts': `
import express from 'express';
import pino from 'pino';
const logger = pino({ redact: ['password'] });
express().post('/enter', (req, res) => { logger.info({ password: req.body.password }); res.sendStatus(204); });
`,
  });
});
