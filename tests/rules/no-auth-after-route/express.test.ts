import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-auth-after-route';

const guard = `
import jwt from 'jsonwebtoken';

export const requireUser = (req, res, next) => {
  try {
    req.user = jwt.verify(req.headers.authorization ?? '', process.env.SECRET ?? '');
  } catch {
    return res.sendStatus(401);
  }
  next();
};
`;

describe('TypeScript, several files', () => {
  const router = `
import { Router } from 'express';

export const notes = Router();
notes.post('/', (req, res) => { res.sendStatus(201); });
notes.delete('/:id', (req, res) => { res.sendStatus(204); });
`;
  projectTest([rule, 'require-authentication'], 'the guard stands below the mounted router', {
    'guard.js': guard,
    'notes.ts': router,
    'app.ts': `
import express from 'express';
import { requireUser } from './guard.js';
import { notes } from './notes.js';

const app = express();
app.use('/notes', notes);
app.use(requireUser); // expect: no-auth-after-route
app.use((req, res) => { res.sendStatus(404); });
`,
  }, { says: ['requireUser is put after every route that it could hold for: POST /notes (notes.ts:5) and 1 more run without it. Move it above them.'] });

  projectTest([rule, 'require-authentication'], 'the guard stands above the mounted router', {
    'guard.js': guard,
    'notes.ts': router,
    'app.ts': `
import express from 'express';
import { requireUser } from './guard.js';
import { notes } from './notes.js';

const app = express();
app.use(requireUser);
app.use('/notes', notes);
app.use((req, res) => { res.sendStatus(404); });
`,
  });
});

describe('JavaScript', () => {
  projectTest(rule, 'a guard with routes of its own below it follows public ones on purpose', {
    'guard.js': guard,
    'app.js': `
import express from 'express';
import { requireUser } from './guard.js';

const app = express();
app.get('/notes', (req, res) => { res.json([]); });
app.use(requireUser);
app.post('/notes', (req, res) => { res.sendStatus(201); });
`,
  });

  projectTest(rule, 'the same without anything below it', {
    'guard.js': guard,
    'app.js': `
import express from 'express';
import { requireUser } from './guard.js';

const app = express();
app.get('/notes', (req, res) => { res.json([]); });
app.post('/notes', (req, res) => { res.sendStatus(201); });
app.use(requireUser); // expect: no-auth-after-route
`,
  });

  projectTest(rule, 'only routes that are meant for everybody stand above it', {
    'guard.js': guard,
    'app.js': `
import express from 'express';
import { requireUser } from './guard.js';

const app = express();
app.get('/health', (req, res) => { res.json({}); });
app.post('/login', (req, res) => { res.sendStatus(204); });
app.use(requireUser);
`,
  });

  projectTest(rule, 'it guards files, not routes', {
    'guard.js': guard,
    'app.js': `
import express from 'express';
import { requireUser } from './guard.js';

const app = express();
app.get('/prices', (req, res) => { res.json([]); });
app.use('/reports', requireUser, express.static('reports'));
`,
  });

  projectTest(rule, 'what is mounted below it is out of sight', {
    'guard.js': guard,
    'app.js': `
import express from 'express';
import { readdirSync } from 'node:fs';
import { requireUser } from './guard.js';

const app = express();
app.get('/prices', (req, res) => { res.json([]); });
app.use(requireUser);
for (const file of readdirSync('routes')) app.use('/' + file, require('./routes/' + file));
`,
  });

  projectTest(rule, 'routes below it are added out of sight', {
    'guard.js': guard,
    'app.js': `
import express from 'express';
import { readdirSync } from 'node:fs';
import { requireUser } from './guard.js';

const app = express();
app.get('/prices', (req, res) => { res.json([]); });
app.use(requireUser);
for (const file of readdirSync('routes')) require('./routes/' + file)(app);
`,
  });

  projectTest(rule, 'under another path it could not hold for the routes above', {
    'guard.js': guard,
    'app.js': `
import express from 'express';
import { requireUser } from './guard.js';

const app = express();
app.get('/prices', (req, res) => { res.json([]); });
app.use('/admin', requireUser);
`,
  });

  projectTest(rule, 'optional authentication decides nothing', {
    'app.js': `
import express from 'express';
import { expressjwt } from 'express-jwt';

const app = express();
app.get('/prices', (req, res) => { res.json([]); });
app.use(expressjwt({ secret: process.env.SECRET, algorithms: ['HS256'], credentialsRequired: false }));
`,
  });
});

describe('CommonJS', () => {
  projectTest(rule, 'a known guard on a router', {
    'app.js': `
const express = require('express');
const passport = require('passport');

const orders = express.Router();
orders.put('/:id', (req, res) => { res.sendStatus(204); });
orders.use(passport.authenticate('jwt', { session: false })); // expect: no-auth-after-route
const app = express();
app.use('/orders', orders);
`,
  });

  projectTest(rule, 'a known guard on a router, above its routes', {
    'app.js': `
const express = require('express');
const passport = require('passport');

const orders = express.Router();
orders.use(passport.authenticate('jwt', { session: false }));
orders.put('/:id', (req, res) => { res.sendStatus(204); });
const app = express();
app.use('/orders', orders);
`,
  });

  projectTest(rule, 'the routes are guarded one by one', {
    'app.js': `
const express = require('express');
const passport = require('passport');

const guard = passport.authenticate('jwt', { session: false });
const app = express();
app.put('/orders/:id', guard, (req, res) => { res.sendStatus(204); });
app.use(guard);
`,
  });
});
