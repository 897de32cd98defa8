import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-undeclared-public-route';
const mark = ' // expect: no-undeclared-public-route';

/** A route of an application in which nobody is asked who is calling. */
const routes: readonly (readonly [what: string, route: string, isTold: boolean])[] = [
  ['a write', "app.post('/products', (req, res) => res.sendStatus(201));", true],
  ['a write on a path for everybody', "app.post('/login', (req, res) => res.sendStatus(201));", false],
  ['a write that can refuse', "app.post('/products', (req, res) => (req.body.code === process.env.CODE ? res.sendStatus(201) : res.sendStatus(403)));", false],
  ['a read of a list', "app.get('/products', async (req, res) => res.json(await products.find().limit(20)));", false],
  ['a read of accounts', "app.get('/people', async (req, res) => res.json(await people.find().select('name').limit(20)));", true],
  ['a read that removes', "app.get('/products/:id/remove', async (req, res) => res.json(await products.deleteOne({ _id: req.params.id })));", true],
  ['an account that is made', "app.post('/people', async (req, res) => res.json({ id: (await people.create({ name: req.body.name, password: await bcrypt.hash(req.body.password, 10) })).id }));", false],
  ['something else that is made', "app.post('/stocks', async (req, res) => res.json({ id: (await products.create({ name: req.body.name })).id }));", true],
];

describe.each(routes)('%s', (_, route, isTold) => {
  const told = isTold ? mark : '';
  projectTest(rule, 'Express, CommonJS', {
    'app.js': `
const express = require('express');
const bcrypt = require('bcrypt');
const { people, products } = require('./models');
const app = express();
app.use(express.json());
${route}${told}
app.listen(3000);
`,
    'models.js': `
const mongoose = require('mongoose');
exports.people = mongoose.model('Person', new mongoose.Schema({ name: String, password: String }));
exports.products = mongoose.model('Product', new mongoose.Schema({ name: String }));
`,
  });
});

describe('frameworks', () => {
  projectTest(rule, 'Fastify', {
    'app.ts': `
import Fastify from 'fastify';
const app = Fastify();
app.put('/notes/:id', async () => ({ saved: true })); // expect: no-undeclared-public-route
app.get('/notes', async () => ({ notes: [] }));
`,
  });

  projectTest(rule, 'Nest', {
    'app.ts': `
import { Controller, Delete, Get, Module, Param } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
@Controller('notes')
class Notes {
  @Delete(':id') // expect: no-undeclared-public-route
  remove(@Param('id') id: string) { return { id }; }
  @Get()
  list() { return []; }
}
@Controller('tags')
class Tags {
  @Delete(':id') // expect: no-undeclared-public-route
  remove(@Param('id') id: string) { return { id }; }
}
@Module({ controllers: [Notes, Tags] })
class AppModule {}
NestFactory.create(AppModule).then((app) => app.listen(3000));
`,
  });
});

describe('what others say', () => {
  const files = (told: string) => ({
    'app.mjs': `
import express from 'express';
const app = express();
app.post('/products', (req, res) => res.sendStatus(201));${told}
`,
  });
  projectTest(rule, 'a list of public routes', files(''), { settings: { publicRoutes: ['POST /products'] } });
  projectTest(rule, 'a gateway', files(''), { settings: { gateway: { auth: true } } });
  projectTest(rule, 'neither', files(mark));

  projectTest(rule, 'what require-authentication tells', {
    'app.mjs': `
import express from 'express';
import passport from 'passport';
const app = express();
app.post('/products', (req, res) => res.sendStatus(201));
app.use(passport.authenticate('jwt', { session: false }));
app.post('/orders', (req, res) => res.sendStatus(201));
`,
  });

  projectTest(rule, 'behind what nobody can see into', {
    'app.mjs': `
import express from 'express';
import { guard } from 'some-guard';
const app = express();
app.use(guard());
app.post('/products', (req, res) => res.sendStatus(201));
`,
  });
});

describe('open reads beside guarded ones', () => {
  const files = (told: string) => ({
    'app.mjs': `
import express from 'express';
import mongoose from 'mongoose';
import passport from 'passport';
const Product = mongoose.model('Product', new mongoose.Schema({ name: String }));
const app = express();
const signedIn = passport.authenticate('jwt', { session: false });
app.get('/products', async (req, res) => res.json(await Product.find().limit(20)));${told}
app.get('/prices', (req, res) => res.json([]));${told}
app.get('/coupons', (req, res) => (req.query.code === process.env.CODE ? res.json([]) : res.sendStatus(404)));${told}
app.get('/health', (req, res) => res.sendStatus(204));
app.get('/orders', signedIn, (req, res) => res.json([]));
`,
  });
  projectTest(rule, 'are not asked for', files(''));
  projectTest(rule, 'are told with reportReads', files(mark), { options: { [rule]: { reportReads: true } } });

  projectTest(rule, 'are left to require-authentication where they stand out', {
    'app.mjs': `
import express from 'express';
import passport from 'passport';
const app = express();
const signedIn = passport.authenticate('jwt', { session: false });
app.get('/orders', signedIn, (req, res) => res.json([]));
app.get('/orders/:id', (req, res) => res.json({}));
app.get('/invoices', signedIn, (req, res) => res.json([]));
app.get('/invoices/:id', signedIn, (req, res) => res.json({}));
`,
  }, { options: { [rule]: { reportReads: true } } });

  projectTest(rule, 'are nothing that stands out where nobody is asked', {
    'app.mjs': `
import express from 'express';
const app = express();
app.get('/products', (req, res) => res.json([]));
`,
  }, { options: { [rule]: { reportReads: true } } });

  projectTest(rule, 'over files, in Fastify', {
    'app.ts': `
import Fastify from 'fastify';
import { orders } from './orders.js';
const app = Fastify();
app.get('/products', async () => []); // expect: no-undeclared-public-route
app.register(orders);
`,
    'orders.ts': `
import type { FastifyInstance } from 'fastify';
export async function orders(app: FastifyInstance) {
  app.addHook('onRequest', async (request, reply) => {
    if (request.headers['x-key'] !== process.env.KEY) return reply.code(401).send();
  });
  app.get('/orders', async () => []);
}
`,
  }, { options: { [rule]: { reportReads: true } } });
});
