import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-insecure-session-cookie';

describe('Express', () => {
  projectTest(rule, 'TypeScript: a signed token without flags', {
    'app.ts': `
import express from 'express';
import jwt from 'jsonwebtoken';
express().post('/login', (req, res) => {
  res.cookie('a', jwt.sign({ sub: '1' }, process.env.KEY, { expiresIn: '1h' })); // expect: no-insecure-session-cookie
});
`,
  });

  projectTest(rule, 'TypeScript: a signed token with flags', {
    'app.ts': `
import express from 'express';
import jwt from 'jsonwebtoken';
express().post('/login', (req, res) => {
  res.cookie('a', jwt.sign({ sub: '1' }, process.env.KEY, { expiresIn: '1h' }), { httpOnly: true, secure: true });
});
`,
  });

  projectTest(rule, 'CommonJS: express-session that is sent anywhere', {
    'app.cjs': `
const session = require('express-session');
require('express')().use(session({ secret: process.env.SECRET, cookie: { secure: false } })); // expect: no-insecure-session-cookie
`,
  });

  projectTest(rule, 'CommonJS: express-session by the connection', {
    'app.cjs': `
const session = require('express-session');
require('express')().use(session({ secret: process.env.SECRET, cookie: { secure: 'auto' } }));
`,
  });

  projectTest(rule, 'flags in another file', {
    'app.ts': `
import express from 'express';
import { flags } from './flags.js';
express().post('/login', (req, res) => { res.cookie('sessionId', req.body.id, flags); });
`,
    'flags.ts': `
export const flags = { secure: true, httpOnly: false }; // expect: no-insecure-session-cookie
`,
  });

  projectTest(rule, 'flags in another file, all of them', {
    'app.ts': `
import express from 'express';
import { flags } from './flags.js';
express().post('/login', (req, res) => { res.cookie('sessionId', req.body.id, flags); });
`,
    'flags.ts': `
export const flags = { secure: true, httpOnly: true };
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'JavaScript modules: setCookie, without secure', {
    'app.mjs': `
import Fastify from 'fastify';
Fastify().post('/login', (request, reply) => reply.setCookie('access_token', 'x', { httpOnly: true }).send()); // expect: no-insecure-session-cookie
`,
  });

  projectTest(rule, 'JavaScript modules: setCookie, with secure', {
    'app.mjs': `
import Fastify from 'fastify';
Fastify().post('/login', (request, reply) => reply.setCookie('access_token', 'x', { httpOnly: true, secure: true }).send());
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'TypeScript: a response of Express, without httpOnly', {
    'app.ts': `
import { Controller, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
@Controller()
export class Login {
  @Post('login')
  login(@Res() res: Response) {
    res.cookie('jwt', 'x', { secure: true }).end(); // expect: no-insecure-session-cookie
  }
}
`,
  });

  projectTest(rule, 'TypeScript: a response of Express, with httpOnly', {
    'app.ts': `
import { Controller, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
@Controller()
export class Login {
  @Post('login')
  login(@Res() res: Response) {
    res.cookie('jwt', 'x', { secure: true, httpOnly: true }).end();
  }
}
`,
  });
});

describe('Hono', () => {
  const app = (set: string, end = ''): Record<string, string> => ({
    'app.ts': `
import { Hono } from 'hono';
import { setCookie, setSignedCookie } from 'hono/cookie';
const app = new Hono();
app.post('/login', async (c) => {
  ${set}${end}
  return c.body(null, 204);
});
export default app;
`,
  });
  const mark = ' // expect: no-insecure-session-cookie';
  projectTest(rule, 'a cookie that scripts read', app("setCookie(c, 'session', 'x', { secure: true });", mark));
  projectTest(rule, 'a signed cookie that scripts read', app("await setSignedCookie(c, 'session', 'x', process.env.KEY, { secure: true });", mark));
  projectTest(rule, 'a signed cookie that they do not', app("await setSignedCookie(c, 'session', 'x', process.env.KEY, { secure: true, httpOnly: true });"));
  projectTest(rule, 'a signed cookie that says nothing of who is calling', app("await setSignedCookie(c, 'theme', 'x', process.env.KEY, { secure: true });"));
});
