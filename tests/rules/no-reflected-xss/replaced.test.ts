import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

describe('Templates filled in by hand', () => {
  const app = (body: string, mark = ''): string => `
const fs = require('fs');
const express = require('express');
const axios = require('axios');
const { routes } = require('./routes');

const app = express();
app.get('/:id', async function (req, res) {
  ${body}${mark}
});
`;
  const rules = ['no-reflected-xss', 'no-ssrf', 'no-open-redirect'] as const;
  projectTest(rules, 'a file with a name put in', { 'app.js': app("res.send(fs.readFileSync('page.html', 'utf8').replace('{{id}}', req.params.id));", ' // expect: no-reflected-xss') });
  projectTest(rules, 'a file with a number put in', { 'app.js': app("res.send(fs.readFileSync('page.html', 'utf8').replace('{{id}}', Number(req.params.id)));") });
  projectTest(rules, 'a path below a host of its own', { 'app.js': app("await axios.get('https://api.example.org/orders/:id'.replace(':id', req.params.id));\n  await axios.get(routes.order.replace(':id', req.params.id));\n  res.redirect('/orders/:id'.replace(':id', req.params.id));") });
  projectTest(rules, 'the host itself', { 'app.js': app("await axios.get('https://HOST/orders'.replace('HOST', req.params.id));", ' // expect: no-ssrf') });
});

describe('Addresses taken apart', () => {
  const server = (body: string, mark = ''): string => `
import { createServer } from 'node:http';

createServer((req, res) => {
  const url = new URL(req.url, 'http://' + req.headers.host);
  if (url.pathname !== '/hello') return res.end();
  res.setHeader('Content-Type', 'text/html');
  ${body}${mark}
}).listen(80);
`;
  projectTest('no-reflected-xss', 'a check of the path says nothing of the query', { 'server.js': server("res.end('Hello ' + url.searchParams.get('name'));", ' // expect: no-reflected-xss') });
  projectTest('no-reflected-xss', 'a check of the path counts for the path', { 'server.js': server("res.end('Hello ' + url.pathname);") });
  const decoded = (expression: string, mark = ''): string => `
import express from 'express';

const app = express();
app.use((req, res) => {
  res.status(404).send('No page ' + ${expression});${mark}
});
`;
  projectTest('no-reflected-xss', 'an address as it came in holds no markup', { 'app.ts': decoded('req.originalUrl') });
  projectTest('no-reflected-xss', 'decoded it may', { 'app.ts': decoded('decodeURIComponent(req.originalUrl)', ' // expect: no-reflected-xss') });
});
