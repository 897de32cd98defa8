import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-exponential-regex';

describe('Express', () => {
  const app = (pattern: string, mark = ''): string => `
import express, { type Request, type Response } from 'express';

const app = express();
app.use(express.json());
app.post('/', (req: Request, res: Response) => {
  const isName = ${pattern}.test(req.body.name);${mark}
  res.json({ isName });
});
`;
  projectTest(rule, 'TypeScript: a repetition of a repetition', { 'app.ts': app('/^([a-z]+)+$/', ' // expect: no-exponential-regex') }, { says: ['req.body.name'] });
  projectTest(rule, 'TypeScript: a repetition of letters with something between', { 'app.ts': app('/^([a-z]+-)+$/') });
  projectTest(rule, 'TypeScript: nothing behind it can fail', { 'app.ts': app('/([a-z]+)+/') });
  projectTest(rule, 'TypeScript: alternatives that take the same', { 'app.ts': app('/^(?:\\w|[a-z0-9])*!/', ' // expect: no-exponential-regex') });
  projectTest(rule, 'TypeScript: alternatives that take different things', { 'app.ts': app('/^(?:[A-Z]|[a-z0-9])*!/') });

  projectTest(rule, 'CommonJS: the expression stands in another file', {
    'patterns.cjs': String.raw`
exports.email = /^([a-zA-Z0-9_.-])+@(([a-zA-Z0-9-])+\.)+([a-zA-Z0-9]{2,4})+$/;
exports.color = /^#([0-9a-f]{3}){1,2}$/;
`,
    'app.cjs': `
const express = require('express');
const { email, color } = require('./patterns.cjs');

const app = express();
app.get('/', (req, res) => {
  const found = req.query.email.match(email); // expect: no-exponential-regex
  const isColor = color.test(req.query.color);
  res.json({ found, isColor });
});
`,
  });

  projectTest(rule, 'JavaScript: a text of the program', {
    'app.js': `
import express from 'express';

const app = express();
app.get('/', (req, res) => {
  const mine = /^(\\w+\\s?)*$/.test('a name');
  const number = /^(\\d+)+$/.test(Number(req.query.number));
  res.json({ mine, number });
});
`,
  });
});

describe('Fastify', () => {
  const app = (text: string, mark = ''): string => `
import Fastify from 'fastify';

const app = Fastify();
app.get('/', async (request) => {
  const [first] = ${text}.split(/(?:\\s|\\n)+;/);${mark}
  return { first };
});
`;
  projectTest(rule, 'split tries its pattern', { 'app.ts': app('request.query.list', ' // expect: no-exponential-regex') });
  projectTest(rule, 'on a text of the program it does no harm', { 'app.ts': app("'a;b'") });
});

describe('Nest', () => {
  const controller = (pattern: string, mark = ''): string => `
import { Controller, Get, Query } from '@nestjs/common';

@Controller('names')
export class NamesController {
  @Get()
  clean(@Query('name') name: string) {
    return { name: name.replace(${pattern}, '') };${mark}
  }
}
`;
  projectTest(rule, 'replace tries its pattern', { 'names.controller.ts': controller('/(\\d+)*x/g', ' // expect: no-exponential-regex') });
  projectTest(rule, 'once round is enough', { 'names.controller.ts': controller('/\\d*x/g') });
});
