import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sensitive-data-in-logs';

describe('Express', () => {
  projectTest(rule, 'CommonJS: a password', {
    'tags.cjs': `
const express = require('express');

const app = express();
app.get('/tags', (req, res) => {
  console.log(req.body.password); // expect: no-sensitive-data-in-logs
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'the cookie of a session, and another', {
    'tags.js': `
import express from 'express';
import cookieParser from 'cookie-parser';

const app = express();
app.use(cookieParser());
app.get('/tags', (req, res) => {
  console.log(req.cookies.session); // expect: no-sensitive-data-in-logs
  console.log(req.cookies['connect.sid']); // expect: no-sensitive-data-in-logs
  console.log(req.cookies.theme);
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'CommonJS: a password behind a name', {
    'tags.cjs': `
const express = require('express');

const app = express();
app.get('/tags', (req, res) => {
  console.log(req.body.name, req.body.password); // expect: no-sensitive-data-in-logs
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'CommonJS: a name', {
    'tags.cjs': `
const express = require('express');

const app = express();
app.get('/tags', (req, res) => {
  console.log(req.body.name);
  res.sendStatus(204);
});
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'JavaScript modules: all headers', {
    'tags.mjs': `
import Fastify from 'fastify';

const app = Fastify();
app.get('/tags', async (request, reply) => {
  console.warn(request.headers); // expect: no-sensitive-data-in-logs
  return { done: true };
});
`,
  });

  projectTest(rule, 'JavaScript modules: one header', {
    'tags.mjs': `
import Fastify from 'fastify';

const app = Fastify();
app.get('/tags', async (request, reply) => {
  console.warn(request.headers['user-agent']);
  return { done: true };
});
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'TypeScript: a password', {
    'tags.controller.ts': `
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';

@Controller('tags')
export class TagsController {
  @Get()
  tags(@Query('password') password: string, @Res({ passthrough: true }) res: Response) {
    console.log('Password', password); // expect: no-sensitive-data-in-logs
    return { done: true };
  }
}
`,
  });

  projectTest(rule, 'TypeScript: the length of a password', {
    'tags.controller.ts': `
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';

@Controller('tags')
export class TagsController {
  @Get()
  tags(@Query('password') password: string, @Res({ passthrough: true }) res: Response) {
    console.log('Password', password.length);
    return { done: true };
  }
}
`,
  });
});
