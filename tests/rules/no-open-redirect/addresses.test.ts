import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-open-redirect';

describe('what is taken out of the address of a request', () => {
  const server = (where: string, head = "import url from 'node:url';"): string => `
import http from 'node:http';
import 'express';
${head}

http.createServer((req, res) => {
  res.statusCode = 302;
  ${where}
  res.end();
}).listen(3000);
`;
  projectTest(rule, 'Node: a part of the parsed query', { 'server.mjs': server("res.setHeader('Location', url.parse(req.url, true).query.next); // expect: no-open-redirect") });
  projectTest(rule, 'Node: the path as it came in', { 'server.mjs': server("res.setHeader('Location', 'https://www.example.com' + url.parse(req.url).pathname);") });
  projectTest(rule, 'Node: a search parameter', { 'server.mjs': server("res.setHeader('Location', new URL(req.url, 'http://localhost').searchParams.get('next')); // expect: no-open-redirect") });
  projectTest(rule, 'Node: a search parameter behind an origin', { 'server.mjs': server("res.setHeader('Location', 'https://www.example.com/' + new URL(req.url, 'http://localhost').searchParams.get('next'));") });
  projectTest(rule, 'Express: all of several', { 'app.cjs': "const express = require('express');\nconst app = express();\napp.get('/out', (req, res) => {\n  const params = new URLSearchParams(req.originalUrl.split('?')[1]);\n  const { searchParams } = new URL(req.originalUrl, 'http://localhost');\n  if (params.has('a')) return res.redirect(searchParams.getAll('to')[0]); // expect: no-open-redirect\n  res.redirect('/');\n});\n" });
});

describe('A host of the settings, and those below it', () => {
  const app = (ending: string, mark = ''): string => `
import express from 'express';
import { config } from './config.js';

const app = express();
app.get('/leave', (req, res) => {
  const target = new URL(String(req.query.to), config.home);
  if (target.hostname !== config.domain && !target.hostname.endsWith(${ending})) return res.sendStatus(400);
  res.redirect(target.toString());${mark}
});
`;
  projectTest('no-open-redirect', 'below the domain', { 'app.ts': app('`.${config.domain}`') });
  projectTest('no-open-redirect', 'below what the caller names', { 'app.ts': app('`.${req.query.domain}`', ' // expect: no-open-redirect') });
});
