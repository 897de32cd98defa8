import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-authentication';

describe('a POST that looks something up', () => {
  const app = (open: string) => ({
    'baskets.js': `
import express from 'express';
import passport from 'passport';
import { PrismaClient } from '@prisma/client';
import nodemailer from 'nodemailer';
import { rateLimit } from 'express-rate-limit';

const prisma = new PrismaClient();
const mails = nodemailer.createTransport({ host: 'mail' });
const app = express();
app.use(express.json());
${open}
app.use(passport.authenticate('jwt'));
app.post('/baskets', async (req, res) => res.json(await prisma.basket.create({ data: { user: req.user.id } })));
app.put('/baskets', async (req, res) => res.json(await prisma.basket.update({ where: { user: req.user.id }, data: { gift: true } })));
`,
  });
  projectTest(rule, 'by a list in the body', app("app.post('/prices', async (req, res) => res.json(await prisma.price.findMany({ where: { id: { in: req.body.ids } } })));"));
  projectTest(rule, 'by nothing of the client', app("app.post('/prices', async (req, res) => { // expect: require-authentication\n  const rules = await prisma.rule.findMany({ take: 5 });\n  res.json(await ask(req.body.question, rules));\n});"));
  projectTest(rule, 'and writes', app("app.post('/prices', async (req, res) => { // expect: require-authentication\n  await prisma.price.updateMany({ where: { id: { in: req.body.ids } }, data: { asked: true } });\n  res.json(await prisma.price.findMany({ where: { id: { in: req.body.ids } } }));\n});"));
  projectTest(rule, 'and sends a message', app("app.post('/prices', rateLimit({ limit: 5 }), async (req, res) => { // expect: require-authentication\n  const found = await prisma.price.findMany({ where: { id: { in: req.body.ids } } });\n  await mails.sendMail({ to: req.body.to, text: String(found.length) });\n  res.json(found);\n});"));
});

describe('cookies that are taken back', () => {
  const app = (code: string, mark = '') => ({
    'baskets.ts': `
import { Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';
import { jwt } from 'hono/jwt';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = new Hono();
app.post('/user-leave', async (c) => {${mark}
  ${code}
  return c.json({});
});
app.use(jwt({ secret: process.env.KEY!, alg: 'HS256' }));
app.post('/baskets', async (c) => c.json(await prisma.basket.create({ data: { user: c.get('jwtPayload').sub } })));
export default app;
`,
  });
  projectTest(rule, 'and nothing else', app("deleteCookie(c, 'session');"));
  projectTest(rule, 'where a record is changed', app("deleteCookie(c, 'session');\n  await prisma.visit.update({ where: { id: 1 }, data: { left: true } });", ' // expect: require-authentication'));
  projectTest(rule, 'no cookie is', app("c.header('x-left', '1');", ' // expect: require-authentication'));

  const other = (code: string, mark = '') => ({
    'express.js': `
const express = require('express');
const passport = require('passport');
const app = express();
app.post('/user-leave', (req, res) => { ${code}; res.sendStatus(204); });${mark}
app.use(passport.authenticate('jwt'));
app.post('/baskets', (req, res) => res.sendStatus(201));
`,
    'fastify.mjs': `
import Fastify from 'fastify';
import cookie from '@fastify/cookie';
import jwt from '@fastify/jwt';
const app = Fastify();
app.register(cookie);
app.register(jwt, { secret: process.env.KEY });
app.post('/user-leave', async (req, res) => { ${code}; return {}; });${mark}
app.post('/baskets', { onRequest: (request) => request.jwtVerify() }, async () => ({}));
`,
  });
  projectTest(rule, 'of Express and Fastify', other("res.clearCookie('session')"));
  projectTest(rule, 'Express and Fastify, none is', other("res.header('x-left', '1')", ' // expect: require-authentication'));
});

describe('meant for everybody', () => {
  projectTest(rule, 'signing in, hooks and health', {
    'open.js': `
import express from 'express';
import passport from 'passport';

const app = express();
app.post('/login', (req, res) => res.sendStatus(204));
app.post('/reset-pass', (req, res) => res.sendStatus(204));
app.post('/password-reset', (req, res) => res.sendStatus(204));
app.post('/password-recovery', (req, res) => res.sendStatus(204));
app.post('/webhooks/payments', (req, res) => res.sendStatus(204));
app.get('/health', (req, res) => res.sendStatus(204));
app.use(passport.authenticate('jwt'));
app.post('/carts', (req, res) => res.sendStatus(201));
`,
  });

  projectTest(rule, 'what visitors write, and signing in by other names', {
    'open.js': `
import express from 'express';
import passport from 'passport';

const app = express();
app.post('/contact', (req, res) => res.sendStatus(204));
app.post('/newsletter/subscribe', (req, res) => res.sendStatus(204));
app.post('/user/request-login', (req, res) => res.sendStatus(204));
app.post('/user/github-auth', (req, res) => res.sendStatus(204));
app.post('/member-logout', (req, res) => res.sendStatus(204));
app.put('/contact', (req, res) => res.sendStatus(204)); // expect: require-authentication
app.post('/contact/:id', (req, res) => res.sendStatus(204)); // expect: require-authentication
app.patch('/last-login', (req, res) => res.sendStatus(204)); // expect: require-authentication
app.post('/contacts', (req, res) => res.sendStatus(204)); // expect: require-authentication
app.use(passport.authenticate('jwt'));
for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) app.post('/carts/' + name, (req, res) => res.sendStatus(201));
`,
  });

  projectTest(rule, 'a cart in the same place', {
    'open.js': `
import express from 'express';
import passport from 'passport';

const app = express();
app.post('/baskets', (req, res) => res.sendStatus(204)); // expect: require-authentication
app.use(passport.authenticate('jwt'));
app.post('/carts', (req, res) => res.sendStatus(201));
`,
  });

  projectTest(rule, 'a route listed in the settings', {
    'open.js': `
import express from 'express';
import passport from 'passport';

const app = express();
app.post('/baskets', (req, res) => res.sendStatus(204));
app.use(passport.authenticate('jwt'));
app.post('/carts', (req, res) => res.sendStatus(201));
`,
  }, { settings: { publicRoutes: ['POST /baskets'] } });

  projectTest(rule, 'another method listed in the settings', {
    'open.js': `
import express from 'express';
import passport from 'passport';

const app = express();
app.post('/baskets', (req, res) => res.sendStatus(204)); // expect: require-authentication
app.use(passport.authenticate('jwt'));
app.post('/carts', (req, res) => res.sendStatus(201));
`,
  }, { settings: { publicRoutes: ['GET /baskets'] } });

  projectTest(rule, 'files, a fallback page and OPTIONS', {
    'open.js': `
import express from 'express';
import passport from 'passport';

const app = express();
app.use('/assets', express.static('assets'));
app.options('/carts', (req, res) => res.sendStatus(204));
app.get('/{*path}', (req, res) => res.sendFile('/srv/index.html'));
app.use(passport.authenticate('jwt'));
app.post('/carts', (req, res) => res.sendStatus(201));
`,
  });

  projectTest(rule, 'a handler that only hands on', {
    'open.js': `
import express from 'express';
import passport from 'passport';

const app = express();
app.post('/carts', (req, res, next) => next());
app.use(passport.authenticate('jwt'));
app.post('/carts', (req, res) => res.sendStatus(201));
`,
  });
});

describe('checked elsewhere', () => {
  projectTest(rule, 'by a gateway', {
    'inner.js': `
import express from 'express';

const app = express();
app.post('/carts', (req, res) => res.sendStatus(201));
`,
  }, { settings: { gateway: { auth: true } } });

  projectTest(rule, 'by a gateway that checks nobody', {
    'inner.js': `
import express from 'express';

const app = express(); // expect: require-authentication
app.post('/carts', (req, res) => res.sendStatus(201));
`,
  }, { settings: { gateway: { auth: false, rateLimit: false } } });

  projectTest(rule, 'by the handler itself', {
    'inner.js': `
import express from 'express';
import passport from 'passport';

const app = express();
app.post('/carts', (req, res) => {
  if (req.get('authorization') !== process.env.KEY) return res.sendStatus(401);
  res.sendStatus(201);
});
app.post('/orders', passport.authenticate('jwt'), (req, res) => res.sendStatus(201));
`,
  });

  projectTest(rule, 'by nothing in the handler', {
    'inner.js': `
import express from 'express';
import passport from 'passport';

const app = express();
app.post('/carts', (req, res) => { // expect: require-authentication
  if (req.get('content-type') !== 'application/json') return res.sendStatus(415);
  res.sendStatus(201);
});
app.post('/orders', passport.authenticate('jwt'), (req, res) => res.sendStatus(201));
`,
  });

  projectTest(rule, 'by a guard named in the settings', {
    'inner.js': `
import express from 'express';
import passport from 'passport';
import { policy } from '@acme/policy';

const app = express();
app.post('/carts', policy, (req, res) => res.sendStatus(201));
app.post('/orders', passport.authenticate('jwt'), (req, res) => res.sendStatus(201));
`,
  }, { settings: { authGuards: ['@acme/policy#policy'] } });
});

describe('out of sight', () => {
  projectTest(rule, 'middleware of an unknown package', {
    'edges.js': `
import express from 'express';
import passport from 'passport';
import { edge } from '@acme/edge';

const app = express();
app.post('/carts', edge(), (req, res) => res.sendStatus(201));
app.post('/orders', passport.authenticate('jwt'), (req, res) => res.sendStatus(201));
`,
  });

  projectTest(rule, 'middleware of a known package that checks nobody', {
    'edges.js': `
import compression from 'compression';
import express from 'express';
import passport from 'passport';

const app = express();
app.post('/carts', compression(), (req, res) => res.sendStatus(201)); // expect: require-authentication
app.post('/orders', passport.authenticate('jwt'), (req, res) => res.sendStatus(201));
`,
  });

  projectTest(rule, 'a list of middleware from outside', {
    'edges.js': `
import express from 'express';
import passport from 'passport';
import { edges } from '@acme/edge';

const app = express();
app.post('/carts', ...edges, (req, res) => res.sendStatus(201));
app.post('/orders', passport.authenticate('jwt'), (req, res) => res.sendStatus(201));
`,
  });

  projectTest(rule, 'a router that nothing in sight mounts', {
    'edges.js': `
import { Router } from 'express';

export const edges = Router();
edges.post('/carts', (req, res) => res.sendStatus(201));
`,
  });
});

describe('reads', () => {
  projectTest(rule, 'an open read where most reads are open', {
    'reads.js': `
import express from 'express';
import passport from 'passport';

const app = express();
const signedIn = passport.authenticate('jwt');
app.get('/products', (req, res) => res.json([]));
app.get('/products/:id', (req, res) => res.json({}));
app.get('/orders', signedIn, (req, res) => res.json([]));
`,
  });

  projectTest(rule, 'an open read among guarded reads', {
    'reads.js': `
import express from 'express';
import passport from 'passport';

const app = express();
const signedIn = passport.authenticate('jwt');
app.get('/products', signedIn, (req, res) => res.json([]));
app.get('/products/:id', (req, res) => res.json({})); // expect: require-authentication
app.get('/orders', signedIn, (req, res) => res.json([]));
app.get('/invoices', signedIn, (req, res) => res.json([]));
`,
  });

  projectTest(rule, 'every open read with reportReads', {
    'reads.js': `
import express from 'express';
import passport from 'passport';

const app = express();
const signedIn = passport.authenticate('jwt');
app.get('/products', (req, res) => res.json([])); // expect: require-authentication
app.get('/products/:id', (req, res) => res.json({})); // expect: require-authentication
app.get('/orders', signedIn, (req, res) => res.json([]));
`,
  }, { options: { 'require-authentication': { reportReads: true } } });

  projectTest(rule, 'an open read with fewer guarded siblings than asked for', {
    'reads.js': `
import express from 'express';
import passport from 'passport';

const app = express();
const signedIn = passport.authenticate('jwt');
app.get('/products', signedIn, (req, res) => res.json([]));
app.get('/products/:id', (req, res) => res.json({}));
app.get('/orders', signedIn, (req, res) => res.json([]));
app.get('/invoices', signedIn, (req, res) => res.json([]));
`,
  }, { options: { 'require-authentication': { minimumSiblings: 4 } } });
});

describe('a record that is begun with nothing of the client’s', () => {
  const app = (data: string, mark: string): Record<string, string> => ({
    'app.js': `
import express from 'express';
import passport from 'passport';
import knex from 'knex';
import rateLimit from 'express-rate-limit';
import { randomBytes } from 'node:crypto';

const db = knex({ client: 'pg' });
const app = express();
app.use(express.json());
app.use(rateLimit({ limit: 100 }));
app.post('/baskets', async (req, res) => {${mark}
  const [row] = await db('baskets').insert(${data}).returning('*');
  res.json(row);
});
app.use(passport.authenticate('jwt'));
app.post('/orders', async (req, res) => res.json(await db('orders').insert({ owner: req.user.id })));
app.get('/orders', async (req, res) => res.json(await db('orders').where({ owner: req.user.id }).limit(10)));
`,
  });

  projectTest(rule, 'a basket of whoever comes', app("{ token: randomBytes(16).toString('hex') }", ''));
  projectTest(rule, 'a basket with what the client says', app("{ token: randomBytes(16).toString('hex'), note: String(req.body.note) }", ' // expect: require-authentication'));
});

describe('signing up, where the accounts are', () => {
  const app = (method: string, mark: string): Record<string, string> => ({
    'app.js': `
import express from 'express';
import jwt from 'jsonwebtoken';
import { users } from './users.js';

const check = (req, res, next) => { try { req.user = jwt.verify(req.headers.authorization, process.env.KEY); next(); } catch { res.sendStatus(401); } };
const router = express.Router();
router.post('/login', async (req, res) => { res.json({ token: jwt.sign({ id: await users.find(req.body) }, process.env.KEY, { expiresIn: '1h' }) }); });
router.${method}('/', async (req, res) => { await users.add(req.body); res.sendStatus(201); });${mark}
router.delete('/:id', check, async (req, res) => { await users.remove(req.params.id, req.user.id); res.sendStatus(204); });
router.post('/logout', check, (req, res) => { res.sendStatus(204); });
router.post('/photo', check, (req, res) => { res.sendStatus(204); });
const app = express();
app.use('/users', router);
app.listen(3000);
`,
    'users.js': "import { store } from 'out-of-sight';\nexport const users = { find: (of) => store.find(of), add: (one) => store.add(one), remove: (id, by) => store.remove(id, by) };",
  });

  projectTest(rule, 'adds to them', app('post', ''));
  projectTest(rule, 'changes them all', app('put', ' // expect: require-authentication'));
});

describe('steps of signing in by the words for them', () => {
  for (const [path, mark] of [['send-password-reset', ''], ['request-password-reset', ''], ['resend-verification-email', ''], ['refresh-tokens', ''], ['signUp.json', ''], ['parcels.json', ' // expect: require-authentication'], ['send-parcel', ' // expect: require-authentication']] as const) {
    projectTest(rule, path, {
      'app.js': `
import express from 'express';
import passport from 'passport';

const app = express();
app.post('/${path}', (req, res) => res.sendStatus(204));${mark}
app.use(passport.authenticate('jwt'));
app.post('/carts', (req, res) => res.sendStatus(201));
`,
    });
  }
});

describe('beside the route that signs in', () => {
  const app = (folder: string, mark = ''): Record<string, string> => ({
    'app.js': `
import express from 'express';
import jwt from 'jsonwebtoken';
import mongoose from 'mongoose';

const User = mongoose.model('User', new mongoose.Schema({ name: String, hash: String, challenge: String }));
const Note = mongoose.model('Note', new mongoose.Schema({ item: String }));
const check = (req, res, next) => { try { req.user = jwt.verify(req.headers.authorization, process.env.KEY); next(); } catch { res.sendStatus(401); } };
const router = express.Router();
router.post('/login', async (req, res) => { const user = await User.findOne({ name: String(req.body.name) }); res.json({ token: jwt.sign({ id: user.id }, process.env.KEY, { expiresIn: '1h' }) }); });
router.post('/challenge', async (req, res) => { await User.updateOne({ name: String(req.body.name) }, { challenge: 'x' }); res.sendStatus(204); });
router.post('/notes', async (req, res) => { await Note.deleteOne({ item: String(req.body.item) }); res.sendStatus(204); });${mark}
router.post('/carts', check, (req, res) => { res.sendStatus(204); });
router.post('/photos', check, (req, res) => { res.sendStatus(204); });
const app = express();
app.use('/${folder}', router);
app.listen(3000);
`,
  });

  projectTest(rule, 'other records, where everything lies', app('api', ' // expect: require-authentication'));
  projectTest(rule, 'in a folder for callers', app('auth'));
});
