import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-bypassable-path-guard';
const refuse = 'if (req.headers.authorization !== process.env.KEY) return res.sendStatus(401);';

describe('JavaScript, two files: what a check lets pass', () => {
  const files = (test: string, mark = ''): Record<string, string> => ({
    'guard.js': `
export function requireKey(req, res, next) {
  if (${test}) return next();${mark}
  ${refuse}
  next();
}
`,
    'app.js': `
import express from 'express';
import { requireKey } from './guard.js';

const app = express();
app.use(requireKey);
app.get('/public', (req, res) => { res.json([]); });
app.get('/orders', (req, res) => { res.json([]); });
`,
  });
  const reported = ' // expect: no-bypassable-path-guard';
  projectTest(rule, 'holds a text, in the whole URL', files(`req.originalUrl.includes('/public')`, reported), { says: [`requireKey looks for '/public' in the whole URL, and callers write the query: GET /orders?x=/public gets past it to GET /orders (app.js:8)`] });
  projectTest(rule, 'the same of the path', files(`req.path.includes('/public')`));
  projectTest(rule, 'the path of the URL', files(`req.originalUrl.split('?')[0].includes('/public')`));
  projectTest(rule, 'ends so', files(`req.url.endsWith('.css')`, reported));
  projectTest(rule, 'the path ends so', files(`req.path.endsWith('.css')`));
  projectTest(rule, 'a regular expression without a beginning', files(`/\\/public/.test(req.url)`, reported));
  projectTest(rule, 'a regular expression with one', files(`/^\\/public/.test(req.url)`));
  projectTest(rule, 'any of a list', files(`['/public', '/health'].some((path) => req.url.includes(path))`, reported));
  projectTest(rule, 'any of a list, as a whole', files(`['/public', '/health'].some((path) => req.path === path)`));
  projectTest(rule, 'by the position', files(`req.originalUrl.indexOf('/public') !== -1`, reported));
  projectTest(rule, 'by the position at the beginning', files(`req.originalUrl.indexOf('/public') === 0`));
});

describe('CommonJS: a part of the path that callers choose', () => {
  const files = (route: string, mark = ''): Record<string, string> => ({
    'app.js': `
const express = require('express');
const app = express();
app.use((req, res, next) => {
  if (req.path.includes('/public')) return next();${mark}
  ${refuse}
  next();
});
app.get('${route}', (req, res) => { res.json([]); });
`,
  });
  projectTest(rule, 'a parameter', files('/files/:name', ' // expect: no-bypassable-path-guard'), { says: ['GET /files/public gets past it to GET /files/:name'] });
  projectTest(rule, 'none', files('/files/names'));
});

describe('TypeScript: paths that a check is for', () => {
  const files = (test: string, mark = '', made = 'express()', router = ''): Record<string, string> => ({
    'app.ts': `
import express from 'express';

const app = ${made};
app.use((req, res, next) => {
  if (${test}) {${mark}
    ${refuse}
  }
  next();
});
${router}app.get('/admin/users', (req, res) => { res.json([]); });
`,
  });
  const reported = ' // expect: no-bypassable-path-guard';
  projectTest(rule, 'in one letter case', files(`req.path.startsWith('/admin')`, reported), { says: ['GET /ADMIN/USERS gets past it to GET /admin/users'] });
  projectTest(rule, 'in any', files(`req.path.toLowerCase().startsWith('/admin')`));
  projectTest(rule, 'in any, by a pattern', files(`/^\\/admin/i.test(req.path)`));
  projectTest(rule, 'with no slash at the end', files(`req.path.toLowerCase() === '/admin/users'`, reported), { says: ['GET /admin/users/ gets past it'] });
  projectTest(rule, 'with or without one', files(`req.path.toLowerCase().replace(/\\/+$/, '') === '/admin/users'`));
  projectTest(rule, 'a router that tells them apart', files(`req.path.startsWith('/admin')`, '', `express.Router({ caseSensitive: true, strict: true })`, `express().use(app);\n`));
  projectTest(rule, 'a router that does not', files(`req.path.startsWith('/admin')`, reported, `express.Router()`, `express().use(app);\n`));
});

describe('nobody is refused', () => {
  projectTest(rule, 'a log', { 'app.js': `
import express from 'express';
const app = express();
app.use((req, res, next) => { if (!req.originalUrl.includes('/health')) console.log(req.method); next(); });
app.get('/orders', (req, res) => { res.json([]); });
` });
  projectTest(rule, 'another check holds', { 'app.js': `
import express from 'express';
const app = express();
function requireUser(req, res, next) { ${refuse} next(); }
app.use((req, res, next) => { if (req.originalUrl.includes('/public')) return next(); ${refuse} next(); });
app.get('/orders', requireUser, (req, res) => { res.json([]); });
` });
});
