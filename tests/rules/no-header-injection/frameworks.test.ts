import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-header-injection';

describe('Express', () => {
  projectTest(rule, 'CommonJS: a name', {
    'tags.cjs': `
const express = require('express');

const app = express();
app.get('/tags', (req, res) => {
  res.set('X-' + req.query.tag, 'on'); // expect: no-header-injection
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'CommonJS: a value', {
    'tags.cjs': `
const express = require('express');

const app = express();
app.get('/tags', (req, res) => {
  res.set('X-Tag', req.query.tag);
  res.sendStatus(204);
});
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'JavaScript modules: a name', {
    'tags.mjs': `
import Fastify from 'fastify';

const app = Fastify();
app.get('/tags', async (request, reply) => {
  reply.header(request.query.tag, 'on'); // expect: no-header-injection
  return { done: true };
});
`,
  });

  projectTest(rule, 'JavaScript modules: a value', {
    'tags.mjs': `
import Fastify from 'fastify';

const app = Fastify();
app.get('/tags', async (request, reply) => {
  reply.header('x-tag', request.query.tag);
  return { done: true };
});
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'TypeScript: a name', {
    'tags.controller.ts': `
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';

@Controller('tags')
export class TagsController {
  @Get()
  tags(@Query('tag') tag: string, @Res({ passthrough: true }) res: Response) {
    res.setHeader(tag, 'on'); // expect: no-header-injection
    return { done: true };
  }
}
`,
  });

  projectTest(rule, 'TypeScript: a value', {
    'tags.controller.ts': `
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';

@Controller('tags')
export class TagsController {
  @Get()
  tags(@Query('tag') tag: string, @Res({ passthrough: true }) res: Response) {
    res.setHeader('x-tag', tag);
    return { done: true };
  }
}
`,
  });
});

describe('links in messages', () => {
  const koa = (origin: string, mark: string): Record<string, string> => ({
    'app.cjs': `
const Koa = require('koa');
const mailer = require('nodemailer').createTransport(process.env.SMTP);
const app = new Koa();
app.use(async (ctx) => {
  await mailer.sendMail({ to: 'a@b.c', subject: 'Reset', text: \`\${${origin}}/reset\` });${mark}
  ctx.status = 204;
});
app.listen(3000);
`,
  });
  const mark = ' // expect: no-header-injection';
  for (const origin of ['ctx.origin', "'https://' + ctx.host", "'https://' + ctx.request.hostname"]) projectTest(rule, `Koa: ${origin}`, koa(origin, mark));
  projectTest(rule, 'Koa: an origin of the environment', koa('process.env.ORIGIN', ''));

  const express = (check: string, end: string): Record<string, string> => ({
    'app.ts': `
import express from 'express';
import nodemailer from 'nodemailer';
const mailer = nodemailer.createTransport(process.env.SMTP);
const app = express();
app.post('/forgot', async (req, res) => {
  ${check}
  await mailer.sendMail({ to: 'a@b.c', subject: 'Reset', text: \`\${req.headers.origin}/reset\` });${end}
  res.sendStatus(204);
});
`,
  });
  projectTest(rule, 'Express: the origin that the request names', express('', mark));
  projectTest(rule, 'Express: one of a list', express("if (!['https://app.example.com'].includes(req.headers.origin)) { res.sendStatus(400); return; }", ''));
});
