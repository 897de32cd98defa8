import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-authentication';

describe('TypeScript', () => {
  projectTest(rule, 'a write beside guarded routes', {
    'stock.ts': `
import express from 'express';
import { requireUser } from './guard.js';

const app = express();
app.get('/stock', requireUser, (req, res) => res.json([]));
app.get('/stock/:id', requireUser, (req, res) => res.json({}));
app.put('/stock/:id', (req, res) => res.sendStatus(204)); // expect: require-authentication
`,
    'guard.ts': `
import type { NextFunction, Request, Response } from 'express';
import jwt from 'jsonwebtoken';

export function requireUser(req: Request, res: Response, next: NextFunction) {
  try {
    jwt.verify(req.headers.authorization ?? '', process.env.SECRET as string);
    next();
  } catch {
    res.sendStatus(401);
  }
}
`,
  }, { says: ['PUT /stock/:id can be called by anybody: nothing runs before its handler. Add the check that other routes have (requireUser)'] });

  projectTest(rule, 'a check behind a wrapper is called by its own name', {
    'app.ts': `
import express from 'express';
import jwt from 'jsonwebtoken';
const asyncHandler = (fn) => (req, res, next) => Promise.resolve(fn(req, res, next)).catch(next);
const protect = asyncHandler(async (req, res, next) => {
  jwt.verify(req.headers.authorization, process.env.SECRET);
  next();
});
const app = express();
app.get('/a', protect, (req, res) => res.json([]));
app.post('/a', protect, (req, res) => res.sendStatus(204));
app.put('/a', protect, (req, res) => res.sendStatus(204));
app.delete('/a', (req, res) => res.sendStatus(204)); // expect: require-authentication
app.listen(1);
`,
  }, { says: ['Add the check that other routes have (protect)'] });

  projectTest(rule, 'a guarded write beside guarded routes', {
    'stock.ts': `
import express from 'express';
import { requireUser } from './guard.js';

const app = express();
app.get('/stock', requireUser, (req, res) => res.json([]));
app.get('/stock/:id', requireUser, (req, res) => res.json({}));
app.put('/stock/:id', requireUser, (req, res) => res.sendStatus(204));
`,
    'guard.ts': `
import type { NextFunction, Request, Response } from 'express';
import jwt from 'jsonwebtoken';

export function requireUser(req: Request, res: Response, next: NextFunction) {
  try {
    jwt.verify(req.headers.authorization ?? '', process.env.SECRET as string);
    next();
  } catch {
    res.sendStatus(401);
  }
}
`,
  });

  projectTest(rule, 'application, router and guard in three files', {
    'application.ts': `
import express from 'express';
import { requireUser } from './guard.js';
import { invoices } from './invoices.router.js';
import { orders } from './orders.router.js';

const app = express();
app.use(express.json());
app.use('/orders', requireUser, orders);
app.use('/invoices', invoices);
`,
    'orders.router.ts': `
import { Router } from 'express';

export const orders = Router();
orders.post('/', (req, res) => res.sendStatus(201));
`,
    'invoices.router.ts': `
import { Router } from 'express';

export const invoices = Router();
invoices.post('/', (req, res) => res.sendStatus(201)); // expect: require-authentication
`,
    'guard.ts': `
import type { RequestHandler } from 'express';

export const requireUser: RequestHandler = (req, res, next) => {
  if (!req.headers.authorization) {
    res.status(401).end();
    return;
  }
  next();
};
`,
  }, { says: ['POST /invoices can be called by anybody: json() runs before its handler, and it does not check who is calling.'] });

  projectTest(rule, 'application, router and guard in three files, every router behind the guard', {
    'application.ts': `
import express from 'express';
import { requireUser } from './guard.js';
import { invoices } from './invoices.router.js';
import { orders } from './orders.router.js';

const app = express();
app.use(express.json());
app.use('/orders', requireUser, orders);
app.use('/invoices', requireUser, invoices);
`,
    'orders.router.ts': `
import { Router } from 'express';

export const orders = Router();
orders.post('/', (req, res) => res.sendStatus(201));
`,
    'invoices.router.ts': `
import { Router } from 'express';

export const invoices = Router();
invoices.post('/', (req, res) => res.sendStatus(201));
`,
    'guard.ts': `
import type { RequestHandler } from 'express';

export const requireUser: RequestHandler = (req, res, next) => {
  if (!req.headers.authorization) {
    res.status(401).end();
    return;
  }
  next();
};
`,
  });

  projectTest(rule, 'a guard that is used after the route', {
    'late.ts': `
import express from 'express';
import { expressjwt } from 'express-jwt';

const app = express();
app.post('/early', (req, res) => res.sendStatus(201)); // expect: require-authentication
app.use(expressjwt({ secret: process.env.SECRET as string, algorithms: ['HS256'] }));
app.post('/late', (req, res) => res.sendStatus(201));
`,
  });

  projectTest(rule, 'no check in the whole application', {
    'open.ts': `
import express from 'express';

const app = express(); // expect: require-authentication
app.get('/notes', (req, res) => res.json([]));
app.post('/notes', (req, res) => res.sendStatus(201));
app.delete('/notes/:id', (req, res) => res.sendStatus(204));
`,
  }, { says: ['Nothing in this application checks who is calling, and 2 of its routes change data (first POST /notes, open.ts:6).'] });

  projectTest(rule, 'no check in an application that only reads', {
    'open.ts': `
import express from 'express';

const app = express();
app.get('/notes', (req, res) => res.json([]));
app.get('/notes/:id', (req, res) => res.json({}));
`,
  });
});

describe('JavaScript modules', () => {
  projectTest(rule, 'a chain of route() with one open verb', {
    'books.mjs': `
import { Router } from 'express';
import passport from 'passport';

export const books = Router();
const signedIn = passport.authenticate('jwt', { session: false });
books.route('/')
  .get(signedIn, (req, res) => res.json([]))
  .post((req, res) => res.sendStatus(201)); // expect: require-authentication
`,
    'server.mjs': `
import express from 'express';
import { books } from './books.mjs';

const app = express();
app.use('/books', books);
`,
  });

  projectTest(rule, 'a chain of route() with every verb guarded', {
    'books.mjs': `
import { Router } from 'express';
import passport from 'passport';

export const books = Router();
const signedIn = passport.authenticate('jwt', { session: false });
books.route('/')
  .get(signedIn, (req, res) => res.json([]))
  .post(signedIn, (req, res) => res.sendStatus(201));
`,
    'server.mjs': `
import express from 'express';
import { books } from './books.mjs';

const app = express();
app.use('/books', books);
`,
  });

  projectTest(rule, 'routes registered from a table', {
    'table.mjs': `
import express from 'express';
import { requireUser } from './guard.mjs';

const routes = [
  { method: 'get', path: '/a', handlers: [requireUser, (req, res) => res.json({})] },
  { method: 'post', path: '/a', handlers: [requireUser, (req, res) => res.sendStatus(201)] },
];
const app = express();
for (const { method, path, handlers } of routes) app[method](path, ...handlers);
`,
    'guard.mjs': `
export const requireUser = (req, res, next) => (req.headers.authorization === process.env.KEY ? next() : res.sendStatus(401));
`,
  });

  projectTest(rule, 'routes registered from a table, one without its guard', {
    'table.mjs': `
import express from 'express';
import { requireUser } from './guard.mjs';

const routes = [
  { method: 'get', path: '/a', handlers: [requireUser, (req, res) => res.json({})] },
  { method: 'post', path: '/a', handlers: [(req, res) => res.sendStatus(201)] }, // expect: require-authentication
];
const app = express();
for (const { method, path, handlers } of routes) app[method](path, ...handlers);
`,
    'guard.mjs': `
export const requireUser = (req, res, next) => (req.headers.authorization === process.env.KEY ? next() : res.sendStatus(401));
`,
  });
});

describe('CommonJS', () => {
  projectTest(rule, 'a router behind a guard that cannot refuse', {
    'main.cjs': `
const express = require('express');
const { logUser, requireUser } = require('./guards.cjs');

const app = express();
app.post('/a', requireUser, (req, res) => res.sendStatus(201));
app.post('/b', logUser, (req, res) => res.sendStatus(201)); // expect: require-authentication
module.exports = app;
`,
    'guards.cjs': `
exports.requireUser = (req, res, next) => {
  if (!req.headers.authorization) return res.sendStatus(401);
  next();
};
exports.logUser = (req, res, next) => {
  if (!req.headers.authorization) console.log('somebody');
  next();
};
`,
  }, { says: ['POST /b can be called by anybody: logUser runs before its handler, and it does not check who is calling.'] });

  projectTest(rule, 'routers behind several elements that are no guards', {
    'main.cjs': `
const express = require('express');
const { count, requireUser, trace } = require('./guards.cjs');

const app = express();
app.use(express.json());
app.post('/a', requireUser, (req, res) => res.sendStatus(201));
app.put('/a', requireUser, (req, res) => res.sendStatus(204));
app.post('/b', count, trace, express.text(), (req, res) => res.sendStatus(201)); // expect: require-authentication
app.post('/c', count, trace, express.text(), express.raw(), (req, res) => res.sendStatus(201)); // expect: require-authentication
module.exports = app;
`,
    'guards.cjs': `
let calls = 0;
exports.requireUser = (req, res, next) => {
  if (!req.headers.authorization) return res.sendStatus(401);
  next();
};
exports.count = (req, res, next) => {
  calls += 1;
  next();
};
exports.trace = (req, res, next) => {
  res.set('X-Trace', 'on');
  next();
};
`,
  }, { says: [
    'POST /b can be called by anybody: json(), count, trace, text() run before its handler, and none of them checks who is calling.',
    'POST /c can be called by anybody: json(), count, trace and 2 more run before its handler, and none of them checks who is calling.',
  ] });

  projectTest(rule, 'a router behind a guard that can refuse', {
    'main.cjs': `
const express = require('express');
const { requireKey, requireUser } = require('./guards.cjs');

const app = express();
app.post('/a', requireUser, (req, res) => res.sendStatus(201));
app.post('/b', requireKey, (req, res) => res.sendStatus(201));
module.exports = app;
`,
    'guards.cjs': `
exports.requireUser = (req, res, next) => {
  if (!req.headers.authorization) return res.sendStatus(401);
  next();
};
exports.requireKey = (req, res, next) => {
  if (req.get('x-key') !== process.env.KEY) return next(Object.assign(new Error('no key'), { status: 401 }));
  next();
};
`,
  });
});
