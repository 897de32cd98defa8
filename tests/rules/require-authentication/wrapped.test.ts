import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-authentication';

/** Handlers that together cost more than any one function may, so that what all share must not speak for each. */
const reads = Array.from({ length: 150 }, (_, at) => `  const a${String(at)} = String(req.query.a${String(at)}) + '-' + String(req.body.b${String(at)});`).join('\n');
const guarded = Array.from({ length: 20 }, (_, at) => `routes.post('/guarded/${String(at)}', requireUser, wrap(async (req, res) => {
${reads}
  res.json({ a1 });
}));`).join('\n');
const refusal = 'if (req.headers.authorization !== process.env.KEY) return res.sendStatus(401);';

describe('many handlers in one wrapper', () => {
  for (const [what, start, mark] of [['the last asks nobody', '', ` // expect: ${rule}`], ['the last asks, too', refusal, '']] as const) {
    projectTest(rule, what, {
      'routes.js': `
import express, { Router } from 'express';
import jwt from 'jsonwebtoken';

const wrap = (fn) => (req, res, next) => { Promise.resolve(fn(req, res, next)).catch(next); };
const requireUser = (req, res, next) => {
  try { req.user = jwt.verify(req.headers.authorization, process.env.SECRET); next(); } catch { res.sendStatus(401); }
};
const routes = Router();
${guarded}
routes.post('/keyed', wrap(async (req, res) => {
  ${refusal}
  res.json({});
}));
routes.post('/notes', wrap(async (req, res) => { ${start} res.sendStatus(201); }));${mark}
express().use('/v1', routes).listen(3000);
`,
    });
  }
});

projectTest(rule, 'a check that is all that its module exports goes by the name of the module', {
  'app.js': `
const express = require('express');
const check = require('./middleware/signed-in');
const staff = require('./staff');
const app = express();
app.get('/notes', check, (req, res) => res.json([]));
app.put('/notes', check, staff, (req, res) => res.json([]));
app.delete('/notes', check, (req, res) => res.json([]));
app.post('/notes', (req, res) => res.json([])); // expect: require-authentication
`,
  'middleware/signed-in.js': 'module.exports = function (req, res, next) { if (!req.headers.authorization) return res.sendStatus(401); next(); };',
  'staff/index.js': 'module.exports = (req, res, next) => { next(); };',
}, { says: ['Add the check that other routes have (signed-in)'] });
