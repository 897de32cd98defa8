import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-on-mutation';
const mark = ' // expect: require-ownership-on-mutation';

/** What a handler does with a list that the module keeps, where other routes list a caller's own records. */
const handlers: readonly (readonly [what: string, statements: string, isTold: boolean])[] = [
  ['cuts one out', 'const at = orders.findIndex((one) => one.id === Number(req.params.id)); orders.splice(at, 1);', true],
  ['cuts one of the caller’s out', 'const at = orders.findIndex((one) => one.id === Number(req.params.id) && one.userId === req.user.id); orders.splice(at, 1);', false],
  ['keeps the others', 'orders = orders.filter((one) => one.id !== Number(req.params.id));', true],
  ['keeps the others, and those of others', 'orders = orders.filter((one) => one.id !== Number(req.params.id) || one.userId !== req.user.id);', false],
  ['writes a field', 'const order = orders.find(({ id }) => id === Number(req.params.id)); order.item = req.body.item;', true],
  ['writes a field of a record it compares', 'const order = orders.find(({ id }) => id === Number(req.params.id)); if (order.userId !== req.user.id) return res.sendStatus(404); order.item = req.body.item;', false],
  ['replaces one', 'const at = orders.findIndex((one) => String(one.id) === req.params.id); orders[at] = { ...orders[at], item: req.body.item };', true],
  ['replaces one of the caller’s', 'const at = orders.findIndex((one) => String(one.id) === req.params.id && one.userId === req.user.id); orders[at] = { ...orders[at], item: req.body.item };', false],
  ['makes a list of the others, and leaves it at that', 'const others = orders.filter((one) => one.id !== Number(req.params.id)); res.set("x-left", String(others.length));', false],
  ['looks among what is fixed', 'const plan = PLANS.find((one) => one.name === req.body.plan); res.set("x-price", String(plan?.price));', false],
];

describe.each(handlers)('a handler that %s', (_, statements, isTold) => {
  // A change of one line stands where its statement does, so each handler is one line.
  projectTest(rule, 'Express, CommonJS', {
    'app.js': `
const express = require('express');
const passport = require('passport');
const app = express();
app.use(express.json());
app.use(passport.authenticate('jwt', { session: false }));
let orders = [{ id: 1, userId: 1, item: 'lamp' }, { id: 2, userId: 2, item: 'chair' }];
const PLANS = [{ name: 'small', price: 1 }];
app.get('/orders', (req, res) => res.json(orders.filter((one) => one.userId === req.user.id)));
app.put('/orders/:id', (req, res) => { ${statements} res.sendStatus(204); });${isTold ? mark : ''}
app.listen(3000);
`,
  });
});

describe('other places that keep records', () => {
  const store = (test: string): Readonly<Record<string, string>> => ({
    'store.ts': `
export const db = { notes: [{ id: '1', ownerId: 'a', text: '' }] };
`,
    'app.ts': `
import Fastify from 'fastify';
import jwt from '@fastify/jwt';
import { db } from './store.js';
const app = Fastify();
app.register(jwt, { secret: process.env.SECRET ?? '' });
app.register(async (scope) => {
  scope.addHook('onRequest', async (request) => { await request.jwtVerify(); });
  scope.get('/notes', async (request) => db.notes.filter((one) => one.ownerId === request.user.id));
  scope.delete('/notes/:id', async (request) => {
    db.notes = db.notes.filter((one) => one.id !== request.params.id${test});${test === '' ? mark : ''}
  });
});
`,
  });
  projectTest(rule, 'Fastify, a member of an object of another file', store(''));
  projectTest(rule, 'Fastify, the same for the caller’s own', store(' || one.ownerId !== request.user.id'));

  const service = (owner: string): Readonly<Record<string, string>> => ({
    'app.ts': `
import { Body, Controller, Delete, Get, Injectable, Module, Param, Post, Req, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
@Injectable()
class Notes {
  private notes: { id: string; ownerId: string; text: string }[] = [];
  add(ownerId: string, text: string) { this.notes.push({ id: crypto.randomUUID(), ownerId, text }); }
  of(ownerId: string) { return this.notes.filter((one) => one.ownerId === ownerId); }
  remove(id: string, ownerId: string) {
    const at = this.notes.findIndex((one) => one.id === id${owner});
    this.notes.splice(at, 1);${owner === '' ? mark : ''}
  }
}
@UseGuards(AuthGuard('jwt'))
@Controller('notes')
class NotesController {
  constructor(private readonly notes: Notes) {}
  @Get()
  list(@Req() request) { return this.notes.of(request.user.id); }
  @Post()
  add(@Req() request, @Body('text') text: string) { this.notes.add(request.user.id, String(text)); }
  @Delete(':id')
  remove(@Param('id') id: string, @Req() request) { this.notes.remove(id, request.user.id); }
}
@Module({ controllers: [NotesController], providers: [Notes] })
class AppModule {}
NestFactory.create(AppModule).then((app) => app.listen(3000));
`,
  });
  projectTest(rule, 'Nest, a field of a service', service(''));
  projectTest(rule, 'Nest, the same for the caller’s own', service(' && one.ownerId === ownerId'));

  const map = (test: string): Readonly<Record<string, string>> => ({
    'app.mjs': `
import express from 'express';
import passport from 'passport';
const app = express();
const files = new Map();
app.use(express.json());
app.use(passport.authenticate('jwt', { session: false }));
app.post('/files', (req, res) => { files.set(crypto.randomUUID(), { ownerId: req.user.id, name: String(req.body.name) }); res.sendStatus(201); });
app.delete('/files/:id', (req, res) => {
  ${test}
  files.delete(req.params.id);${test === '' ? mark : ''}
  res.sendStatus(204);
});
`,
  });
  projectTest(rule, 'a map', map(''));
  projectTest(rule, 'a map, compared first', map('if (files.get(req.params.id)?.ownerId !== req.user.id) return res.sendStatus(404);'));
});
