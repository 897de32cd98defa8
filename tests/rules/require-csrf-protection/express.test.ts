import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-csrf-protection';

/** An application whose session is set up so, with this before its routes, and a check that goes by this. */
const app = ({ session = '{ secret, resave: false, saveUninitialized: false }', before = 'app.use(express.urlencoded({ extended: false }));', mark = '', check = 'req.session.userId', route = "app.post('/profile'" }: { session?: string; before?: string; mark?: string; check?: string; route?: string }) => ({
  'guard.ts': `
import type { NextFunction, Request, Response } from 'express';
export function signedIn(req: Request, res: Response, next: NextFunction) {
  if (!(${check})) { res.status(401).end(); return; }
  next();
}
`,
  'app.ts': `
import express from 'express';
import session from 'express-session';
import { csrfSync } from 'csrf-sync';
import { Pool } from 'pg';
import { signedIn } from './guard.js';

const pool = new Pool();
const secret = process.env.SECRET ?? '';
const app = express();
app.use(session(${session})); ${mark}
${before}
${route}, signedIn, async (req, res) => {
  await pool.query('update users set name = $1 where id = $2', [req.body.name, req.session.userId]);
  res.redirect('/profile');
});
`,
});

const reported = '// expect: require-csrf-protection';

describe('TypeScript, over two files', () => {
  projectTest(rule, 'a session that browsers send along, and forms', app({ mark: reported }), { says: ['POST /profile goes by it alone'] });
  projectTest(rule, 'sameSite: none asks for it', app({ session: "{ secret, resave: false, saveUninitialized: false, cookie: { secure: true, sameSite: 'none' } }", mark: reported }));
  projectTest(rule, 'uploads are forms, too', app({ before: "import multer from 'multer';\napp.use(multer({ limits: { fileSize: 1e6 } }).none());", mark: reported }));

  for (const [title, parts] of [
    ['browsers keep it back', { session: "{ secret, resave: false, saveUninitialized: false, cookie: { secure: true, sameSite: 'lax' } }" }],
    ['what decides cannot be seen', { session: '{ secret, resave: false, saveUninitialized: false, cookie: { sameSite: process.env.SAME_SITE } }' }],
    ['a token is checked', { before: 'app.use(express.urlencoded({ extended: false }), csrfSync().csrfSynchronisedProtection);' }],
    ['a home-made check of the origin', { before: "app.use(express.urlencoded({ extended: false }));\napp.use((req, res, next) => { if (req.headers.origin !== 'https://app.example.com') { res.sendStatus(403); return; } next(); });" }],
    ['a home-made check of a token', { before: 'app.use(express.urlencoded({ extended: false }));\napp.use((req, res, next) => { if (req.body.token !== req.session.csrfToken) { res.sendStatus(403); return; } next(); });' }],
    ['middleware of a package that is not known', { before: "import shield from '@acme/shield';\napp.use(express.urlencoded({ extended: false }), shield());" }],
    ['bodies are JSON, and browsers ask before they send it', { before: 'app.use(express.json());' }],
    ['a browser asks before it sends another method', { route: "app.patch('/profile'" }],
    ['a token in a header, that no other site can set', { check: 'req.headers.authorization' }],
    ['a header beside the session', { check: "req.session.userId && req.headers['x-client']" }],
    ['where a session begins', { route: "app.post('/login'" }],
  ] as const) projectTest(rule, title, app(parts));
});

describe('JavaScript', () => {
  const files = (cookie: string, mark = '') => ({
    'app.cjs': `
const express = require('express');
const cookieParser = require('cookie-parser');
const jwt = require('jsonwebtoken');
const orders = require('./orders.cjs');

const app = express();
app.use(cookieParser());
app.use(express.json());
app.post('/login', express.json(), (req, res) => {
  res.cookie('token', jwt.sign({ sub: req.body.id }, process.env.KEY, { expiresIn: '1h' }), ${cookie});
  res.end();
});
app.use('/orders', (req, res, next) => {
  const claims = jwt.verify(req.cookies.token, process.env.KEY, { algorithms: ['HS256'] });
  if (!claims) return res.sendStatus(401);
  req.user = claims;
  next();
}, orders);
`,
    'orders.cjs': `
const { Router } = require('express');
const { Pool } = require('pg');
const pool = new Pool();
const orders = Router();
orders.post('/:id/cancel', async (req, res) => { ${mark}
  await pool.query('update orders set cancelled = true where id = $1 and owner = $2', [req.params.id, req.user.sub]);
  res.end();
});
module.exports = orders;
`,
  });

  projectTest(rule, 'CommonJS: a cookie of its own, and nothing but the URL to send', files('{ httpOnly: true, secure: true }', reported), { says: ['knows the caller by req.cookies.token'] });
  projectTest(rule, 'CommonJS: a cookie of its own, that stays on its site', files("{ httpOnly: true, secure: true, sameSite: 'strict' }"));
  projectTest(rule, 'CommonJS: a form of another site cannot send JSON', { 'app.cjs': files('{ httpOnly: true, secure: true }')['app.cjs'], 'orders.cjs': files('')['orders.cjs'].replace('req.params.id', 'req.body.id') });

  const passport = (session: string) => ({
    'app.mjs': `
import express from 'express';
import passport from 'passport';
import sessions from 'cookie-session';

const app = express();
app.use(sessions({ keys: [process.env.KEY]${session} })); ${session === '' ? reported : ''}
app.use(passport.initialize());
app.use(passport.session());
app.use(express.urlencoded({ extended: true }));
app.use((req, res, next) => { if (!req.user) return res.sendStatus(401); next(); });
app.post('/notes', (req, res) => res.json(req.body.text));
app.post('/drafts', (req, res) => res.json(req.body.text));
`,
  });
  projectTest(rule, 'modules: who the session of passport names', passport(''), { says: ['POST /notes (and 1 more) goes by it alone'] });
  projectTest(rule, 'modules: who the session of passport names, on this site', passport(", sameSite: 'lax'"));
});
