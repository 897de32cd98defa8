import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-security-headers';
const reported = '// expect: require-security-headers';

/** An application in two files, with this before its routes and this in its handler. */
const express = ({ before = '', answer = "res.render('home')", mark = '' }: { before?: string; answer?: string; mark?: string }) => ({
  'setup.ts': `
import helmet from 'helmet';
import type { Express } from 'express';
export function setup(app: Express) {
  ${before}
}
export const protection = helmet;
`,
  'app.ts': `
import express from 'express';
import { setup } from './setup.js';
const app = express(); ${mark}
setup(app);
app.get('/', (req, res) => { ${answer}; });
app.listen(3000);
`,
});

describe('Express, TypeScript, over two files', () => {
  projectTest(rule, 'a page without', express({ mark: reported }), { says: ['GET / answers with a page'] });
  projectTest(rule, 'markup of its own without', express({ answer: "res.send('<!doctype html><p>hello</p>')", mark: reported }));
  projectTest(rule, 'another header', express({ before: "app.use((req, res, next) => { res.setHeader('X-Powered-By', 'us'); next(); });", mark: reported }));
  projectTest(rule, 'a parser alone', express({ before: "app.use(require('express').json());", mark: reported }));

  for (const [title, parts] of [
    ['helmet, put there by a helper', { before: 'app.use(helmet());' }],
    ['a home-made element', { before: "app.use((req, res, next) => { res.set({ 'X-Frame-Options': 'DENY', 'X-Content-Type-Options': 'nosniff' }); next(); });" }],
    ['a home-made element, by a table', { before: "const made = () => (process.env.FRAMES === 'none' ? { 'X-Frame-Options': 'DENY' } : { 'Content-Security-Policy': `frame-ancestors ${process.env.FRAMES}` });\napp.use((req, res, next) => { for (const [name, value] of Object.entries(made())) res.setHeader(name, value); next(); });" }],
    ['the handler itself', { answer: "res.setHeader('Content-Security-Policy', \"default-src 'self'\"); res.render('home')" }],
    ['middleware of a package that is not known', { before: "app.use(require('@acme/shield')());" }],
    ['JSON', { answer: 'res.json({})' }],
    ['plain text', { answer: "res.type('text/plain').send('<p>')" }],
  ] as const) projectTest(rule, title, express(parts));

  projectTest(rule, 'a gateway sets them', express({}), { settings: { gateway: { headers: true } } });
  projectTest(rule, 'a gateway does something else', express({ mark: reported }), { settings: { gateway: { rateLimit: true } } });
  projectTest(rule, 'JSON, when asked for', express({ answer: 'res.json({})', mark: reported }), { options: { [rule]: { withoutPages: true } }, says: ['Nothing in this application sets headers'] });
  projectTest(rule, 'JSON with headers, when asked for', express({ answer: 'res.json({})', before: 'app.use(helmet());' }), { options: { [rule]: { withoutPages: true } } });
});

describe('CommonJS', () => {
  const files = (line: string, mark = '') => ({
    'app.cjs': `
const express = require('express');
const lusca = require('lusca');
const app = express(); ${mark}
${line}
app.get('/', (req, res) => res.render('home'));
app.get('/about', (req, res) => res.render('about'));
app.listen(3000);
`,
  });
  projectTest(rule, 'two pages', files('', reported), { says: ['GET / (and 1 more) answers with a page'] });
  projectTest(rule, 'two pages with headers', files('app.use(lusca.nosniff());'));
  projectTest(rule, 'headers that come after the routes', { 'app.cjs': files('', reported)['app.cjs'].replace('app.listen', 'app.use(lusca.nosniff());\napp.listen') });
});

describe('Fastify', () => {
  const files = (line: string, mark = '') => ({
    'app.mjs': `
import Fastify from 'fastify';
import view from '@fastify/view';
import helmet from '@fastify/helmet';
const app = Fastify(); ${mark}
app.register(view, { engine: {} });
${line}
app.get('/', (request, reply) => reply.view('home'));
`,
  });
  projectTest(rule, 'a view', files('', reported));
  projectTest(rule, 'a view behind the plugin', files('app.register(helmet);'));
  projectTest(rule, 'a hook before the answer is sent', files("app.addHook('onSend', async (request, reply) => { reply.header('x-frame-options', 'DENY'); });"));
  projectTest(rule, 'a hook that sets another header', files("app.addHook('onSend', async (request, reply) => { reply.header('x-request-id', request.id); });", reported));
});

describe('Nest', () => {
  const files = (line: string, mark = '', decorator = "@Render('home')") => ({
    'home.controller.ts': `
import { Controller, Get, Render } from '@nestjs/common';
@Controller()
export class HomeController {
  @Get()
  ${decorator}
  home() { return { name: 'x' }; }
}
`,
    'main.ts': `
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fastifyHelmet from '@fastify/helmet';
import helmet from 'helmet';
import { HomeController } from './home.controller.js';
@Module({ controllers: [HomeController] })
class AppModule {}
const app = await NestFactory.create<NestFastifyApplication>(AppModule); ${mark}
${line}
await app.listen(3000);
`,
  });
  projectTest(rule, 'a template', files('', reported));
  projectTest(rule, 'a template behind helmet', files('app.use(helmet());'));
  projectTest(rule, 'a template behind the plugin', files('await app.register(fastifyHelmet);'));
  projectTest(rule, 'no template', files('', '', ''));
});

describe('Koa and Hono', () => {
  const hono = (line: string, mark = '') => ({
    'app.js': `
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
const app = new Hono(); ${mark}
${line}
app.get('/', (c) => c.html('<p>hello</p>'));
`,
  });
  projectTest(rule, 'Hono: a page', hono('', reported));
  projectTest(rule, 'Hono: a page behind secureHeaders', hono('app.use(secureHeaders());'));
  const koa = (line: string, mark = '') => ({
    'app.js': `
import Koa from 'koa';
import Router from '@koa/router';
import helmet from 'koa-helmet';
const app = new Koa(); ${mark}
const router = new Router();
${line}
router.get('/', (ctx) => { ctx.body = '<html><p>hello</p></html>'; });
app.use(router.routes());
`,
  });
  projectTest(rule, 'Koa: a page', koa('', reported));
  projectTest(rule, 'Koa: a page behind helmet', koa('app.use(helmet());'));
});
