import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-on-mutation';
const mark = ' // expect: require-ownership-on-mutation';

describe('records that are made in the name of the caller', () => {
  const app = (create: string, change: string) => ({
    'notes.js': `
const express = require('express');
const { PrismaClient } = require('@prisma/client');
const { signedIn } = require('./signed-in.js');

const prisma = new PrismaClient();
const app = express();
app.use(express.json(), signedIn);
app.post('/notes', async (req, res) => res.json(await prisma.note.create({ data: ${create} })));
app.get('/notes/:id', async (req, res) => res.json(await prisma.note.findUnique({ where: { id: req.params.id } })));
app.put('/notes/:id', async (req, res) => res.json(await prisma.note.update({ where: { id: req.params.id }, data: ${change}
app.listen(3000);
`,
    'signed-in.js': `
const jwt = require('jsonwebtoken');
exports.signedIn = (req, res, next) => {
  try { req.user = jwt.verify(req.headers.authorization, process.env.SECRET); next(); } catch { res.sendStatus(401); }
};
`,
  });

  projectTest(rule, 'are changed by anybody', app('{ text: req.body.text, userId: req.user.id }', `{ text: req.body.text } })));${mark}`), { says: ['Add userId to this filter, as notes.js:9 does'] });
  projectTest(rule, 'are changed by their makers', { ...app('{ text: req.body.text, userId: req.user.id }', '{ text: req.body.text } })));'), 'notes.js': app('{ text: req.body.text, userId: req.user.id }', '{ text: req.body.text } })));')['notes.js'].replace("where: { id: req.params.id }, data", 'where: { id: req.params.id, userId: req.user.id }, data') });
  projectTest(rule, 'keep who reported them, whoever works on them', app('{ text: req.body.text, reporterId: req.user.id }', '{ text: req.body.text } })));'));
  projectTest(rule, 'are nobody’s', app('{ text: req.body.text }', '{ text: req.body.text } })));'));
});

describe('who is calling', () => {
  const app = (filter: string, mark: string, guard: string) => ({
    'baskets.ts': `
import express from 'express';
import mongoose from 'mongoose';
import { sessions, bearer } from './sessions.js';

const Basket = mongoose.model('Basket', new mongoose.Schema({ items: [String], userId: String }));
const app = express();
app.use(express.json());
${guard}
app.get('/basket', async (req: any, res) => res.json(await Basket.find({ userId: ${filter} })));
app.delete('/baskets/:id', async (req: any, res) => { await Basket.findByIdAndDelete(req.params.id); res.end(); });${mark}
app.listen(3000);
`,
    'sessions.ts': `
export const sessions: Record<string, { id: string }> = {};
export const bearer = (req: any) => {
  const parts = (req.headers.authorization ?? '').split(' ');
  return parts.length === 2 ? parts[1] : undefined;
};
`,
  });

  projectTest(rule, 'is what a table of sessions keeps under the token', app('req.userId', mark, "app.use((req: any, res, next) => { const session = sessions[bearer(req)]; if (!session) return res.sendStatus(401); req.userId = session.id; next(); });"));
  projectTest(rule, 'is written into the body', app('req.body.userId', mark, "app.use((req: any, res, next) => { try { req.body.userId = sessions[bearer(req)].id; next(); } catch { res.sendStatus(401); } });"));
  projectTest(rule, 'is not what the body says', app('req.body.userId', '', 'app.use((req: any, res, next) => { if (!sessions[bearer(req)]) return res.sendStatus(401); next(); });'));
});

describe('what cannot be seen into', () => {
  const app = (before: string, after: string, mark: string) => ({
    'orders.js': `
import express from 'express';
import passport from 'passport';
import { PrismaClient } from '@prisma/client';
import { stamp } from '@acme/stamp';

const prisma = new PrismaClient();
const app = express();
${before}
app.use(passport.authenticate('jwt', { session: false }));
${after}
app.get('/orders', async (req, res) => res.json(await prisma.order.findMany({ where: { userId: req.user.id } })));
app.delete('/orders/:id', async (req, res) => res.json(await prisma.order.delete({ where: { id: req.params.id } })));${mark}
app.listen(3000);
`,
  });
  projectTest(rule, 'runs before callers are known', app('app.use(stamp());', '', mark));
  projectTest(rule, 'runs behind the check, and may ask whose it is', app('', 'app.use(stamp());', ''));
});

describe('accounts', () => {
  const app = (route: string, guard = 'req.user = await prisma.user.findUnique({ where: { id: claims.sub } });') => ({
    'users.js': `
const express = require('express');
const { PrismaClient } = require('@prisma/client');
const { signedIn } = require('./signed-in.js');

const prisma = new PrismaClient();
const app = express();
app.use(express.json(), signedIn);
${route}
app.listen(3000);
`,
    'signed-in.js': `
const jwt = require('jsonwebtoken');
const { PrismaClient } = require('@prisma/client');
const prisma = new PrismaClient();
exports.signedIn = async (req, res, next) => {
  try { const claims = jwt.verify(req.headers.authorization, process.env.SECRET); ${guard} next(); } catch { res.sendStatus(401); }
};
`,
  });
  const remove = "app.delete('/users/:id', async (req, res) => res.json(await prisma.user.delete({ where: { id: req.params.id } })));";

  projectTest(rule, 'the check of callers looks them up', app(`${remove}${mark}`), { says: ['any signed-in caller can do so to anybody’s account. Take the id from the caller’s identity, or test what the caller may do.'] });
  projectTest(rule, 'it does not', app(remove, 'req.user = claims;'));
  projectTest(rule, 'somebody’s own', app("app.delete('/users/:id', async (req, res) => {\n  if (req.user.id !== req.params.id) return res.sendStatus(403);\n  res.json(await prisma.user.delete({ where: { id: req.params.id } }));\n});"));
  projectTest(rule, 'a switch asks for a role', app("app.delete('/users/:id', async (req, res) => {\n  switch (req.user.role) { case 'admin': break; default: return res.sendStatus(403); }\n  res.json(await prisma.user.delete({ where: { id: req.params.id } }));\n});"));
  projectTest(rule, 'a switch asks for something else', app("app.delete('/users/:id', async (req, res) => {\n  switch (req.query.mode) { case 'hard': break; default: return res.sendStatus(400); }\n  res.json(await prisma.user.delete({ where: { id: req.params.id } })); // expect: require-ownership-on-mutation\n});"));
  projectTest(rule, 'a role is asked for', app("app.delete('/users/:id', (req, res, next) => (req.user.role === 'admin' ? next() : res.sendStatus(403)), async (req, res) => res.json(await prisma.user.delete({ where: { id: req.params.id } })));"));
});
