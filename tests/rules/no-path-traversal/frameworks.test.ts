import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-path-traversal';

describe('Express', () => {
  projectTest(rule, 'TypeScript: a file named by the query is read', {
    'files.ts': `
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import express, { type Request, type Response } from 'express';

const app = express();
app.get('/files', async (req: Request, res: Response) => {
  const file = path.join('/data', String(req.query.name));
  res.type('text/plain').send(await readFile(file, 'utf8')); // expect: no-path-traversal
});
`,
  }, { says: ['req.query.name (files.ts:8) becomes part of this path'] });

  projectTest(rule, 'TypeScript: the last name of the query only', {
    'files.ts': `
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import express, { type Request, type Response } from 'express';

const app = express();
app.get('/files', async (req: Request, res: Response) => {
  const file = path.join('/data', path.basename(String(req.query.name)));
  res.type('text/plain').send(await readFile(file, 'utf8'));
});
`,
  });

  projectTest(rule, 'CommonJS: sendFile without a root', {
    'pages.cjs': `
const path = require('path');
const express = require('express');

const app = express();
app.get('/pages/:page', (req, res) => {
  res.sendFile(path.join(__dirname, 'pages', req.params.page)); // expect: no-path-traversal
});
`,
  });

  projectTest(rule, 'CommonJS: sendFile with a root', {
    'pages.cjs': `
const path = require('path');
const express = require('express');

const app = express();
app.get('/pages/:page', (req, res) => {
  res.sendFile(req.params.page, { root: path.join(__dirname, 'pages') });
});
`,
  });

  projectTest(rule, 'JavaScript modules: the template is the caller’s', {
    'views.mjs': `
import express from 'express';

const app = express();
app.get('/views/:view', (req, res) => {
  res.render('pages/' + req.params.view); // expect: no-path-traversal
});
`,
  });

  projectTest(rule, 'JavaScript modules: the template is one of a list', {
    'views.mjs': `
import express from 'express';

const views = new Set(['home', 'about']);
const app = express();
app.get('/views/:view', (req, res) => {
  if (!views.has(req.params.view)) return res.sendStatus(404);
  res.render('pages/' + req.params.view);
});
`,
  });
});

describe('Node', () => {
  const server = (folder: string, mark: string): Readonly<Record<string, string>> => ({
    'static.mjs': `
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';

createServer((req, res) => {
  createReadStream(${folder}).pipe(res);${mark}
}).listen(80);
`,
  });
  projectTest(rule, 'the URL names a file', server(`'/srv' + req.url`, ' // expect: no-path-traversal'));
  projectTest(rule, 'the last name of the URL names a file', server(`'/srv/' + basename(req.url)`, ''));
});

describe('Fastify', () => {
  projectTest(rule, 'TypeScript: over files', {
    'application.ts': `
import Fastify from 'fastify';
import { exportsRoutes } from './exports.routes.js';

const app = Fastify();
app.register(exportsRoutes, { prefix: '/exports' });
`,
    'exports.routes.ts': `
import type { FastifyInstance } from 'fastify';
import { openExport } from './exports.store.js';

export async function exportsRoutes(app: FastifyInstance) {
  app.get<{ Params: { file: string } }>('/:file', async (request, reply) => reply.send(openExport(request.params.file)));
}
`,
    'exports.store.ts': `
import { createReadStream } from 'node:fs';

const folder = '/var/exports';

export function openExport(file: string) {
  return createReadStream(folder + '/' + file); // expect: no-path-traversal
}
`,
  }, { says: ['request.params.file (exports.routes.ts:6) through openExport (exports.store.ts:6)'] });

  projectTest(rule, 'JavaScript modules: sendFile of the static plugin looks below its root', {
    'assets.mjs': `
import fastifyStatic from '@fastify/static';
import Fastify from 'fastify';

const app = Fastify();
app.register(fastifyStatic, { root: '/var/assets' });
app.get('/assets/:name', (request, reply) => reply.sendFile(request.params.name));
`,
  });

  projectTest(rule, 'JavaScript modules: sendFile of the static plugin with the caller’s root', {
    'assets.mjs': `
import fastifyStatic from '@fastify/static';
import Fastify from 'fastify';

const app = Fastify();
app.register(fastifyStatic, { root: '/var/assets' });
app.get('/assets/:name', (request, reply) => reply.sendFile('index.html', '/var/' + request.params.name)); // expect: no-path-traversal
`,
  });
});

describe('Nest', () => {
  const controller = (pipe: string): string => `
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';

@Controller('invoices')
export class InvoicesController {
  @Get(':id')
  download(@Param('id'${pipe}) id: string) {
    return new StreamableFile(createReadStream(join('/var/invoices', id)));${pipe ? '' : ' // expect: no-path-traversal'}
  }
}
`;
  projectTest(rule, 'a path parameter names a stream', { 'invoices.controller.ts': controller('') });
  projectTest(rule, 'a UUID names a stream', { 'invoices.controller.ts': controller(', ParseUUIDPipe') });
});
