import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-dynamic-code-from-request';

describe('Express', () => {
  projectTest(rule, 'TypeScript: a formula from the query is evaluated', {
    'calc.ts': `
import express, { type Request, type Response } from 'express';

const app = express();
app.use(express.json());
app.get('/calc', async (req: Request, res: Response) => {
  res.json({ result: eval(req.query.formula as string) }); // expect: no-dynamic-code-from-request
});
`,
  }, { says: ['req.query.formula (calc.ts:7) is run as code here'] });

  projectTest(rule, 'TypeScript: a number from the query is evaluated', {
    'calc.ts': `
import express, { type Request, type Response } from 'express';

const app = express();
app.use(express.json());
app.get('/calc', async (req: Request, res: Response) => {
  res.json({ result: eval(String(Number(req.query.formula)) + ' * 2') });
});
`,
  });

  projectTest(rule, 'JavaScript modules: a template from the body is compiled', {
    'mails.mjs': `
import handlebars from 'handlebars';
import { Router } from 'express';

export const routes = Router();
routes.post('/mails', async (req, res) => {
  const render = handlebars.compile(\`Dear {{name}}, \${req.body.text}\`); // expect: no-dynamic-code-from-request
  res.send(render({ name: 'Ada' }));
});
`,
  });

  projectTest(rule, 'JavaScript modules: the text is data of a fixed template', {
    'mails.mjs': `
import handlebars from 'handlebars';
import { Router } from 'express';

export const routes = Router();
routes.post('/mails', async (req, res) => {
  const render = handlebars.compile('Dear {{name}}, {{text}}');
  res.send(render({ name: 'Ada', text: req.body.text }));
});
`,
  });

  projectTest(rule, 'CommonJS: a module is loaded by name', {
    'plugins.cjs': `
const express = require('express');

const app = express();
app.use(express.json());
app.get('/plugins/:name', (req, res) => {
  const plugin = require('./plugins/' + req.params.name); // expect: no-dynamic-code-from-request
  res.json(plugin.describe());
});
`,
  });

  projectTest(rule, 'CommonJS: a module is looked up in a table', {
    'plugins.cjs': `
const express = require('express');

const plugins = new Map([['csv', require('./plugins/csv')]]);

const app = express();
app.use(express.json());
app.get('/plugins/:name', (req, res) => {
  const plugin = plugins.get(req.params.name);
  res.json(plugin.describe());
});
`,
  });

  projectTest(rule, 'router and evaluator in two files', {
    'rules.router.ts': `
import { Router } from 'express';
import { matches } from './matcher.js';

export const rules = Router();
rules.post('/test', (req, res) => {
  res.json({ ok: matches(req.body.expression, { age: 42 }) });
});
`,
    'matcher.ts': `
import vm from 'node:vm';

export function matches(expression: string, facts: object) {
  return Boolean(vm.runInNewContext(expression, facts)); // expect: no-dynamic-code-from-request
}
`,
  }, { says: ['req.body.expression (rules.router.ts:7) through matches (matcher.ts:4)'] });

  projectTest(rule, 'router and evaluator in two files, the expression from a list', {
    'rules.router.ts': `
import { Router } from 'express';
import { matches } from './matcher.js';

const known = ['age > 18', 'age > 65'];

export const rules = Router();
rules.post('/test', (req, res) => {
  if (!known.includes(req.body.expression)) return res.sendStatus(400);
  res.json({ ok: matches(req.body.expression, { age: 42 }) });
});
`,
    'matcher.ts': `
import vm from 'node:vm';

export function matches(expression: string, facts: object) {
  return Boolean(vm.runInNewContext(expression, facts));
}
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'TypeScript: new Function of the body', {
    'filters.ts': `
import Fastify from 'fastify';

const app = Fastify();
app.post('/filters', async (request) => {
  const { filter } = request.body as { filter: string };
  return [1, 2, 3].filter(new Function('value', filter) as (value: number) => boolean); // expect: no-dynamic-code-from-request
});
`,
  });

  projectTest(rule, 'TypeScript: a fixed function', {
    'filters.ts': `
import Fastify from 'fastify';

const app = Fastify();
app.post('/filters', async (request) => {
  const { limit } = request.body as { limit: number };
  return [1, 2, 3].filter((value) => value > limit);
});
`,
  });

  projectTest(rule, 'CommonJS: ejs', {
    'pages.cjs': `
const ejs = require('ejs');
const fastify = require('fastify')();

fastify.post('/pages', async (request) => {
  return { html: ejs.render(request.body.page, { user: 'Ada' }) }; // expect: no-dynamic-code-from-request
});
`,
  });

  projectTest(rule, 'CommonJS: ejs with fixed text', {
    'pages.cjs': `
const ejs = require('ejs');
const fastify = require('fastify')();

fastify.post('/pages', async (request) => {
  return { html: ejs.render('<p><%= page %></p>', { page: request.body.page }) };
});
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'a service runs a method by its name', {
    'jobs.controller.ts': `
import { Controller, Param, Post } from '@nestjs/common';
import { JobsService } from './jobs.service';

@Controller('jobs')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Post(':name')
  run(@Param('name') name: string) {
    return this.jobs[name](); // expect: no-dynamic-code-from-request
  }
}
`,
    'jobs.service.ts': `
import { Injectable } from '@nestjs/common';

@Injectable()
export class JobsService {
  refresh() {
    return 'refreshed';
  }

  dropEverything() {
    return 'gone';
  }
}
`,
    'jobs.module.ts': `
import { Module } from '@nestjs/common';
import { JobsController } from './jobs.controller';
import { JobsService } from './jobs.service';

@Module({ controllers: [JobsController], providers: [JobsService] })
export class JobsModule {}
`,
  }, { says: ['decides which method is called here'] });

  projectTest(rule, 'a service runs a method whose name was compared', {
    'jobs.controller.ts': `
import { BadRequestException, Controller, Param, Post } from '@nestjs/common';
import { JobsService } from './jobs.service';

@Controller('jobs')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Post(':name')
  run(@Param('name') name: string) {
    if (name !== 'refresh') throw new BadRequestException('unknown job');
    return this.jobs[name]();
  }
}
`,
    'jobs.service.ts': `
import { Injectable } from '@nestjs/common';

@Injectable()
export class JobsService {
  refresh() {
    return 'refreshed';
  }
}
`,
    'jobs.module.ts': `
import { Module } from '@nestjs/common';
import { JobsController } from './jobs.controller';
import { JobsService } from './jobs.service';

@Module({ controllers: [JobsController], providers: [JobsService] })
export class JobsModule {}
`,
  });
});
