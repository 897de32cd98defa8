import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-reflected-xss';

describe('Express', () => {
  const app = (data: string, mark = ''): string => `
import express from 'express';

const app = express();
app.set('view engine', 'ejs');
app.get('/search', (req, res) => {
  res.render('search', ${data});${mark}
});
`;
  projectTest(rule, 'EJS puts it out as it is', {
    'app.ts': app('{ title: "Search", query: req.query.q }', ' // expect: no-reflected-xss'),
    'views/search.ejs': '<h1><%= title %></h1>\n<p><%- query %></p>\n',
  }, { says: ['req.query.q (app.ts:7) is put into this page as it is (views/search.ejs, line 2)'] });
  projectTest(rule, 'EJS encodes it', { 'app.ts': app('{ title: "Search", query: req.query.q }'), 'views/search.ejs': '<h1><%- title %></h1>\n<p><%= query %></p>\n' });
  projectTest(rule, 'what the caller decides is cleaned before', {
    'app.ts': app('{ query: escapeHtml(String(req.query.q)) }').replace('import express', "import escapeHtml from 'escape-html';\nimport express"),
    'views/search.ejs': '<p><%- query %></p>\n',
  });
  projectTest(rule, 'another function of the view cleans it', { 'app.ts': app('{ query: req.query.q }'), 'views/search.ejs': '<p><%- clean(query) %></p>\n' });
  projectTest(rule, 'a view that is not there', { 'app.ts': app('{ query: req.query.q }'), 'views/other.ejs': '<p><%- query %></p>\n' });
  projectTest(rule, 'through a part of the view, and an element of a list', {
    'app.ts': app('{ rows: [{ label: req.query.q }] }', ' // expect: no-reflected-xss'),
    'views/search.ejs': "<%- include('partials/rows') %>\n",
    'views/partials/rows.ejs': '<% rows.forEach((row) => { %>\n<li><%- row.label %></li>\n<% }) %>\n',
  });
  projectTest(rule, 'what stands on locals', {
    'app.ts': app('{}', ' // expect: no-reflected-xss').replace("  res.render('", "  res.locals.query = req.query.q;\n  res.render('"),
    'views/search.ejs': '<p><%- query %></p>\n',
  });
  projectTest(rule, 'JSON in a script ends where the script ends', { 'app.ts': app('{ query: req.query.q }', ' // expect: no-reflected-xss'), 'views/search.ejs': '<script>const q = <%- JSON.stringify(query) %>;</script>\n' });

  projectTest(rule, 'Pug in CommonJS, in a folder of its own, with a layout', {
    'app.cjs': `
const path = require('path');
const express = require('express');

const app = express();
app.set('views', path.join(__dirname, 'pages'));
app.set('view engine', 'pug');
app.get('/:name', function (req, res) {
  res.render('hello', { name: req.params.name }); // expect: no-reflected-xss
});
app.get('/encoded/:other', function (req, res) {
  res.render('hello', { other: req.params.other });
});
`,
    'pages/hello.pug': 'extends layout\nblock content\n  p= other\n',
    'pages/layout.pug': 'html\n  body\n    h1 Hello !{name}\n    block content\n',
  });

  projectTest(rule, 'Handlebars under another ending', {
    'app.js': `
import express from 'express';
import { engine } from 'express-handlebars';

const app = express();
app.engine('html', engine({ extname: 'html' }));
app.get('/', (req, res) => res.render('home.html', { raw: req.query.a, b: req.query.b })); // expect: no-reflected-xss
`,
    'views/home.html': '{{{raw}}} {{b}}',
  });
  projectTest(rule, 'an engine that is out of sight', {
    'app.js': `
import express from 'express';
import { engine } from './engine.js';

const app = express();
app.engine('html', engine);
app.get('/', (req, res) => res.render('home.html', { raw: req.query.a }));
`,
    'views/home.html': '{{{raw}}}',
  });
  projectTest(rule, 'Nunjucks marks it as safe', {
    'app.js': `
import express from 'express';
import nunjucks from 'nunjucks';

const app = express();
nunjucks.configure('templates', { express: app });
app.get('/', (req, res) => res.render('home.html', { shown: req.query.a, encoded: req.query.b })); // expect: no-reflected-xss
`,
    'templates/home.html': '{{ shown | safe }} {{ encoded }}',
  });
  projectTest(rule, 'Swig is told not to encode', {
    'app.js': `
import express from 'express';
import consolidate from 'consolidate';
import swig from 'swig';

const app = express();
swig.setDefaults({ autoescape: false }); // expect: no-reflected-xss
app.engine('.html', consolidate.swig);
app.set('view engine', 'html');
app.get('/', (req, res) => res.render('home', { shown: req.query.a })); // expect: no-reflected-xss
app.get('/encoded', (req, res) => res.render('home', { encoded: req.query.a }));
`,
    'views/home.html': '{{ shown }} {{ encoded | escape }}',
  });
});

describe('Fastify', () => {
  projectTest(rule, 'engine and folder are options of the plugin', {
    'app.ts': `
import fastify from 'fastify';
import view from '@fastify/view';
import handlebars from 'handlebars';

const app = fastify();
app.register(view, { engine: { handlebars }, root: 'templates' });
app.get('/', (request, reply) => reply.view('home.hbs', { name: request.query.name })); // expect: no-reflected-xss
app.get('/encoded', (request, reply) => reply.view('home.hbs', { encoded: request.query.name }));
`,
    'templates/home.hbs': '{{{name}}} {{encoded}}',
  });
});

describe('Nest', () => {
  const controller = (property: string, mark = ''): string => `
import { Controller, Get, Query, Render } from '@nestjs/common';

@Controller('pages')
export class PagesController {
  @Get()
  @Render('page')
  page(@Query('name') name: string) {
    return { ${property}: name };${mark}
  }
}
`;
  const main = `
import { NestFactory } from '@nestjs/core';
import { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module';

async function bootstrap() {
  const app = await NestFactory.create<NestExpressApplication>(AppModule);
  app.setBaseViewsDir('views');
  app.setViewEngine('hbs');
  await app.listen(3000);
}
bootstrap();
`;
  const rest = {
    'src/main.ts': main,
    'src/app.module.ts': "import { Module } from '@nestjs/common';\nimport { PagesController } from './pages.controller';\n\n@Module({ controllers: [PagesController] })\nexport class AppModule {}\n",
    'views/page.hbs': '<p>{{{shown}}} {{encoded}}</p>',
  };
  projectTest(rule, 'what a method returns is put out as it is', { ...rest, 'src/pages.controller.ts': controller('shown', ' // expect: no-reflected-xss') });
  projectTest(rule, 'what a method returns is encoded', { ...rest, 'src/pages.controller.ts': controller('encoded') });
});

describe('Koa', () => {
  projectTest(rule, 'views beside the program', {
    'server/app.js': `
import Koa from 'koa';
import Router from '@koa/router';
import views from 'koa-views';

const app = new Koa();
const router = new Router();
app.use(views('server/pages', { extension: 'ejs' }));
router.get('/', async (ctx) => {
  await ctx.render('home', { name: ctx.query.name }); // expect: no-reflected-xss
});
router.get('/encoded', async (ctx) => {
  await ctx.render('home', { encoded: ctx.query.name });
});
app.use(router.routes());
`,
    'server/pages/home.ejs': '<%- name %><%= encoded %>',
  });
});
