import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-owner-comparison';
const mark = '// expect: require-owner-comparison';

/** A CommonJS API over Mongoose; `guard` stands before all of it. */
const mongoose = (route: string, guard = "app.use(passport.authenticate('jwt', { session: false }));"): Record<string, string> => ({
  'models.js': `const { Schema, model } = require('mongoose');
exports.Basket = model('Basket', new Schema({ user: { type: Schema.Types.ObjectId, ref: 'User' }, items: [String] }));
exports.User = model('User', new Schema({ name: String, email: String, passwordHash: String }));
exports.Country = model('Country', new Schema({ name: String }));
`,
  'app.js': `const express = require('express');
const passport = require('passport');
const { Basket, User, Country } = require('./models');
const app = express();
${guard}
${route}
app.listen(3000);
`,
});

describe('Express and Mongoose', () => {
  projectTest(rule, 'a column names somebody: read', mongoose(`app.get('/baskets/:id', async (req, res) => { res.json(await Basket.findById(req.params.id)); }); ${mark}`), { says: ['GET /baskets/:id reads Basket by req.params.id, and nothing holds its user against who is calling'] });
  projectTest(rule, 'a column names somebody: changed in a callback', mongoose(`app.put('/baskets/:id', (req, res) => {\n  Basket.findByIdAndUpdate(req.params.id, { items: req.body.items }, (error, basket) => res.json(basket)); ${mark}\n});`));
  projectTest(rule, 'held against the caller', mongoose("app.get('/baskets/:id', async (req, res) => {\n  const basket = await Basket.findById(req.params.id);\n  if (!basket.user.equals(req.user.id)) return res.sendStatus(404);\n  res.json(basket);\n});"));
  projectTest(rule, 'the filter names the caller', mongoose("app.get('/baskets/:id', async (req, res) => { res.json(await Basket.findOne({ _id: req.params.id, user: req.user.id })); });"));
  projectTest(rule, 'nobody’s records', mongoose("app.get('/countries/:id', async (req, res) => { res.json(await Country.findById(req.params.id)); });"));
  projectTest(rule, 'for everybody: nobody has to sign in', mongoose("app.get('/baskets/:id', async (req, res) => { res.json(await Basket.findById(req.params.id)); });", ''));
  projectTest(rule, 'a path of people who look after them', mongoose("app.get('/admin/baskets/:id', async (req, res) => { res.json(await Basket.findById(req.params.id)); });"));
  projectTest(rule, 'an account, sent as it is stored', mongoose(`app.get('/users/:id', async (req, res) => { res.json(await User.findById(req.params.id)); }); ${mark}`));
  projectTest(rule, 'what others may see of it', mongoose("app.get('/users/:id', async (req, res) => { const user = await User.findById(req.params.id); res.json({ name: user.name }); });"));
  projectTest([rule, 'require-ownership-on-mutation'], 'an account, removed by anybody', mongoose(`app.delete('/users/:id', async (req, res) => { await User.deleteOne({ _id: req.params.id }); res.end(); }); ${mark}`, ''));
  projectTest([rule, 'require-ownership-on-mutation'], 'by anybody who is signed in: the rule with more evidence tells it', mongoose("app.delete('/users/:id', async (req, res) => { await User.deleteOne({ _id: req.params.id }); res.end(); }); // expect: require-ownership-on-mutation"));
});

describe('keys that come from the caller elsewhere', () => {
  const prisma = (route: string): Record<string, string> => ({
    'app.ts': `import express from 'express';
import passport from 'passport';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.get('/notes', async (req, res) => { res.json(await prisma.note.findMany({ where: { userId: req.user.id } })); });
${route}
`,
  });
  projectTest(rule, 'a path names the user', prisma(`app.get('/savings/:userId', async (req, res) => { res.json(await prisma.saving.findMany({ where: { userId: req.params.userId } })); }); ${mark}`), { says: ['takes userId of saving from req.params.userId, and nothing holds it against who is calling. Take it from the caller’s identity, as app.ts:7 does'] });
  projectTest(rule, 'and is held against the caller', prisma("app.get('/savings/:userId', async (req, res) => {\n  if (req.params.userId !== req.user.id) return res.sendStatus(403);\n  res.json(await prisma.saving.findMany({ where: { userId: req.params.userId } }));\n});"));
  projectTest([rule, 'no-client-supplied-owner'], 'of the same records: the rule with more evidence tells it', prisma("app.get('/users/:userId/notes', async (req, res) => { res.json(await prisma.note.findMany({ where: { userId: req.params.userId } })); }); // expect: no-client-supplied-owner"));
});

describe('Fastify and Sequelize, ESM', () => {
  const fastify = (handler: string): Record<string, string> => ({
    'basket.mjs': "import { DataTypes, Model, Sequelize } from 'sequelize';\nexport class Basket extends Model {}\nBasket.init({ UserId: DataTypes.INTEGER, coupon: DataTypes.STRING }, { sequelize: new Sequelize('sqlite::memory:') });\n",
    'app.mjs': `import Fastify from 'fastify';
import jwt from '@fastify/jwt';
import { Basket } from './basket.mjs';
const app = Fastify();
await app.register(jwt, { secret: process.env.SECRET });
app.addHook('onRequest', async (request) => { await request.jwtVerify(); });
app.get('/baskets/:id', async (request) => ${handler});
await app.listen({ port: 3000 });
`,
  });
  projectTest(rule, 'by its id', fastify(`Basket.findByPk(request.params.id) ${mark}\n`));
  projectTest(rule, 'by its id and its owner', fastify('Basket.findOne({ where: { id: request.params.id, UserId: request.user.id } })'));
});

describe('NestJS and TypeORM', () => {
  const nest = (handler: string): Record<string, string> => ({
    'baskets.ts': `import { Controller, Get, Module, Param, Req, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { InjectRepository } from '@nestjs/typeorm';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
@Entity()
class Basket {
  @PrimaryGeneratedColumn() id: number;
  @Column() userId: number;
}
@UseGuards(AuthGuard('jwt'))
@Controller('baskets')
class BasketsController {
  constructor(@InjectRepository(Basket) private readonly baskets: Repository<Basket>) {}
  @Get(':id')
  one(@Param('id') id: number, @Req() req) {
    ${handler}
  }
}
@Module({ controllers: [BasketsController] })
class AppModule {}
const app = await NestFactory.create(AppModule);
await app.listen(3000);
`,
  });
  projectTest(rule, 'by its id', nest(`return this.baskets.findOneBy({ id }); ${mark}`));
  projectTest(rule, 'by its id and its owner', nest('return this.baskets.findOneBy({ id, userId: req.user.id });'));
});
