import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-on-mutation';
const mark = ` // expect: ${rule}`;

/** A route that refuses to change what is not the caller's says whose these records are. */
describe('owners that are only compared', () => {
  const express = (check: string, expected = ''): string => `
import express from 'express';
import mongoose from 'mongoose';
import passport from 'passport';
const Note = mongoose.model('Note', new mongoose.Schema({ text: String, userId: String, reviewer: String }));
const app = express();
app.use(express.json());
app.use(passport.authenticate('jwt', { session: false }));
app.put('/notes/:id', async (req, res) => {
  const note = await Note.findById(req.params.id);
  ${check}
  note.text = String(req.body.text);
  await note.save();
  res.sendStatus(204);
});
app.delete('/notes/:id', async (req, res) => {
  await Note.deleteOne({ _id: req.params.id });${expected}
  res.sendStatus(204);
});
app.listen(3000);
`;

  projectTest(rule, 'as it is', { 'app.js': express('if (note.userId !== req.user.id) return res.sendStatus(403);', mark) });
  projectTest(rule, 'by a method', { 'app.js': express('if (!note.userId.equals(req.user.id)) return res.sendStatus(403);', mark) });
  projectTest(rule, 'as texts', { 'app.js': express('if (String(note.userId) !== String(req.user.id)) return res.sendStatus(403);', mark) });
  projectTest(rule, 'a field that is not its owner', { 'app.js': express('if (note.reviewer !== req.user.id) return res.sendStatus(403);') });

  const koa = (guard: string, expected = ''): string => `
import Koa from 'koa';
import Router from '@koa/router';
import jwt from 'koa-jwt';
import knex from 'knex';
const db = knex({ client: 'pg' });
const app = new Koa();
app.use(jwt({ secret: process.env.SECRET }));
const own = async (ctx, next) => {
  const note = await db('notes').where('id', ctx.params.id).first('id', 'author_id');
  ctx.assert(note, 404);
  ctx.assert(note.author_id === ctx.state.user.id, 403);
  await next();
};
const router = new Router();
router.put('/notes/:id', own, async (ctx) => {
  await db('notes').where({ id: ctx.params.id }).update({ seen: true });
  ctx.status = 204;
});
router.del('/notes/:id', ${guard}async (ctx) => {
  await db('notes').where({ id: ctx.params.id }).del();${expected}
  ctx.status = 204;
});
app.use(router.routes());
app.listen(3000);
`;

  projectTest(rule, 'by an element that stands before another route', { 'app.js': koa('', mark) });
  projectTest(rule, 'by an element that stands before both', { 'app.js': koa('own, ') });
});

describe('ids in headers', () => {
  const app = (id: string, expected = ''): string => `
import express from 'express';
import passport from 'passport';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.get('/notes', async (req, res) => res.json(await prisma.note.findMany({ where: { userId: req.user.id }, take: 20 })));
app.delete('/notes', async (req, res) => {
  await prisma.note.delete({ where: { id: ${id} } });${expected}
  res.sendStatus(204);
});
app.listen(3000);
`;

  projectTest(rule, 'which a client writes', { 'app.js': app("req.get('x-note')", mark) });
  projectTest(rule, 'which the caller’s token says', { 'app.js': app('req.user.noteId') });
});
