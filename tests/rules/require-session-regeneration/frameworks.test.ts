import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-session-regeneration';
const reported = '// expect: require-session-regeneration';

/** A sign-in over two files that writes into the session like this. */
const express = ({ write, sessions = 'express-session', before = '', check = 'await bcrypt.compare(req.body.password, user.hash)', guard = '' }: { write: string; sessions?: string; before?: string; check?: string; guard?: string }) => ({
  'users.ts': `
import { Pool } from 'pg';
const pool = new Pool();
export async function findUser(email: string) {
  const { rows } = await pool.query('select * from users where email = $1', [email]);
  return rows[0];
}
`,
  'app.ts': `
import bcrypt from 'bcrypt';
import express from 'express';
import passport from 'passport';
import session from '${sessions}';
import { findUser } from './users.js';

const app = express();
app.use(express.json());
app.use(session({ secret: process.env.SECRET ?? '', cookie: { secure: true, sameSite: 'lax' } }));
${before}
app.post('/login', ${guard} async (req, res, next) => {
  const user = await findUser(req.body.email);
  if (!user || !(${check})) return res.sendStatus(401);
  ${write}
  res.sendStatus(204);
});
`,
});

describe('Express, TypeScript', () => {
  projectTest(rule, 'who has just signed in, under the old id', express({ write: `req.session.userId = user.id; ${reported}` }), { says: ['POST /login signs the caller in by writing userId into the session'] });
  projectTest(rule, 'a mark that somebody did', express({ write: `req.session.loggedIn = true; ${reported}` }));
  projectTest(rule, 'a password compared by hand', express({ check: 'user.password === req.body.password', write: `req.session.userId = user.id; ${reported}` }));

  for (const [title, parts] of [
    ['under a new id', { write: 'req.session.regenerate(() => { req.session.userId = user.id; });' }],
    ['passport does both', { write: 'req.session.userId = user.id; req.login(user, next);' }],
    ['the session is ended', { write: 'req.session.userId = null;' }],
    ['the session is kept in the cookie, and has no id', { sessions: 'cookie-session', write: 'req.session.userId = user.id;' }],
    ['a step that comes before', { write: 'req.session.otpFor = user.id;' }],
    ['something out of sight may renew it', { write: "await require('./begin' + process.env.KIND)(req, user); req.session.userId = user.id;" }],
    ['whoever comes here is known by now', { guard: "passport.authenticate('jwt'),", write: 'req.session.sudo = true;' }],
  ] as const) projectTest(rule, title, express(parts));
});

describe('CommonJS, over two files', () => {
  const files = (write: string, key = 'account') => ({
    'app.cjs': `
const express = require('express');
const session = require('express-session');
const routes = require('./routes.cjs');
const app = express();
app.use(session({ secret: process.env.SECRET, cookie: { secure: true, sameSite: 'lax' } }));
app.use((req, res, next) => { if (req.path.startsWith('/mine') && !req.session.${key}) return res.sendStatus(401); next(); });
routes(app);
`,
    'routes.cjs': `
const { Pool } = require('pg');
const pool = new Pool();
module.exports = (app) => {
  app.get('/enter/:token', async (req, res) => {
    const { rows } = await pool.query('select account from links where token = $1', [req.params.token]);
    if (rows.length === 0) return res.sendStatus(404);
    ${write}
    res.redirect('/mine');
  });
  app.get('/mine/orders', (req, res) => res.json([]));
};
`,
  });
  projectTest(rule, 'a link signs in: what the check of other routes asks for', files(`req.session.account = rows[0].account; ${reported}`));
  projectTest(rule, 'something that no check asks for', files('req.session.account = rows[0].account;', 'user'));
  projectTest(rule, 'a link signs in, under a new id', files('req.session.regenerate(() => { req.session.account = rows[0].account; });'));
});

describe('Fastify', () => {
  const files = (plugin: string, write: string) => ({
    'app.mjs': `
import Fastify from 'fastify';
import cookie from '@fastify/cookie';
import session from '${plugin}';
import argon2 from 'argon2';
const app = Fastify();
app.register(cookie);
app.register(session, { secret: process.env.SECRET, cookie: { sameSite: 'lax' } });
app.post('/login', async (request, reply) => {
  if (!(await argon2.verify(process.env.HASH, request.body.password))) return reply.code(401).send();
  ${write}
  return { ok: true };
});
`,
  });
  projectTest(rule, 'the old id', files('@fastify/session', `request.session.user = 'admin'; ${reported}`));
  projectTest(rule, 'a new id', files('@fastify/session', "await request.session.regenerate();\n  request.session.user = 'admin';"));
  projectTest(rule, 'no id at all', files('@fastify/secure-session', "request.session.user = 'admin';"));
});

describe('Nest', () => {
  const files = (write: string) => ({
    'session.controller.ts': `
import { Body, Controller, Post, Session, UnauthorizedException } from '@nestjs/common';
import bcrypt from 'bcrypt';
import type { Session as Kept } from 'express-session';
@Controller('session')
export class SessionController {
  @Post()
  async create(@Body('password') password: string, @Session() session: Kept) {
    if (!(await bcrypt.compare(password, process.env.HASH ?? ''))) throw new UnauthorizedException();
    ${write}
    return { ok: true };
  }
}
`,
    'main.ts': `
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import session from 'express-session';
import { SessionController } from './session.controller.js';
@Module({ controllers: [SessionController] })
class AppModule {}
const app = await NestFactory.create(AppModule);
app.use(session({ secret: process.env.SECRET ?? '', cookie: { secure: true, sameSite: 'lax' } }));
await app.listen(3000);
`,
  });
  projectTest(rule, 'the old id', files(`session.user = 'admin'; ${reported}`));
  projectTest(rule, 'a new id', files("session.regenerate(() => { session.user = 'admin'; });"));
});
