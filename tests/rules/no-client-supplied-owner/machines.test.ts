import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-client-supplied-owner';

describe('who is calling', () => {
  const app = (guard: string, mark: string) => ({
    'threads.js': `
const express = require('express');
const jwt = require('jsonwebtoken');
const { PrismaClient } = require('@prisma/client');

const prisma = new PrismaClient();
const app = express();
app.use(express.json());
const requireUser = (req, res, next) => {
  try { req.user = jwt.verify(req.headers.authorization, process.env.SECRET); next(); } catch { res.sendStatus(401); }
};
const requireKey = (req, res, next) => {
  if (req.headers['x-api-key'] !== process.env.API_KEY) return res.sendStatus(401);
  next();
};
app.get('/threads', requireUser, async (req, res) => res.json(await prisma.thread.findMany({ where: { userId: req.user.id } })));
app.post('/v1/threads', ${guard}, async (req, res) => res.json(await prisma.thread.create({ data: { title: req.body.title, userId: req.body.userId } })));${mark}
app.listen(3000);
`,
  });
  projectTest(rule, 'is known in the same way', app('requireUser', ' // expect: no-client-supplied-owner'));
  projectTest(rule, 'is a machine with a key of its own', app('requireKey', ''));

  // Two checks that read headers by the same method need not know the same callers.
  const byMethod = (guard: string, mark: string) => {
    const { 'threads.js': text } = app(guard, mark);
    return { 'threads.js': text.replace('req.headers.authorization', "req.header('authorization')").replace("req.headers['x-api-key']", "req.header('x-api-key')") };
  };
  projectTest(rule, 'is known in the same way, by a method of the request', byMethod('requireUser', ' // expect: no-client-supplied-owner'));
  projectTest(rule, 'is a machine with a key in a header that a method reads', byMethod('requireKey', ''));
});
