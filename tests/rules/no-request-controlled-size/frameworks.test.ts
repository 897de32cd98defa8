import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-request-controlled-size';

describe('Express', () => {
  projectTest(rule, 'TypeScript: a buffer', {
    'blob.ts': `
import express, { type Request, type Response } from 'express';

const app = express();
app.use(express.json());
app.get('/blob', async (req: Request, res: Response) => {
  res.send(Buffer.alloc(Number(req.query.bytes))); // expect: no-request-controlled-size
});
`,
  }, { says: ['req.query.bytes (blob.ts:7) decides how much is allocated here'] });

  projectTest(rule, 'TypeScript: a buffer of a clamped size', {
    'blob.ts': `
import express, { type Request, type Response } from 'express';

const app = express();
app.use(express.json());
app.get('/blob', async (req: Request, res: Response) => {
  res.send(Buffer.alloc(Math.min(Number(req.query.bytes), 1024)));
});
`,
  });

  projectTest(rule, 'JavaScript modules: a repeated text', {
    'pad.mjs': `
import { Router } from 'express';

export const routes = Router();
routes.post('/pad', async (req, res) => {
  res.json({ text: '-'.repeat(req.body.width) }); // expect: no-request-controlled-size
});
`,
  });

  projectTest(rule, 'JavaScript modules: a repeated text up to a limit', {
    'pad.mjs': `
import { Router } from 'express';

export const routes = Router();
routes.post('/pad', async (req, res) => {
  if (req.body.width > 80) return res.sendStatus(400);
  res.json({ text: '-'.repeat(req.body.width) });
});
`,
  });

  projectTest(rule, 'CommonJS: a loop', {
    'rows.cjs': `
const express = require('express');

const app = express();
app.use(express.json());
app.get('/rows', (req, res) => {
  const rows = [];
  const count = parseInt(req.query.count, 10);
  for (let row = 0; row < count; row += 1) rows.push(row); // expect: no-request-controlled-size
  res.json(rows);
});
`,
  });

  projectTest(rule, 'CommonJS: a loop up to a limit', {
    'rows.cjs': `
const express = require('express');

const app = express();
app.use(express.json());
app.get('/rows', (req, res) => {
  const rows = [];
  const count = parseInt(req.query.count, 10);
  if (count >= 100) return res.sendStatus(400);
  for (let row = 0; row < count; row += 1) rows.push(row);
  res.json(rows);
});
`,
  });

  projectTest(rule, 'route and token maker in two files', {
    'routes.ts': `
import { Router } from 'express';
import { token } from './token.js';

export const routes = Router();
routes.get('/token', (req, res) => {
  res.json(token(Number(req.query.length)));
});
`,
    'token.ts': `
import { randomBytes } from 'node:crypto';

export function token(length: number) {
  return randomBytes(length).toString('hex'); // expect: no-request-controlled-size
}
`,
  });

  projectTest(rule, 'route and token maker in two files, with a limit', {
    'routes.ts': `
import { Router } from 'express';
import { token } from './token.js';

export const routes = Router();
routes.get('/token', (req, res) => {
  res.json(token(Number(req.query.length)));
});
`,
    'token.ts': `
import { randomBytes } from 'node:crypto';

export function token(length: number) {
  if (length > 64) throw new RangeError('too long');
  return randomBytes(length).toString('hex');
}
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'TypeScript: an array', {
    'list.ts': `
import Fastify from 'fastify';

const app = Fastify();
app.post('/list', async (request) => {
  const { size } = request.body as { size: number };
  return new Array(size).fill(0); // expect: no-request-controlled-size
});
`,
  });

  projectTest(rule, 'TypeScript: an array whose size a schema bounds', {
    'list.ts': `
import Fastify from 'fastify';

const app = Fastify();
const schema = { body: { type: 'object', properties: { size: { type: 'integer', maximum: 100 } }, additionalProperties: false } };
app.post('/list', { schema }, async (request) => {
  const { size } = request.body as { size: number };
  return new Array(size).fill(0);
});
`,
  });

  projectTest(rule, 'CommonJS: twice a number', {
    'list.cjs': `
const fastify = require('fastify')();

fastify.post('/list', async (request) => {
  return Buffer.alloc(request.body.size * 2); // expect: no-request-controlled-size
});
`,
  });

  projectTest(rule, 'CommonJS: the length of a text', {
    'list.cjs': `
const fastify = require('fastify')();

fastify.post('/list', async (request) => {
  return Buffer.alloc(request.body.text.length);
});
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'a parameter that is a number', {
    'list.controller.ts': `
import { Controller, Get, ParseIntPipe, Query } from '@nestjs/common';

@Controller('list')
export class ListController {
  @Get()
  list(@Query('size', ParseIntPipe) size: number) {
    return Array(size).fill(0); // expect: no-request-controlled-size
  }
}
`,
  });

  projectTest(rule, 'a parameter that is a number, clamped', {
    'list.controller.ts': `
import { Controller, Get, ParseIntPipe, Query } from '@nestjs/common';

@Controller('list')
export class ListController {
  @Get()
  list(@Query('size', ParseIntPipe) size: number) {
    return Array(Math.min(size, 100)).fill(0);
  }
}
`,
  });
});
