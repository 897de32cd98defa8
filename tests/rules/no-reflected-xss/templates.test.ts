import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-reflected-xss';

describe('Template engines', () => {
  const nunjucks = (value: string, mark = ''): string => `
import express from 'express';
import nunjucks from 'nunjucks';

const app = express();
nunjucks.configure('views', { express: app, autoescape: ${value} });${mark}
app.get('/', (req, res) => res.render('index.html'));
`;
  projectTest(rule, 'nunjucks prints as it is', { 'app.js': nunjucks('false', ' // expect: no-reflected-xss') });
  projectTest(rule, 'nunjucks encodes', { 'app.js': nunjucks('true') });
  projectTest(rule, 'what the environment decides is not known', { 'app.js': nunjucks("process.env.ESCAPE === 'yes'") });

  projectTest(rule, 'swig is told by defaults, in another file', {
    'views.cjs': `
exports.defaults = { autoescape: false }; // expect: no-reflected-xss
`,
    'app.cjs': `
const express = require('express');
const swig = require('swig');
const { defaults } = require('./views.cjs');

const app = express();
swig.setDefaults(defaults);
app.get('/', (req, res) => res.render('index'));
`,
  });

  const handlebars = (options: string, mark = ''): string => `
import Handlebars from 'handlebars';
import { Controller, Get, Query } from '@nestjs/common';

@Controller()
export class PagesController {
  @Get()
  page(@Query('name') name: string) {
    return Handlebars.compile('<p>{{name}}</p>'${options})({ name });${mark}
  }
}
`;
  projectTest(rule, 'handlebars may leave encoding out', { 'pages.controller.ts': handlebars(', { noEscape: true }', ' // expect: no-reflected-xss') });
  projectTest(rule, 'handlebars encodes by itself', { 'pages.controller.ts': handlebars('') });
});
