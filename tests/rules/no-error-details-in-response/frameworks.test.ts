import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-error-details-in-response';

describe('Express', () => {
  projectTest(rule, 'TypeScript: an error handler that sends the stack', {
    'failures.ts': `
import express, { type NextFunction, type Request, type Response } from 'express';

const app = express();
app.use((error: Error, req: Request, res: Response, next: NextFunction) => {
  res.status(500).json({ trace: error.stack }); // expect: no-error-details-in-response
});
`,
  }, { says: ['sends the stack of an error to the caller'] });

  projectTest(rule, 'TypeScript: an error handler that logs the stack', {
    'failures.ts': `
import express, { type NextFunction, type Request, type Response } from 'express';

const app = express();
app.use((error: Error, req: Request, res: Response, next: NextFunction) => {
  console.error(error.stack);
  res.status(500).json({ error: 'internal' });
});
`,
  });

  projectTest(rule, 'JavaScript modules: a whole error in a catch', {
    'import.mjs': `
import express from 'express';
import { importAll } from './importer.mjs';

const app = express();
app.post('/import', async (req, res) => {
  try {
    res.json(await importAll(req.body));
  } catch (error) {
    res.status(500).send({ error }); // expect: no-error-details-in-response
  }
});
`,
    'importer.mjs': `export const importAll = async (rows) => rows.length;`,
  }, { says: ['sends a whole error to the caller'] });

  projectTest(rule, 'JavaScript modules: a message of its own in a catch', {
    'import.mjs': `
import express from 'express';
import { importAll } from './importer.mjs';

const app = express();
app.post('/import', async (req, res) => {
  try {
    res.json(await importAll(req.body));
  } catch (error) {
    console.error(error);
    res.status(500).send({ error: 'import failed' });
  }
});
`,
    'importer.mjs': `export const importAll = async (rows) => rows.length;`,
  });

  projectTest(rule, 'CommonJS: the error of a callback', {
    'rows.cjs': `
const express = require('express');
const { Pool } = require('pg');

const pool = new Pool();
const app = express();
app.get('/rows', (req, res) => {
  pool.query('SELECT 1', (err, result) => {
    if (err) return res.status(500).json(err); // expect: no-error-details-in-response
    res.json(result.rows);
  });
});
`,
  });

  projectTest(rule, 'CommonJS: the error of a callback passed on', {
    'rows.cjs': `
const express = require('express');
const { Pool } = require('pg');

const pool = new Pool();
const app = express();
app.get('/rows', (req, res, next) => {
  pool.query('SELECT 1', (err, result) => {
    if (err) return next(err);
    res.json(result.rows);
  });
});
`,
  });

  projectTest(rule, 'application, handler and formatter in three files', {
    'application.ts': `
import express from 'express';
import { failureHandler } from './failure-handler.js';

const app = express();
app.use(failureHandler);
`,
    'failure-handler.ts': `
import type { ErrorRequestHandler } from 'express';
import { formatFailure } from './format-failure.js';

export const failureHandler: ErrorRequestHandler = (failure, _req, res, _next) => {
  res.status(500).json(formatFailure(failure)); // expect: no-error-details-in-response
};
`,
    'format-failure.ts': `
export function formatFailure(failure: Error) {
  return { title: 'Something failed', where: failure.stack?.split('\\n') };
}
`,
  }, { says: ['failure.stack (format-failure.ts:3)'] });

  projectTest(rule, 'application, handler and formatter in three files, nothing of the error', {
    'application.ts': `
import express from 'express';
import { failureHandler } from './failure-handler.js';

const app = express();
app.use(failureHandler);
`,
    'failure-handler.ts': `
import type { ErrorRequestHandler } from 'express';
import { formatFailure } from './format-failure.js';

export const failureHandler: ErrorRequestHandler = (failure, _req, res, _next) => {
  res.status(500).json(formatFailure(failure));
};
`,
    'format-failure.ts': `
export function formatFailure(failure: Error) {
  return { title: 'Something failed', kind: failure.name };
}
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'TypeScript: setErrorHandler that sends the stack', {
    'errors.ts': `
import Fastify from 'fastify';

const app = Fastify();
app.setErrorHandler((error, request, reply) => {
  reply.code(500).send({ message: 'failed', stack: error.stack }); // expect: no-error-details-in-response
});
`,
  });

  projectTest(rule, 'TypeScript: setErrorHandler that sends the error, which Fastify serialises', {
    'errors.ts': `
import Fastify from 'fastify';

const app = Fastify();
app.setErrorHandler((error, request, reply) => {
  reply.code(500).send(error);
});
`,
  });

  projectTest(rule, 'JavaScript modules: a stack returned by a handler', {
    'jobs.mjs': `
import Fastify from 'fastify';
import { run } from './runner.mjs';

const app = Fastify();
app.post('/jobs', async (request, reply) => {
  try {
    return await run(request.body);
  } catch (error) {
    reply.code(500);
    return { failed: true, details: error.stack }; // expect: no-error-details-in-response
  }
});
`,
    'runner.mjs': `export const run = async (job) => ({ job });`,
  });

  projectTest(rule, 'JavaScript modules: an id returned by a handler', {
    'jobs.mjs': `
import Fastify from 'fastify';
import { run } from './runner.mjs';

const app = Fastify();
app.post('/jobs', async (request, reply) => {
  try {
    return await run(request.body);
  } catch (error) {
    request.log.error(error);
    reply.code(500);
    return { failed: true, details: request.id };
  }
});
`,
    'runner.mjs': `export const run = async (job) => ({ job });`,
  });

  projectTest(rule, 'CommonJS: an object that holds the error', {
    'sync.cjs': `
const fastify = require('fastify')();
const { sync } = require('./worker.cjs');

fastify.get('/sync', async (request, reply) => {
  try {
    await sync();
    return reply.send({ ok: true });
  } catch (error) {
    return reply.code(502).send({ ok: false, reason: String(error.stack) }); // expect: no-error-details-in-response
  }
});
`,
    'worker.cjs': `exports.sync = async () => {};`,
  });

  projectTest(rule, 'CommonJS: an object that holds a code of its own', {
    'sync.cjs': `
const fastify = require('fastify')();
const { sync } = require('./worker.cjs');

fastify.get('/sync', async (request, reply) => {
  try {
    await sync();
    return reply.send({ ok: true });
  } catch (error) {
    return reply.code(502).send({ ok: false, reason: 'unavailable' });
  }
});
`,
    'worker.cjs': `exports.sync = async () => {};`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'a filter that sends the stack', {
    'last.filter.ts': `
import { ArgumentsHost, Catch, ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';

@Catch()
export class LastFilter implements ExceptionFilter {
  catch(exception: Error, host: ArgumentsHost) {
    const response = host.switchToHttp().getResponse<Response>();
    response.status(500).json({ message: 'failed', stack: exception.stack }); // expect: no-error-details-in-response
  }
}
`,
    'parts.module.ts': `
import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { LastFilter } from './last.filter';

@Module({ providers: [{ provide: APP_FILTER, useClass: LastFilter }] })
export class PartsModule {}
`,
  });

  projectTest(rule, 'a filter that logs the stack', {
    'last.filter.ts': `
import { ArgumentsHost, Catch, ExceptionFilter, Logger } from '@nestjs/common';
import type { Response } from 'express';

@Catch()
export class LastFilter implements ExceptionFilter {
  private readonly logger = new Logger(LastFilter.name);

  catch(exception: Error, host: ArgumentsHost) {
    const response = host.switchToHttp().getResponse<Response>();
    this.logger.error(exception.stack);
    response.status(500).json({ message: 'failed' });
  }
}
`,
    'parts.module.ts': `
import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { LastFilter } from './last.filter';

@Module({ providers: [{ provide: APP_FILTER, useClass: LastFilter }] })
export class PartsModule {}
`,
  });

  projectTest(rule, 'an exception made of the whole error', {
    'import.controller.ts': `
import { Controller, InternalServerErrorException, Post } from '@nestjs/common';
import { ImportService } from './import.service';

@Controller('import')
export class ImportController {
  constructor(private readonly imports: ImportService) {}

  @Post()
  async run() {
    try {
      return await this.imports.run();
    } catch (error) {
      throw new InternalServerErrorException(error); // expect: no-error-details-in-response
    }
  }
}
`,
    'import.service.ts': `
import { Injectable } from '@nestjs/common';

@Injectable()
export class ImportService {
  async run() {
    return { rows: 1 };
  }
}
`,
  });

  projectTest(rule, 'an exception with a message of its own', {
    'import.controller.ts': `
import { Controller, InternalServerErrorException, Post } from '@nestjs/common';
import { ImportService } from './import.service';

@Controller('import')
export class ImportController {
  constructor(private readonly imports: ImportService) {}

  @Post()
  async run() {
    try {
      return await this.imports.run();
    } catch (error) {
      throw new InternalServerErrorException('The import failed.', { cause: error });
    }
  }
}
`,
    'import.service.ts': `
import { Injectable } from '@nestjs/common';

@Injectable()
export class ImportService {
  async run() {
    return { rows: 1 };
  }
}
`,
  });
});

describe('Fastify: errors that it answers with by itself', () => {
  const app = (answer: string) => ({
    'lists.ts': `
import fastify from 'fastify';
import { load, Gone } from './load.js';
const app = fastify();
app.get('/lists/:id', async (request, reply) => {
  try {
    return await load(request.params.id);
  } catch (error) {
    ${answer}
  }
});
`,
    'load.ts': `
import { find } from 'somewhere';
export class Gone extends Error {}
export async function load(id: string) {
  const found = await find(id);
  if (!found) throw new Gone('no such list');
  return found;
}
`,
  });
  projectTest(rule, 'an error of the program or of a package', app('return reply.send(error);'));
  projectTest(rule, 'the same within an object', app('return reply.send({ error }); // expect: no-error-details-in-response'));
});
