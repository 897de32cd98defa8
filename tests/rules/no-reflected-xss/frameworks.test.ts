import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-reflected-xss';
const bad = ' // expect: no-reflected-xss';

describe('Express', () => {
  projectTest(rule, 'TypeScript: a greeting', {
    'hello.ts': `
import express, { type Request, type Response } from 'express';

const app = express();
app.get('/hello', (req: Request, res: Response) => {
  res.send(\`<h1>Hello \${req.query.name}</h1>\`); // expect: no-reflected-xss
});
`,
  }, { says: ['req.query.name (hello.ts:6) becomes part of this answer'] });

  projectTest(rule, 'TypeScript: an encoded greeting', {
    'hello.ts': `
import escapeHtml from 'escape-html';
import express, { type Request, type Response } from 'express';

const app = express();
app.get('/hello', (req: Request, res: Response) => {
  res.send(\`<h1>Hello \${escapeHtml(String(req.query.name))}</h1>\`);
});
`,
  });

  const page = (send: string): Readonly<Record<string, string>> => ({
    'page.cjs': `
const express = require('express');

exports.page = function page(res, title) {
  ${send}
};
`,
    'server.cjs': `
const express = require('express');
const { page } = require('./page.cjs');

const app = express();
app.get('/pages/:title', (req, res) => page(res, req.params.title));
`,
  });
  projectTest(rule, 'CommonJS: over files', page(`res.send('<title>' + title + '</title>');${bad}`));
  projectTest(rule, 'CommonJS: over files, as JSON', page('res.json({ title });'));

  const write = (type: string): Readonly<Record<string, string>> => ({
    'echo.mjs': `
import express from 'express';

const app = express();
app.get('/echo', (req, res) => {
  res.type('${type}');
  res.end('Hello ' + req.query.name);${type === 'html' ? bad : ''}
});
`,
  });
  projectTest(rule, 'JavaScript modules: written as HTML', write('html'));
  projectTest(rule, 'JavaScript modules: written as text', write('text'));
});

describe('Fastify', () => {
  const echo = (type: string): Readonly<Record<string, string>> => ({
    'echo.ts': `
import Fastify from 'fastify';

const app = Fastify();
app.get<{ Querystring: { q: string } }>('/search', (request, reply) => {
  reply${type}.send('<p>Nothing found for ' + request.query.q + '</p>');${type === '' ? '' : bad}
});
`,
  });
  projectTest(rule, 'TypeScript: a text with the type of HTML', echo(`.type('text/html')`));
  projectTest(rule, 'TypeScript: a text is sent as text', echo(''));

  const returned = (type: string, mark: string): Readonly<Record<string, string>> => ({
    'echo.mjs': `
import Fastify from 'fastify';

const app = Fastify();
app.get('/search', async (request, reply) => {
  reply.header('content-type', '${type}');
  return '<p>Nothing found for ' + request.query.q + '</p>';${mark}
});
`,
  });
  projectTest(rule, 'JavaScript modules: a returned text with the type of HTML', returned('text/html; charset=utf-8', bad));
  projectTest(rule, 'JavaScript modules: a returned text with another type', returned('text/plain', ''));
});

describe('Nest', () => {
  const controller = (body: string, decorator = '', parameter = `@Param('name') name: string`): Readonly<Record<string, string>> => ({
    'hello.controller.ts': `
import { Controller, Get, Header, Param, ParseIntPipe } from '@nestjs/common';

@Controller('hello')
export class HelloController {
  @Get(':name')
  ${decorator}
  hello(${parameter}) {
    ${body}
  }
}
`,
  });
  projectTest(rule, 'a returned text', controller(`return '<p>Hello ' + name + '</p>';${bad}`));
  projectTest(rule, 'a returned object', controller(`return { text: '<p>Hello ' + name + '</p>' };`));
  projectTest(rule, 'a returned text of another type', controller(`return '<p>Hello ' + name + '</p>';`, `@Header('Content-Type', 'text/plain')`));
  projectTest(rule, 'a returned text with the type of HTML', controller(`return '<p>Hello ' + name + '</p>';${bad}`, `@Header('Content-Type', 'text/html')`));
  projectTest(rule, 'a number in a returned text', controller(`return '<p>Hello ' + name + '</p>';`, '', `@Param('name', ParseIntPipe) name: number`));
  projectTest(rule, 'with Fastify below', {
    ...controller(`return '<p>Hello ' + name + '</p>';`),
    'package.json': JSON.stringify({ name: 'hello', dependencies: { '@nestjs/common': '^11.0.0', '@nestjs/platform-fastify': '^11.0.0' } }),
  });
});
