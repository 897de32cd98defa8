import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-error-details-in-response';

describe('only in development', () => {
  projectTest(rule, 'a stack behind NODE_ENV', {
    'dev.js': `
import express from 'express';

const app = express();
app.use((error, req, res, next) => {
  res.status(500).json({ error: 'failed', stack: process.env.NODE_ENV !== 'production' ? error.stack : undefined });
});
`,
  });

  projectTest(rule, 'a stack behind NODE_ENV the wrong way round', {
    'dev.js': `
import express from 'express';

const app = express();
app.use((error, req, res, next) => {
  res.status(500).json({ error: 'failed', stack: process.env.NODE_ENV === 'production' ? error.stack : undefined }); // expect: no-error-details-in-response
});
`,
  });

  projectTest(rule, 'a stack behind a flag of the configuration', {
    'dev.js': `
import express from 'express';
import { config } from './config.js';

const app = express();
app.use((error, req, res, next) => {
  if (config.isDevelopment) return res.status(500).json({ stack: error.stack });
  res.status(500).json({ error: 'failed' });
});
`,
    'config.js': `export const config = { isDevelopment: process.env.NODE_ENV === 'development' };`,
  });

  projectTest(rule, 'a stack behind a flag of the request', {
    'dev.js': `
import express from 'express';

const app = express();
app.use((error, req, res, next) => {
  if (req.query.debug) return res.status(500).json({ stack: error.stack }); // expect: no-error-details-in-response
  res.status(500).json({ error: 'failed' });
});
`,
  });
});

describe('errors made for callers', () => {
  projectTest(rule, 'an own class of errors', {
    'own.js': `
import express from 'express';
import { AppError } from './app-error.js';

const app = express();
app.use((error, req, res, next) => {
  if (error instanceof AppError) return res.status(error.status).json({ error: error.message, details: error });
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

  projectTest(rule, 'any error', {
    'own.js': `
import express from 'express';
import { AppError } from './app-error.js';

const app = express();
app.use((error, req, res, next) => {
  if (error instanceof AppError) return res.status(error.status).json({ error: error.message });
  res.status(500).json({ error: error.message, details: error }); // expect: no-error-details-in-response
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

  projectTest(rule, 'an error that may be exposed', {
    'exposed.js': `
import express from 'express';

const app = express();
app.use((error, req, res, next) => {
  res.status(error.status ?? 500).json({ error: error.expose ? error.message : 'failed' });
});
`,
  });

  projectTest(rule, 'issues of a validation', {
    'issues.js': `
import express from 'express';
import { z } from 'zod';

const app = express();
app.post('/issues', (req, res) => {
  const result = z.object({ name: z.string() }).safeParse(req.body);
  if (!result.success) return res.status(400).json(result.error.issues);
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'a property called error that holds none', {
    'issues.js': `
import express from 'express';

const app = express();
app.post('/issues', (req, res) => {
  const error = { code: 'missing', stack: ['name'] };
  res.status(400).json({ error, stack: error.stack });
});
`,
  });

  projectTest(rule, 'an error made in this place', {
    'made.js': `
import express from 'express';

const app = express();
app.post('/made', (req, res) => {
  const error = new Error('The name is missing.');
  res.status(400).json({ error: error.message });
});
`,
  });
});

describe('the message of an error', () => {
  projectTest(rule, 'by default', {
    'message.js': `
import express from 'express';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.get('/message', async (req, res) => {
  try {
    res.json(await pool.query('SELECT 1'));
  } catch (error) {
    res.status(500).json({ error: error.message });
  }
});
`,
  });
});

describe('kept from callers', () => {
  projectTest(rule, 'logged and reported', {
    'log.js': `
import * as Sentry from '@sentry/node';
import express from 'express';
import pino from 'pino';

const log = pino();
const app = express();
app.use((error, req, res, next) => {
  log.error({ error, stack: error.stack });
  Sentry.captureException(error);
  res.status(500).end();
});
`,
  });

  projectTest(rule, 'logged, reported and sent', {
    'log.js': `
import * as Sentry from '@sentry/node';
import express from 'express';
import pino from 'pino';

const log = pino();
const app = express();
app.use((error, req, res, next) => {
  log.error({ error, stack: error.stack });
  Sentry.captureException(error);
  res.status(500).end(error.stack); // expect: no-error-details-in-response
});
`,
  });
});

describe('what answers errors in development alone', () => {
  const served = (registration: string): Record<string, string> => ({
    'app.js': `
const express = require('express');
const app = express();
const other = express();
app.get('/', (req, res) => res.json({}));
${registration}
app.use((err, req, res, next) => res.status(500).json({ message: 'failed' }));
app.listen(3000);
other.listen(3001);
`,
  });

  projectTest(rule, 'asked of the application', served("if (app.get('env') === 'development') { app.use((err, req, res, next) => res.status(500).json({ error: err })); }"));
  projectTest(rule, 'asked of the environment', served("const shown = (err, req, res, next) => res.status(500).json({ stack: err.stack });\nif (process.env.NODE_ENV !== 'production') app.use(shown);"));
  projectTest(rule, 'in production', served("if (app.get('env') === 'production') { app.use((err, req, res, next) => res.status(500).json({ error: err })); } // expect: no-error-details-in-response"));
  projectTest(rule, 'whatever the environment', served("if (process.env.TRACE) console.log('traced');\napp.use((err, req, res, next) => res.status(500).json({ error: err })); // expect: no-error-details-in-response"));
});

describe('an error that is a text', () => {
  const answering = (cases: string): Record<string, string> => ({
    'app.js': `
const express = require('express');
const app = express();
app.get('/', (req, res) => res.json({}));
app.use((err, req, res, next) => {
  switch (true) {
    ${cases}
    default:
      return res.status(500).json({ message: 'failed' });
  }
});
`,
  });

  projectTest(rule, 'as a case says', answering("case typeof err === 'string':\n      return res.status(400).json({ message: err });"));
  projectTest(rule, 'as the case before denies', answering("case typeof err !== 'string':\n      return res.status(500).json({ message: 'failed' });\n    case err.length > 0:\n      return res.status(400).json({ message: err });"));
  projectTest(rule, 'as no case says', answering("case req.method === 'POST':\n      return res.status(400).json({ message: err }); // expect: no-error-details-in-response"));
});

const inApp = (code: string): Record<string, string> => ({ 'app.js': `
const express = require('express');
const app = express();
app.get('/', (req, res) => res.json({}));
${code}
` });

describe('those who run the service', () => {
  projectTest(rule, 'may see what went wrong', inApp("app.use((err, req, res, next) => { if (req.accountability?.admin === true) return res.status(500).json({ stack: err.stack }); res.status(500).json({ error: 'failed' }); });"));
  projectTest(rule, 'told by their role', inApp("app.use((err, req, res, next) => { res.status(500).json({ error: 'failed', ...(req.user.role === 'admin' && { stack: err.stack }) }); });"));
  projectTest(rule, 'told by a variable', inApp("app.use((err, req, res, next) => { const isAdmin = check(req.user); if (isAdmin) return res.status(500).json({ stack: err.stack }); res.status(500).end(); });"));
  projectTest(rule, 'others are not', inApp("app.use((err, req, res, next) => { if (req.user?.isMember === true) return res.status(500).json({ stack: err.stack }); res.status(500).end(); }); // expect: no-error-details-in-response"));
  projectTest(rule, 'nor whoever is none of them', inApp("app.use((err, req, res, next) => { if (!req.user.isAdmin) return res.status(500).json({ stack: err.stack }); res.status(500).end(); }); // expect: no-error-details-in-response"));
  projectTest(rule, 'nor whoever says so', inApp("app.use((err, req, res, next) => { if (req.query.admin) return res.status(500).json({ stack: err.stack }); res.status(500).end(); }); // expect: no-error-details-in-response"));
});
