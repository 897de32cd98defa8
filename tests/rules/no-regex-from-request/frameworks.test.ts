import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-regex-from-request';

describe('Express', () => {
  projectTest(rule, 'TypeScript: a search word', {
    'search.ts': `
import express, { type Request, type Response } from 'express';

const names = ['Ada', 'Grace'];

const app = express();
app.use(express.json());
app.get('/search', async (req: Request, res: Response) => {
  const pattern = new RegExp(String(req.query.q), 'i'); // expect: no-regex-from-request
  res.json(names.filter((name) => pattern.test(name)));
});
`,
  }, { says: ['req.query.q (search.ts:9) becomes a regular expression here'] });

  projectTest(rule, 'TypeScript: a search word, escaped', {
    'search.ts': `
import escapeStringRegexp from 'escape-string-regexp';
import express, { type Request, type Response } from 'express';

const names = ['Ada', 'Grace'];

const app = express();
app.use(express.json());
app.get('/search', async (req: Request, res: Response) => {
  const pattern = new RegExp(escapeStringRegexp(String(req.query.q)), 'i');
  res.json(names.filter((name) => pattern.test(name)));
});
`,
  });

  projectTest(rule, 'JavaScript modules: match of a text', {
    'search.mjs': `
import { Router } from 'express';

export const routes = Router();
routes.get('/search', async (req, res) => {
  res.json({ found: 'a long text'.match(req.query.q) }); // expect: no-regex-from-request
});
`,
  });

  projectTest(rule, 'JavaScript modules: includes of a text', {
    'search.mjs': `
import { Router } from 'express';

export const routes = Router();
routes.get('/search', async (req, res) => {
  res.json({ found: 'a long text'.includes(req.query.q) });
});
`,
  });

  projectTest(rule, 'CommonJS: a part of a pattern', {
    'search.cjs': `
const express = require('express');

const app = express();
app.use(express.json());
app.get('/search', (req, res) => {
  res.json({ found: RegExp('^' + req.query.q + '$').test('a long text') }); // expect: no-regex-from-request
});
`,
  });

  projectTest(rule, 'CommonJS: a part of a pattern, escaped by lodash', {
    'search.cjs': `
const { escapeRegExp } = require('lodash');
const express = require('express');

const app = express();
app.use(express.json());
app.get('/search', (req, res) => {
  res.json({ found: RegExp('^' + escapeRegExp(req.query.q) + '$').test('a long text') });
});
`,
  });

  projectTest(rule, 'route and search in two files', {
    'routes.ts': `
import { Router } from 'express';
import { find } from './find.js';

export const routes = Router();
routes.get('/find', (req, res) => {
  res.json(find(String(req.query.q)));
});
`,
    'find.ts': `
const names = ['Ada', 'Grace'];

export function find(word: string) {
  return names.filter((name) => new RegExp(word).test(name)); // expect: no-regex-from-request
}
`,
  }, { says: ['through find (find.ts:4)'] });

  projectTest(rule, 'route and search in two files, with plain text', {
    'routes.ts': `
import { Router } from 'express';
import { find } from './find.js';

export const routes = Router();
routes.get('/find', (req, res) => {
  res.json(find(String(req.query.q)));
});
`,
    'find.ts': `
const names = ['Ada', 'Grace'];

export function find(word: string) {
  return names.filter((name) => name.includes(word));
}
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'TypeScript: a pattern from the query', {
    'search.ts': `
import Fastify from 'fastify';

const app = Fastify();
app.get('/search', async (request) => {
  const { q } = request.query as { q: string };
  return { found: new RegExp(q).test('a long text') }; // expect: no-regex-from-request
});
`,
  });

  projectTest(rule, 'TypeScript: a pattern of letters only', {
    'search.ts': `
import Fastify from 'fastify';

const app = Fastify();
app.get('/search', async (request) => {
  const { q } = request.query as { q: string };
  if (!/^[a-z]+$/.test(q)) return { found: false };
  return { found: new RegExp(q).test('a long text') };
});
`,
  });

  projectTest(rule, 'CommonJS: a pattern from a path', {
    'search.cjs': `
const fastify = require('fastify')();

fastify.get('/search/:q', async (request) => {
  return { found: new RegExp(request.params.q).test('a long text') }; // expect: no-regex-from-request
});
`,
  });

  projectTest(rule, 'CommonJS: a pattern from a table', {
    'search.cjs': `
const fastify = require('fastify')();
const patterns = { word: '[a-z]+' };

fastify.get('/search/:q', async (request) => {
  return { found: new RegExp(patterns[request.params.q]).test('a long text') };
});
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'a query parameter', {
    'search.controller.ts': `
import { Controller, Get, Query } from '@nestjs/common';

@Controller('search')
export class SearchController {
  @Get()
  find(@Query('q') q: string) {
    return new RegExp(q).test('a long text'); // expect: no-regex-from-request
  }
}
`,
  });

  projectTest(rule, 'a query parameter that is a number', {
    'search.controller.ts': `
import { Controller, Get, ParseIntPipe, Query } from '@nestjs/common';

@Controller('search')
export class SearchController {
  @Get()
  find(@Query('q', ParseIntPipe) q: number) {
    return new RegExp(\`^\${q}$\`).test('a long text');
  }
}
`,
  });
});
