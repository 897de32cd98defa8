import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-open-redirect';
const bad = ' // expect: no-open-redirect';

describe('Express', () => {
  const login = (redirect: string): Readonly<Record<string, string>> => ({
    'login.ts': `
import express, { type Request, type Response } from 'express';

const app = express();
app.get('/login/done', (req: Request, res: Response) => {
  ${redirect}
});
`,
  });
  projectTest(rule, 'TypeScript: the place is the caller’s', login(`res.redirect(String(req.query.next));${bad}`), { says: ['req.query.next (login.ts:6) decides to which site this redirect leads.'] });
  projectTest(rule, 'TypeScript: a status first', login(`res.redirect(303, String(req.query.next));${bad}`));
  projectTest(rule, 'TypeScript: a page of the own site', login('res.redirect(303, `/account?tab=${req.query.next}`);'));

  const shared = (check: string): Readonly<Record<string, string>> => ({
    'redirects.cjs': `
exports.back = function back(res, url) {
  ${check}
  res.redirect(url);${check === '' ? bad : ''}
};
`,
    'server.cjs': `
const express = require('express');
const { back } = require('./redirects.cjs');

const app = express();
app.get('/done', (req, res) => back(res, req.query.url));
`,
  });
  projectTest(rule, 'CommonJS: over files', shared(''));
  projectTest(rule, 'CommonJS: over files, with a list', shared(`if (!['/a', '/b'].includes(url)) return res.sendStatus(400);`));

  projectTest(rule, 'JavaScript modules: a Location header', {
    'go.mjs': `
import express from 'express';

const app = express();
app.get('/go', (req, res) => {
  res.set('Location', req.query.url); // expect: no-open-redirect
  res.sendStatus(302);
});
app.get('/stay', (req, res) => {
  res.set('X-From', req.query.url);
  res.redirect('/');
});
`,
  });
});

describe('Fastify', () => {
  const go = (redirect: string): Readonly<Record<string, string>> => ({
    'go.ts': `
import Fastify from 'fastify';

const app = Fastify();
app.get<{ Querystring: { url: string } }>('/go', (request, reply) => ${redirect.replace(bad, '')});${redirect.includes(bad) ? bad : ''}
`,
  });
  projectTest(rule, 'TypeScript: as in version 5', go(`reply.redirect(request.query.url, 302)${bad}`));
  projectTest(rule, 'TypeScript: as in version 4', go(`reply.code(302).redirect(302, request.query.url)${bad}`));
  projectTest(rule, 'TypeScript: below the own origin', go('reply.redirect(`https://example.com/${request.query.url}`)'));
});

describe('Nest', () => {
  const controller = (body: string, decorator: string): Readonly<Record<string, string>> => ({
    'docs.controller.ts': `
import { Controller, Get, Query, Redirect } from '@nestjs/common';

@Controller('docs')
export class DocsController {
  @Get()
  ${decorator}
  docs(@Query('version') version: string) {
    ${body}
  }
}
`,
  });
  projectTest(rule, 'a returned place', controller(`return { url: version };${bad}`, `@Redirect('https://docs.example.com')`));
  projectTest(rule, 'a returned place on the own site', controller('return { url: `/docs/${version}` };', `@Redirect('https://docs.example.com')`));
  projectTest(rule, 'an answer that is no redirect', controller('return { url: version };', ''));
});
