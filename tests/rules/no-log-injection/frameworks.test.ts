import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-log-injection';

describe('Express', () => {
  projectTest(rule, 'CommonJS: a text', {
    'tags.cjs': `
const express = require('express');

const app = express();
app.get('/tags', (req, res) => {
  console.log('Tag ' + req.query.tag); // expect: no-log-injection
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'CommonJS: an object', {
    'tags.cjs': `
const express = require('express');

const app = express();
app.get('/tags', (req, res) => {
  console.log({ tag: req.query.tag });
  res.sendStatus(204);
});
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'JavaScript modules: a text', {
    'tags.mjs': `
import Fastify from 'fastify';

const app = Fastify();
app.get('/tags', async (request, reply) => {
  console.warn(\`Tag \${request.query.tag}\`); // expect: no-log-injection
  return { done: true };
});
`,
  });

  projectTest(rule, 'JavaScript modules: the logger of Fastify', {
    'tags.mjs': `
import Fastify from 'fastify';

const app = Fastify();
app.get('/tags', async (request, reply) => {
  request.log.warn(\`Tag \${request.query.tag}\`);
  return { done: true };
});
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'TypeScript: a text', {
    'tags.controller.ts': `
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';

@Controller('tags')
export class TagsController {
  @Get()
  tags(@Query('tag') tag: string, @Res({ passthrough: true }) res: Response) {
    console.log('Tag', tag); // expect: no-log-injection
    return { done: true };
  }
}
`,
  });

  projectTest(rule, 'TypeScript: a text as JSON', {
    'tags.controller.ts': `
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';

@Controller('tags')
export class TagsController {
  @Get()
  tags(@Query('tag') tag: string, @Res({ passthrough: true }) res: Response) {
    console.log('Tag', JSON.stringify(tag));
    return { done: true };
  }
}
`,
  });
});
