import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-reflected-xss';
const mark = ' // expect: no-reflected-xss';

/** Templates that stand in the code: what makes a page of them, one that prints `name` as it is, and one that encodes it. */
const engines: readonly (readonly [name: string, page: (text: string) => string, raw: string, encoded: string])[] = [
  ['ejs', (text) => `require('ejs').render('${text}', data)`, '<p><%- name %></p>', '<p><%= name %></p>'],
  ['ejs, compiled', (text) => `require('ejs').compile('${text}')(data)`, '<p><%- name %></p>', '<p><%= name %></p>'],
  ['pug', (text) => `require('pug').render('${text}', data)`, 'p !{name}', 'p #{name}'],
  ['handlebars', (text) => `require('handlebars').compile('${text}')(data)`, '<p>{{{name}}}</p>', '<p>{{name}}</p>'],
  ['an own instance of handlebars', (text) => `require('handlebars').create().compile('${text}')(data)`, '<p>{{{name}}}</p>', '<p>{{name}}</p>'],
  ['mustache', (text) => `require('mustache').render('${text}', data)`, '<p>{{{name}}}</p>', '<p>{{name}}</p>'],
  ['nunjucks', (text) => `require('nunjucks').renderString('${text}', data)`, '<p>{{ name | safe }}</p>', '<p>{{ name }}</p>'],
  ['lodash', (text) => `require('lodash').template('${text}')(data)`, '<p><%= name %></p>', '<p><%- name %></p>'],
  ['dot', (text) => `require('dot').template('${text}')(data)`, '<p>{{= it.name }}</p>', '<p>{{! it.name }}</p>'],
];

describe.each(engines)('%s', (_, page, raw, encoded) => {
  const app = (text: string, marked: string): string => `
const express = require('express');
const app = express();
app.get('/', (req, res) => {
  const data = { name: req.query.name };
  const html = ${page(text)};
  res.send(html);${marked}
});
app.listen(3000);
`;
  projectTest(rule, 'printed as it is', { 'app.cjs': app(raw, mark) });
  projectTest(rule, 'encoded', { 'app.cjs': app(encoded, '') });
});

const nest = (value: string, marked: string): string => `
import Handlebars from 'handlebars';
import { Controller, Get, Query } from '@nestjs/common';

@Controller()
export class PagesController {
  @Get()
  page(@Query('name') name: string) {
    return Handlebars.compile('<p>{{name}}</p>')({ name: ${value} });${marked}
  }
}
`;
projectTest(rule, 'Nest: marked as what is to be printed as it is', { 'pages.controller.ts': nest('new Handlebars.SafeString(name)', mark) });
projectTest(rule, 'Nest: not marked', { 'pages.controller.ts': nest('name', '') });

const fastify = (name: string): string => `
import Fastify from 'fastify';
import { welcome } from './pages.js';
const app = Fastify();
app.get('/', async (request, reply) => reply.type('text/html').send(welcome(${name})));${name.includes('query') ? mark : ''}
app.listen({ port: 3000 });
`;
const pages = `
import ejs from 'ejs';
const template = ejs.compile('<h1>Welcome, <%- user.name %></h1>');
export const welcome = (name) => template({ user: { name } });
`;
projectTest(rule, 'Fastify: a template in another file', { 'app.mjs': fastify('request.query.name'), 'pages.js': pages });
projectTest(rule, 'Fastify: a template in another file, with an own text', { 'app.mjs': fastify("'you'"), 'pages.js': pages });

const mustache = (template: string, marked: string): string => `
const Mustache = require('mustache');
require('express')().post('/', (req, res) => {
  res.send(Mustache.render(${template}, { name: 'x' }));${marked}
});
`;
projectTest(rule, 'a template of the caller’s', { 'app.cjs': mustache('req.body.template', mark) });
projectTest(rule, 'a template of our own', { 'app.cjs': mustache("'<p>{{name}}</p>'", '') });
