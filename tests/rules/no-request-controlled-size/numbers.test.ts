import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-request-controlled-size';

/** A schema that asks for a number is not enough; one that says how large it may be is. */
describe('schemas', () => {
  projectTest(rule, 'zod: any number', {
    'a.ts': `
import express from 'express';
import { z } from 'zod';

const app = express();
const Query = z.object({ n: z.coerce.number().int().positive() });
app.get('/a', (req, res) => {
  res.send('a'.repeat(Query.parse(req.query).n)); // expect: no-request-controlled-size
});
`,
  });

  projectTest(rule, 'zod: a number with a maximum', {
    'a.ts': `
import express from 'express';
import { z } from 'zod';

const app = express();
const Query = z.object({ n: z.coerce.number().int().positive().max(50) });
app.get('/a', (req, res) => {
  res.send('a'.repeat(Query.parse(req.query).n));
});
`,
  });

  projectTest(rule, 'valibot: any number', {
    'a.ts': `
import { Hono } from 'hono';
import * as v from 'valibot';

const app = new Hono();
const Body = v.object({ n: v.pipe(v.number(), v.integer()) });
app.post('/a', async (c) => {
  const { n } = v.parse(Body, await c.req.json());
  return c.text('a'.repeat(n)); // expect: no-request-controlled-size
});
export default app;
`,
  });

  projectTest(rule, 'valibot: a number with a maximum', {
    'a.ts': `
import { Hono } from 'hono';
import * as v from 'valibot';

const app = new Hono();
const Body = v.object({ n: v.pipe(v.number(), v.integer(), v.maxValue(20)) });
app.post('/a', async (c) => {
  const { n } = v.parse(Body, await c.req.json());
  return c.text('a'.repeat(n));
});
export default app;
`,
  });

  projectTest(rule, 'Fastify: any integer', {
    'a.mjs': `
import Fastify from 'fastify';

const app = Fastify();
const schema = { querystring: { type: 'object', properties: { n: { type: 'integer', minimum: 1 } } } };
app.get('/a', { schema }, async (request) => 'a'.repeat(request.query.n)); // expect: no-request-controlled-size
`,
  });

  projectTest(rule, 'Fastify: an integer with a maximum', {
    'a.mjs': `
import Fastify from 'fastify';

const app = Fastify();
const schema = { querystring: { type: 'object', properties: { n: { type: 'integer', minimum: 1, maximum: 10 } } } };
app.get('/a', { schema }, async (request) => 'a'.repeat(request.query.n));
`,
  });

  projectTest(rule, 'express-validator: any integer', {
    'a.cjs': `
const express = require('express');
const { query, validationResult } = require('express-validator');

const app = express();
app.get('/a', query('n').isInt({ min: 1 }), (req, res) => {
  if (!validationResult(req).isEmpty()) return res.sendStatus(400);
  res.send('a'.repeat(req.query.n)); // expect: no-request-controlled-size
});
`,
  });

  projectTest(rule, 'express-validator: an integer with a maximum', {
    'a.cjs': `
const express = require('express');
const { query, validationResult } = require('express-validator');

const app = express();
app.get('/a', query('n').isInt({ min: 1, max: 9 }), (req, res) => {
  if (!validationResult(req).isEmpty()) return res.sendStatus(400);
  res.send('a'.repeat(req.query.n));
});
`,
  });

  projectTest(rule, 'Nest: any integer', {
    'size.dto.ts': `
import { Type } from 'class-transformer';
import { IsInt, Min } from 'class-validator';

export class SizeDto { @Type(() => Number) @IsInt() @Min(1) n: number; }
`,
    'size.controller.ts': `
import { Body, Controller, Post, UsePipes, ValidationPipe } from '@nestjs/common';
import { SizeDto } from './size.dto.js';

@Controller('size')
@UsePipes(new ValidationPipe({ transform: true }))
export class SizeController {
  @Post() make(@Body() dto: SizeDto) { return Array.from({ length: dto.n }, () => 0); } // expect: no-request-controlled-size
}
`,
  });

  projectTest(rule, 'Nest: an integer that a function keeps small', {
    'size.dto.ts': `
import { Transform } from 'class-transformer';
import { IsInt, Min } from 'class-validator';

export class SizeDto { @Transform(({ value }) => Math.min(Number(value), 50)) @IsInt() @Min(1) n: number; }
`,
    'size.controller.ts': `
import { Body, Controller, Post, UsePipes, ValidationPipe } from '@nestjs/common';
import { SizeDto } from './size.dto.js';

@Controller('size')
@UsePipes(new ValidationPipe({ transform: true }))
export class SizeController {
  @Post() make(@Body() dto: SizeDto) { return Array.from({ length: dto.n }, () => 0); }
}
`,
  });
});

describe('time', () => {
  projectTest(rule, 'a delay of any length, over files', {
    'wait.js': `
export const wait = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); }); // expect: no-request-controlled-size
`,
    'slow.js': `
import { Router } from 'express';
import { wait } from './wait.js';

export const routes = Router();
routes.get('/slow', async (req, res) => {
  await wait(req.query.ms);
  res.end();
});
`,
  }, { says: ['decides how long this waits'] });

  projectTest(rule, 'a delay with an end', {
    'wait.js': `
export const wait = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
`,
    'slow.js': `
import { Router } from 'express';
import { wait } from './wait.js';

export const routes = Router();
routes.get('/slow', async (req, res) => {
  await wait(Math.min(Number(req.query.ms), 1000));
  res.end();
});
`,
  });

  projectTest(rule, 'rounds of a hash', {
    'hash.ts': `
import { pbkdf2Sync } from 'node:crypto';
import { Router } from 'express';

export const routes = Router();
routes.post('/hash', (req, res) => {
  res.send(pbkdf2Sync('text', 'salt', req.body.rounds, 32, 'sha256')); // expect: no-request-controlled-size
});
`,
  });

  projectTest(rule, 'rounds of the program', {
    'hash.ts': `
import { pbkdf2Sync } from 'node:crypto';
import { Router } from 'express';

export const routes = Router();
routes.post('/hash', (req, res) => {
  res.send(pbkdf2Sync(req.body.text, 'salt', 600_000, 32, 'sha256'));
});
`,
  });
});

describe('loops', () => {
  projectTest(rule, 'until the caller has enough', {
    'n.js': `
import { Router } from 'express';

export const routes = Router();
routes.post('/n', (req, res) => {
  const all = [];
  for (let i = 0; i < req.body.n; i++) { // expect: no-request-controlled-size
    if (i === req.body.skip) continue;
    all.push(i);
  }
  res.json(all);
});
`,
  });

  projectTest(rule, 'until a limit', {
    'n.js': `
import { Router } from 'express';

export const routes = Router();
routes.post('/n', (req, res) => {
  const all = [];
  for (let i = 0; i < req.body.n; i++) {
    if (i > 100) break;
    all.push(i);
  }
  res.json(all);
});
`,
  });

  const cleaned = (test: string): string => `
import { Router } from 'express';

function clean(value) {
  const stack = [value];
  while (stack.length) {
    const one = stack.pop();
    if (${test}) {
      for (let i = 0; i < one.length; i++) {
        const part = one[i];
        if (typeof part === 'string') one[i] = part.trim();
        else if (part && typeof part === 'object') stack.push(part);
      }
    } else if (one && typeof one === 'object') {
      for (const key in one) {
        const part = one[key];
        if (typeof part === 'string') one[key] = part.trim();
        else if (part && typeof part === 'object') stack.push(part);
      }
    }
  }
  return value;
}

export const routes = Router();
routes.post('/n', (req, res) => {
  res.json(clean(req.body));
});
`;

  projectTest(rule, 'over a list that is one, changed on the way', { 'n.js': cleaned('Array.isArray(one)') });
  projectTest(rule, 'over what says that it is a list, changed on the way', { 'n.js': cleaned('one.length').replace('one.length; i++) {', 'one.length; i++) { // expect: no-request-controlled-size') });
});

describe('packages', () => {
  projectTest(rule, 'the size of an image', {
    'thumb.ts': `
import express from 'express';
import sharp from 'sharp';

const app = express();
app.get('/thumb', async (req, res) => {
  const width = parseInt(req.query.w as string, 10);
  res.send(await sharp('a.png').rotate().resize({ width }).png().toBuffer()); // expect: no-request-controlled-size
});
`,
  });

  projectTest(rule, 'one of the sizes of an image', {
    'thumb.ts': `
import express from 'express';
import sharp from 'sharp';

const app = express();
app.get('/thumb', async (req, res) => {
  const width = parseInt(req.query.w as string, 10);
  if (![64, 128, 256].includes(width)) return res.sendStatus(400);
  res.send(await sharp('a.png').rotate().resize({ width }).png().toBuffer());
});
`,
  });
});
