import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-error-messages-in-response';
const mark = ' // expect: no-error-messages-in-response';

/** What stands in for the message, and whether it may be one that a driver wrote. */
const answers: readonly (readonly [what: string, value: string, isTold: boolean])[] = [
  ['the message', 'error.message', true],
  ['as an error of the language', "error instanceof Error ? error.message : 'failed'", true],
  ['in a text', '`failed: ${error.message}`', true],
  ['a text of its own', "'failed'", false],
  ['only for developers', "process.env.NODE_ENV === 'production' ? 'failed' : error.message", false],
];

describe.each(answers)('%s', (_, value, isTold) => {
  const told = isTold ? mark : '';
  projectTest(rule, 'Express', {
    'app.js': `
import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
express().get('/rows', async (req, res) => {
  try {
    res.json(await pool.query('SELECT 1'));
  } catch (error) {
    res.status(500).json({ error: ${value} });${told}
  }
});
`,
  });

  projectTest(rule, 'Express, the last handler in CommonJS', {
    'app.cjs': `
const app = require('express')();
app.use((error, req, res, next) => {
  res.status(500).send(${value});${told}
});
`,
  });

  projectTest(rule, 'Fastify', {
    'app.ts': `
import fastify from 'fastify';
const app = fastify();
app.setErrorHandler((error, request, reply) => {
  reply.status(500).send({ message: ${value} });${told}
});
`,
  });

  projectTest(rule, 'Nest, a filter', {
    'all.filter.ts': `
import { ArgumentsHost, Catch, ExceptionFilter } from '@nestjs/common';
@Catch()
export class AllFilter implements ExceptionFilter {
  catch(error: Error, host: ArgumentsHost) {
    host.switchToHttp().getResponse().status(500).json({ message: ${value} });${told}
  }
}
`,
    'app.module.ts': `
import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AllFilter } from './all.filter';
@Module({ providers: [{ provide: APP_FILTER, useClass: AllFilter }] })
export class AppModule {}
`,
  });

  projectTest(rule, 'a helper of another file', {
    'app.js': `
import express from 'express';
import { fail } from './fail.js';
express().get('/rows', async (req, res) => {
  try {
    res.json(await fetch('https://rows.example').then((answer) => answer.json()));
  } catch (error) {
    fail(res, error);
  }
});
`,
    'fail.js': `
export function fail(res, error) {
  res.status(500).json({ error: ${value} });${told}
}
`,
  });
});

describe('errors made for callers', () => {
  for (const [what, test, told] of [['an own class', 'error instanceof AppError', ''], ['any', 'error.status', mark], ['one that may be exposed', 'error.expose', '']] as const) {
    projectTest(rule, what, {
      'app.js': `
import express from 'express';
import { AppError } from './app-error.js';
express().use((error, req, res, next) => {
  if (${test}) return res.status(error.status).json({ error: error.message });${told}
  res.status(500).json({ error: 'failed' });
});
`,
      'app-error.js': `
export class AppError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}
`,
    });
  }
});

describe('errors that are told apart', () => {
  const files = (answer: string, isTold: boolean): Readonly<Record<string, string>> => ({
    'app.ts': `
import express from 'express';
const app = express();
app.use((error, req, res, next) => {
  const status = error.status ?? error.statusCode ?? 500;
  ${answer}${isTold ? mark : ''}
});
app.listen(3000);
`,
  });
  projectTest(rule, 'messages of the caller’s own mistakes', files("res.status(status).json({ error: status >= 500 ? 'Internal Server Error' : error.message });", false));
  projectTest(rule, 'messages of the server’s own', files("res.status(status).json({ error: status >= 500 ? error.message : 'Bad Request' });", true));
  projectTest(rule, 'by the status', files("if (error.statusCode === 422) res.status(422).json({ error: error.message });", false));
  projectTest(rule, 'by the name', files("if (error.name === 'ValidationError') res.status(422).json({ error: error.message });", false));
  projectTest(rule, 'by another name than that', files("if (error.name !== 'ValidationError') res.status(422).json({ error: error.message });", true));
  projectTest(rule, 'by a flag', files('if (error.isOperational) res.status(status).json({ error: error.message });', false));
  projectTest(rule, 'where the flag is not set', files('if (!error.isOperational) res.status(status).json({ error: error.message });', true));
  projectTest(rule, 'in a switch', files("switch (error.code) { case 'LIMIT_FILE_SIZE': res.status(413).json({ error: error.message }); }", false));
  projectTest(rule, 'whatever it is', files('if (error.stack) res.status(status).json({ error: error.message });', true));
});

describe('pages', () => {
  for (const [what, data, told] of [
    ['the error', '{ error }', mark],
    ['its message', '{ message: error.message }', mark],
    ['a text', "{ message: 'failed' }", ''],
    ['the error, for developers', "{ error: process.env.NODE_ENV === 'production' ? {} : error }", ''],
  ] as const) {
    projectTest(rule, what, {
      'app.js': `
import express from 'express';
express().use((error, req, res, next) => {
  res.status(500).render('error', ${data});${told}
});
`,
    });
  }
});
