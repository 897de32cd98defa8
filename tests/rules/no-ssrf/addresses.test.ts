import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-ssrf';

describe('Addresses put together', () => {
  const app = (body: string, mark = ''): string => `
import express from 'express';

const app = express();
app.get('/:id', async (req, res) => {
  ${body}${mark}
  res.end();
});
`;
  const mark = ' // expect: no-ssrf';
  projectTest(rule, 'a path on a base of its own', { 'app.ts': app("const url = new URL('/orders/' + req.params.id, 'https://api.example.org/v1');\n  await fetch(url.href);\n  await fetch(url.toString());\n  await fetch(url);") });
  projectTest(rule, 'a whole address wins over the base', { 'app.ts': app("const url = new URL(req.params.id, 'https://api.example.org/v1');\n  await fetch(url.toString());", '').replace("await fetch(url.toString());", `await fetch(url.toString());${mark}`) });
  projectTest(rule, 'a scheme of its own, and the host of the caller', { 'app.ts': app('await fetch(`${req.protocol}://${req.query.host}/status`);', mark) });
  projectTest(rule, 'scheme and host of its own', { 'app.ts': app('await fetch(`${process.env.SCHEME}://${process.env.HOST}/${req.params.id}`);') });
});

describe('Proxies', () => {
  const app = (options: string, mark = ''): string => `
const express = require('express');
const { createProxyMiddleware } = require('http-proxy-middleware');

const app = express();
const targets = { eu: 'https://eu.example.org', us: 'https://us.example.org' };
app.use('/api', createProxyMiddleware({
  target: 'https://api.example.org',
  router: ${options},${mark}
}));
`;
  projectTest(rule, 'the caller chooses the target', { 'app.cjs': app('(req) => req.query.target', ' // expect: no-ssrf') });
  projectTest(rule, 'the caller chooses one of two', { 'app.cjs': app('(req) => targets[req.query.region]') });
  projectTest(rule, 'a proxy for each request', { 'app.cjs': `
const express = require('express');
const { createProxyMiddleware } = require('http-proxy-middleware');

const app = express();
app.use('/any', (req, res, next) => {
  createProxyMiddleware({ target: req.query.target })(req, res, next); // expect: no-ssrf
});
` });
  projectTest(rule, 'Fastify hands a request on to where the caller says', { 'app.ts': `
import fastify from 'fastify';
import replyFrom from '@fastify/reply-from';

const app = fastify();
app.register(replyFrom);
app.get('/any', (request, reply) => reply.from(request.query.target)); // expect: no-ssrf
app.get('/own', (request, reply) => reply.from('https://api.example.org/' + request.query.path));
` });
});
