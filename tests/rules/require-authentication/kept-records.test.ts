import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-authentication';

describe('where most routes are open', () => {
  const app = (route: string) => ({
    'bottles.js': `
const express = require('express');
const jwt = require('jsonwebtoken');
const { Bottle, Tasting, Account } = require('./records');
const bcrypt = require('bcrypt');

const app = express();
app.use(express.json());
const requireUser = (req, res, next) => {
  try { req.user = jwt.verify(req.headers.authorization, process.env.SECRET); next(); } catch { res.sendStatus(401); }
};
app.post('/login', async (req, res) => {
  const account = await Account.findOne({ email: String(req.body.email) });
  if (!(await bcrypt.compare(req.body.password, account.password))) return res.sendStatus(401);
  res.json({ token: jwt.sign({ sub: account.id }, process.env.SECRET, { expiresIn: '1h' }) });
});
app.get('/bottles', async (req, res) => res.json(await Bottle.find().limit(20)));
app.post('/bottles', async (req, res) => res.json(await Bottle.create({ label: req.body.label })));
app.post('/notes', async (req, res) => res.sendStatus(201));
app.get('/me', requireUser, (req, res) => res.json(req.user));
${route}
`,
    'records.js': `
const mongoose = require('mongoose');
exports.Bottle = mongoose.model('Bottle', new mongoose.Schema({ label: String, views: Number, hidden: Boolean }));
exports.Tasting = mongoose.model('Tasting', new mongoose.Schema({ taster: { type: mongoose.Schema.Types.ObjectId, ref: 'Account' } }));
exports.Account = mongoose.model('Account', new mongoose.Schema({ email: String, phone: String, password: { type: String, select: false } }));
`,
  });

  projectTest(rule, 'one removes a record by its id', app("app.delete('/bottles/:id', async (req, res) => res.json(await Bottle.findByIdAndDelete(req.params.id))); // expect: require-authentication"), {
    says: ['DELETE /bottles/:id can be called by anybody, and deletes Bottle by req.params.id (bottles.js:21): json() runs before its handler'],
  });
  const guarded = app("app.delete('/bottles/:id', requireUser, async (req, res) => res.json(await Bottle.findByIdAndDelete(req.params.id)));");
  projectTest(rule, 'one removes a record by its id, and asks who is calling', { ...guarded, 'bottles.js': guarded['bottles.js'].replace(/^app\.post\('\/(?:bottles|notes)'.*\n/gm, '') });
  projectTest(rule, 'one changes a record by its id', app("app.put('/bottles/:id', async (req, res) => res.json(await Bottle.findByIdAndUpdate(req.params.id, { label: req.body.label }))); // expect: require-authentication"));
  projectTest(rule, 'one sets a fixed value', app("app.post('/bottles/:id/hide', async (req, res) => res.json(await Bottle.findByIdAndUpdate(req.params.id, { hidden: true }))); // expect: require-authentication"));
  projectTest(rule, 'one counts', app("app.post('/bottles/:id/view', async (req, res) => res.json(await Bottle.findByIdAndUpdate(req.params.id, { $inc: { views: 1 } })));"));
  projectTest(rule, 'one reads a record by its id', app("app.get('/bottles/:id', async (req, res) => res.json(await Bottle.findById(req.params.id)));"));
  projectTest(rule, 'one changes a record by a code that was mailed', app("app.put('/bottles/claim', async (req, res) => res.json(await Bottle.findOneAndUpdate({ code: String(req.body.code) }, { label: req.body.label })));"));
  projectTest(rule, 'one changes a record by its id, under a path for everybody', app("app.put('/public/bottles/:id', async (req, res) => res.json(await Bottle.findByIdAndUpdate(req.params.id, { label: req.body.label })));"));
  projectTest(rule, 'one sends accounts as they are stored', app("app.get('/people', async (req, res) => res.json(await Account.find().limit(20))); // expect: require-authentication"), {
    says: ['GET /people can be called by anybody, and sends Account as it is stored (bottles.js:21)'],
  });
  projectTest(rule, 'accounts come along with other records', app("app.get('/tastings', async (req, res) => res.json(await Tasting.find().populate('taster').limit(20)));"));
  projectTest(rule, 'one sends names of accounts', app("app.get('/people', async (req, res) => res.json(await Account.find().select('name').limit(20)));"));
  projectTest(rule, 'one sends accounts less one field', app("app.get('/people', async (req, res) => res.json(await Account.find().select('-password').limit(20))); // expect: require-authentication"));
  projectTest(rule, 'one sends accounts less what is personal', app("app.get('/people', async (req, res) => res.json(await Account.find().select('-email -phone').limit(20)));"));
});

describe('where something looks who is calling for whoever asks', () => {
  const app = (handler: string, others = '') => ({
    'bottles.ts': `
import express from 'express';
import jwt from 'jsonwebtoken';
import { Bottle } from './records.js';

const app = express();
app.use((req: any, res, next) => {
  const token = req.headers.authorization;
  if (token) {
    try { req.user = jwt.verify(token, process.env.SECRET as string); } catch { /* nobody */ }
  }
  next();
});
const known = (req: any, res: any, next: any) => {
  if (req.cookies.token) {
    try { req.guest = jwt.verify(req.cookies.token, process.env.SECRET as string); } catch { /* nobody */ }
  }
  next();
};
${others}
app.get('/me', (req: any, res, next) => { if (!req.user) return res.sendStatus(401); next(); }, (req: any, res) => res.json(req.user));
app.get('/bottles', async (req, res) => res.json(await Bottle.find().limit(20)));
app.post('/notes', async (req, res) => res.sendStatus(201));
${handler}
`,
    'records.ts': `
import mongoose from 'mongoose';
export const Bottle = mongoose.model('Bottle', new mongoose.Schema({ label: String }));
`,
  });
  projectTest(rule, 'a handler does not ask', app("app.delete('/bottles/:id', async (req: any, res) => res.json(await Bottle.findByIdAndDelete(req.params.id))); // expect: require-authentication"));
  const open = (before: string, mark: string) => `app.delete('/bottles/:id', ${before}async (req: any, res) => res.json(await Bottle.findByIdAndDelete(req.params.id)));${mark}`;
  projectTest(rule, 'two look, for every route', app(open('', ' // expect: require-authentication'), 'app.use(known);'));
  projectTest(rule, 'two look, one of them for this route alone', app(open('known, ', '')));
  projectTest(rule, 'a handler asks', app("app.delete('/bottles/:id', async (req: any, res) => { if (req.user.role !== 'staff') return res.sendStatus(404); res.json(await Bottle.findByIdAndDelete(req.params.id)); });"));
});

describe('other frameworks', () => {
  projectTest(rule, 'Fastify: a record is removed by its id', {
    'bottles.js': `
import Fastify from 'fastify';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = Fastify();
const requireUser = async (request, reply) => { await request.jwtVerify(); };
app.get('/me', { onRequest: [requireUser] }, async (request) => request.user);
app.get('/bottles', async () => prisma.bottle.findMany({ take: 20 }));
app.post('/bottles', async (request) => prisma.bottle.create({ data: { label: request.body.label } }));
app.post('/notes', async () => ({ saved: true }));
app.delete('/bottles/:id', async (request) => prisma.bottle.delete({ where: { id: request.params.id } })); // expect: require-authentication
app.delete('/bottles/:id/label', { onRequest: [requireUser] }, async (request) => prisma.bottle.update({ where: { id: request.params.id }, data: { label: null } }));
`,
  });

  projectTest(rule, 'Nest: a record is changed by its id', {
    'bottles.controller.ts': `
import { Body, Controller, Delete, Get, Param, Post, Put, Req, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { BottlesService } from './bottles.service.js';

@Controller('bottles')
export class BottlesController {
  constructor(private readonly bottles: BottlesService) {}

  @Get() list() { return this.bottles.list(); }
  @Post() add(@Body('label') label: string) { return this.bottles.add(label); }
  @Post('notes') note() { return {}; }
  @Put(':id') change(@Param('id') id: string, @Body('label') label: string) { return this.bottles.change(id, label); } // expect: require-authentication
  @Delete(':id') @UseGuards(AuthGuard('jwt')) remove(@Param('id') id: string) { return this.bottles.remove(id); }
}
`,
    'bottles.service.ts': `
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Bottle } from './bottle.entity.js';

@Injectable()
export class BottlesService {
  constructor(@InjectRepository(Bottle) private readonly all: Repository<Bottle>) {}

  list() { return this.all.find({ take: 20 }); }
  add(label: string) { return this.all.save({ label }); }
  change(id: string, label: string) { return this.all.update(id, { label }); }
  remove(id: string) { return this.all.delete(id); }
}
`,
    'bottle.entity.ts': `
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Bottle {
  @PrimaryGeneratedColumn() id: number;
  @Column() label: string;
}
`,
    'app.module.ts': `
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { BottlesController } from './bottles.controller.js';
import { BottlesService } from './bottles.service.js';

@Module({ controllers: [BottlesController], providers: [BottlesService] })
class AppModule {}

void NestFactory.create(AppModule);
`,
  });
});

describe('beside a route that signs callers in', () => {
  const app = (signIn: string, step: string) => ({
    'app.js': `
const express = require('express');
const jwt = require('jsonwebtoken');
const bcrypt = require('bcrypt');
const { find } = require('@shop/accounts');

const app = express();
app.use(express.json());
const requireUser = (req, res, next) => {
  try { req.user = jwt.verify(req.headers.authorization, process.env.SECRET); next(); } catch { res.sendStatus(401); }
};
app.post('${signIn}', async (req, res) => {
  const account = await find(String(req.body.email));
  if (!(await bcrypt.compare(req.body.password, account.hash))) return res.sendStatus(401);
  res.json({ token: jwt.sign({ sub: account.id }, process.env.SECRET, { expiresIn: '1h' }) });
});
app.get('/me', requireUser, (req, res) => res.json(req.user));
app.put('/me', requireUser, (req, res) => res.sendStatus(204));
app.post('/orders', requireUser, (req, res) => res.sendStatus(201));
${step}
`,
  });
  projectTest(rule, 'a step below it', app('/login', "app.post('/login/code', (req, res) => res.sendStatus(204));"));
  projectTest(rule, 'a step in its folder', app('/session/login', "app.post('/session/code', (req, res) => res.sendStatus(204));"));
  projectTest(rule, 'a route beside it at the root', app('/login', "app.post('/notes', (req, res) => res.sendStatus(204)); // expect: require-authentication"));
});
