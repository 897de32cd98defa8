import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-insecure-session-cookie';
const mark = ' // expect: no-insecure-session-cookie';

/** A cookie as a text, and what it lacks. */
const cookies: readonly (readonly [what: string, value: string, lacks: string | undefined])[] = [
  ['no flag', "'session=' + id", 'httpOnly and secure'],
  ['one of two', '`session=${id}; HttpOnly; Path=/`', 'secure'],
  ['the other', '`token=${id}; Secure; Max-Age=${age}`', 'httpOnly'],
  ['both', '`session=${id}; HttpOnly; Secure; SameSite=Lax`', undefined],
  ['both, in small letters', '`session=${id}; path=/; httponly; secure`', undefined],
  ['a constant', "'auth_token=abc; Path=/'", 'httpOnly and secure'],
  ['another cookie', "'theme=dark'", undefined],
  ['its deletion', "'session=; Max-Age=0'", undefined],
  ['flags from elsewhere', "'session=' + id + flags", undefined],
  ['one of a list', "['theme=dark', 'sid=' + id]", 'httpOnly and secure'],
];

describe.each(cookies)('%s', (_, value, lacks) => {
  const told = lacks === undefined ? '' : mark;
  const says = lacks === undefined ? [] : [`Set ${lacks} to true`];

  projectTest(rule, 'Express, CommonJS', {
    'app.cjs': `
const { flags, age } = require('./cookies');
require('express')().post('/login', (req, res) => {
  const id = req.sessionID;
  res.setHeader('Set-Cookie', ${value});${told}
  res.end();
});
`,
  }, { says });

  projectTest(rule, "Node's own server", {
    'server.mjs': `
import http from 'node:http';
import { flags, age } from './cookies.js';
http.createServer((req, res) => {
  const id = req.headers['x-id'];
  res.writeHead(200, { 'Set-Cookie': ${value} });${told}
  res.end();
}).listen(3000);
`,
  }, { says });

  projectTest(rule, 'Fastify', {
    'app.ts': `
import fastify from 'fastify';
import { flags, age } from '@shop/cookies';
fastify().post('/login', async (request, reply) => {
  const id = request.id;
  reply.header('set-cookie', ${value});${told}
  return {};
});
`,
  }, { says });
});

describe('packages', () => {
  projectTest(rule, 'the text is made by cookie', {
    'app.ts': `
import express from 'express';
import * as cookie from 'cookie';
express().post('/login', (req, res) => {
  res.append('Set-Cookie', cookie.serialize('session', req.body.id)); // expect: no-insecure-session-cookie
  res.append('Set-Cookie', cookie.serialize('session', req.body.id, { httpOnly: true, secure: true }));
  res.end();
});
`,
  });

  projectTest(rule, 'cookies of Koa are for the server alone, unless they say otherwise', {
    'app.js': `
const Koa = require('koa');
const app = new Koa();
app.use(async (ctx) => {
  ctx.cookies.set('session', ctx.query.id, { httpOnly: false }); // expect: no-insecure-session-cookie
  ctx.cookies.set('session', ctx.query.id);
  ctx.body = {};
});
`,
  });
});
