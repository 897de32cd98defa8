import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-type-confusion';
const mark = ' // expect: no-type-confusion';

describe('Express', () => {
  const download = (test: string, before = ''): string => `
import express, { type Request, type Response } from 'express';

const app = express();
app.get('/download', (req: Request, res: Response) => {
  ${before}
  if (${test}) { res.sendStatus(400); return; }${test.includes('typeof') || test.includes('String(') || before !== '' ? '' : mark}
  res.sendFile('/srv/files/' + req.query.file);
});
`;
  projectTest(rule, 'TypeScript: includes of a member of the query', { 'app.ts': download("req.query.file.includes('..')") }, { says: ['req.query.file (app.ts:7) can be an array'] });
  projectTest(rule, 'TypeScript: indexOf', { 'app.ts': download("req.query.file.indexOf('../') !== -1") });
  projectTest(rule, 'TypeScript: behind a test of its type', { 'app.ts': download("typeof req.query.file !== 'string' || req.query.file.includes('..')") });
  projectTest(rule, 'TypeScript: of what was made a text', { 'app.ts': download("String(req.query.file).includes('..')") });
  projectTest(rule, 'TypeScript: after an early return', { 'app.ts': download("req.query.file.includes('..')", "if (typeof req.query.file !== 'string') { res.sendStatus(400); return; }") });

  const search = (test: string): string => `
const express = require('express');
const { isHostile } = require('./hostile.cjs');
const app = express();
app.use(express.json());
app.post('/comments', (req, res) => {
  if (isHostile(req.body.text)) return res.sendStatus(400);
  res.send('<p>' + req.body.text + '</p>');
});
app.get('/comments/:text', (req, res) => {
  ${test}
  res.json({});
});
`;
  projectTest(rule, 'CommonJS: the test stands in another file', { 'app.cjs': search(''), 'hostile.cjs': `exports.isHostile = (text) => text.indexOf('<') >= 0;${mark}\n` });
  projectTest(rule, 'CommonJS: the helper trims first', { 'app.cjs': search(''), 'hostile.cjs': "exports.isHostile = (text) => text.trim().indexOf('<') >= 0;\n" });
  projectTest(rule, 'CommonJS: a path parameter is text', { 'app.cjs': search("if (req.params.text.includes('<')) return res.sendStatus(400);"), 'hostile.cjs': 'exports.isHostile = () => false;\n' });
  projectTest(rule, 'CommonJS: a header is text', { 'app.cjs': search("if (req.headers.referer.includes('localhost')) return res.sendStatus(400);"), 'hostile.cjs': 'exports.isHostile = () => false;\n' });
});

describe('Fastify', () => {
  const route = (schema: string, line: string): string => `
import Fastify from 'fastify';
const app = Fastify();
app.post('/hooks', {${schema}}, async (request, reply) => {
  ${line}
  return {};
});
`;
  const test = "if (request.body.url.includes('localhost')) return reply.code(400).send();";
  projectTest(rule, 'JavaScript modules: a member of the body', { 'app.mjs': route('', `${test}${mark}`) });
  projectTest(rule, 'JavaScript modules: a schema says that it is text', { 'app.mjs': route(" schema: { body: { type: 'object', properties: { url: { type: 'string' } } } } ", test) });
  projectTest(rule, 'JavaScript modules: a list that is asked for a word', { 'app.mjs': route('', "if (request.body.roles.includes('admin')) return reply.code(403).send();") });
});

describe('Nest', () => {
  const controller = (type: string): string => `
import { BadRequestException, Body, Controller, Post } from '@nestjs/common';

@Controller('exports')
export class ExportsController {
  @Post()
  run(@Body() body: ${type}) {
    if (body.name.includes('..')) throw new BadRequestException();${type === 'any' ? mark : ''}
    return { name: body.name };
  }
}
`;
  projectTest(rule, 'a body of which nothing is known', { 'exports.controller.ts': controller('any') });
  projectTest(rule, 'a body that a pipe checks', {
    'exports.controller.ts': controller('ExportDto').replace("from '@nestjs/common';", "from '@nestjs/common';\nimport { ExportDto } from './export.dto';"),
    'export.dto.ts': "import { IsString } from 'class-validator';\nexport class ExportDto {\n  @IsString()\n  name: string;\n}\n",
    'main.ts': "import { Module, ValidationPipe } from '@nestjs/common';\nimport { NestFactory } from '@nestjs/core';\nimport { ExportsController } from './exports.controller';\n@Module({ controllers: [ExportsController] })\nclass AppModule {}\nasync function start() {\n  const app = await NestFactory.create(AppModule);\n  app.useGlobalPipes(new ValidationPipe());\n  await app.listen(3000);\n}\nstart();\n",
  });
});
