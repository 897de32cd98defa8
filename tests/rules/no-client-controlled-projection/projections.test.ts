import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-client-controlled-projection';
const mark = ' // expect: no-client-controlled-projection';

describe('Express', () => {
  const files = (fields: string, mark: string) => ({
    'users.js': `
const express = require('express');
const { list } = require('./users-store.js');

const app = express();
const shown = ['name', 'motto'];
app.get('/users', async (req, res) => { res.json(await list(${fields})); });
app.listen(3000);
`,
    'users-store.js': `
const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ name: String, password: { type: String, select: false } }));
exports.list = (fields) => User.find().select(fields).limit(20);${mark}
`,
  });
  projectTest(rule, 'CommonJS: names in the query, in another file', files("req.query.fields.split(',').join(' ')", mark), { says: ['decides which fields or relations are read here'] });
  projectTest(rule, 'CommonJS: names of a list', files("req.query.fields.split(',').filter((name) => shown.includes(name)).join(' ')", ''));
  projectTest(rule, 'CommonJS: a name of its own', files("'name'", ''));
  projectTest(rule, 'TypeScript: relations to populate', { 'orders.ts': `
import express from 'express';
import mongoose from 'mongoose';

const Order = mongoose.model('Order', new mongoose.Schema({ owner: { type: String } }));
const app = express();
app.get('/orders', async (req, res) => { res.json(await Order.find().populate(req.query.with as string).limit(20)); });${mark}
` });
  projectTest(rule, 'TypeScript: relations that are compared first', { 'orders.ts': `
import express from 'express';
import mongoose from 'mongoose';

const Order = mongoose.model('Order', new mongoose.Schema({ owner: { type: String } }));
const app = express();
app.get('/orders', async (req, res) => { if (req.query.with !== 'owner') { res.sendStatus(400); return; } res.json(await Order.find().populate(req.query.with as string).limit(20)); });
` });
});

describe('filters of what is read too', () => {
  const order = (populated: string, mark: string) => ({ 'orders.ts': `
import express from 'express';
import mongoose from 'mongoose';

const Order = mongoose.model('Order', new mongoose.Schema({ owner: { type: String } }));
express().get('/orders', async (req, res) => { res.json(await Order.find().populate(${populated}).limit(20)); });${mark}
` });
  projectTest(rule, 'Mongoose: of what is populated', order("{ path: 'items', match: { size: String(req.query.size) }, options: { sort: { price: 1 }, skip: Number(req.query.skip) } }", ''));
  projectTest(rule, 'Mongoose: the path that is populated', order("{ path: String(req.query.with), match: { size: 3 } }", mark));

  const found = (projection: string, mark: string) => ({ 'orders.ts': `
import express from 'express';
import mongoose from 'mongoose';
import { MongoClient } from 'mongodb';

const Order = mongoose.model('Order', new mongoose.Schema({ owner: String, lines: [{ sku: String }] }));
const orders = new MongoClient(process.env.MONGO!).db().collection('orders');
const app = express();
app.get('/orders/:sku', async (req, res) => { res.json(await Order.findOne({ owner: 'me' }, ${projection})); });${mark}
app.get('/kept/:sku', async (req, res) => { res.json(await orders.findOne({ owner: 'me' }, { projection: ${projection} })); });${mark}
` });
  projectTest(rule, 'MongoDB: which element of a list', found('{ lines: { $elemMatch: { sku: req.params.sku } } }', ''));
  projectTest(rule, 'MongoDB: which fields', found('{ [req.params.sku]: 1, lines: req.query.lines as string }', mark));

  const list = (include: string, mark: string) => ({ 'orders.ts': `
import express from 'express';
import { Sequelize, DataTypes } from 'sequelize';

const sequelize = new Sequelize(process.env.DATABASE_URL!);
const Order = sequelize.define('Order', { total: DataTypes.INTEGER });
const Item = sequelize.define('Item', { size: DataTypes.STRING });
express().get('/orders', async (req, res) => { res.json(await Order.findAll({ limit: 20, include: [${include}] })); });${mark}
` });
  projectTest(rule, 'Sequelize: of a model that is joined', list('{ model: Item, where: { size: String(req.query.size) }, required: Boolean(req.query.size) }', ''));
  projectTest(rule, 'Sequelize: of models that are joined one after the other', list("...(req.query.sizes as string[]).map((size) => ({ model: Item, where: { size } }))", ''));
  projectTest(rule, 'Sequelize: the fields of a model that is joined', list('{ model: Item, attributes: req.query.fields as string[] }', mark));
});

describe('Fastify', () => {
  const app = (include: string, mark: string) => ({ 'orders.js': `
import Fastify from 'fastify';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = Fastify();
app.post('/orders/search', async (request) => prisma.order.findMany({ take: 20, include: ${include} }));${mark}
` });
  projectTest(rule, 'an object of the body', app('request.body.include', mark));
  projectTest(rule, 'an object of its own', app('{ items: true }', ''));
  projectTest(rule, 'a filter of a relation', app('{ items: { where: request.body.shop ? { shop: request.body.shop } : {}, take: request.body.take } }', ''));
  projectTest(rule, 'the fields of a relation', app('{ items: { where: { shop: 1 }, select: request.body.fields } }', mark));
});

describe('Nest', () => {
  const controller = (relations: string, mark: string) => ({ 'orders.controller.ts': `
import { Controller, Get, Query } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';

class Order { id!: string; }

@Controller('orders')
export class OrdersController {
  constructor(@InjectRepository(Order) private readonly orders: Repository<Order>) {}

  @Get()
  list(@Query('with') name: string) {
    return this.orders.find({ relations: ${relations}, take: 20 });${mark}
  }
}
` });
  projectTest(rule, 'a relation that the query names', controller('[name]', mark));
  projectTest(rule, 'a relation of its own', controller("['items']", ''));
});

describe('arguments of a GraphQL operation have the members that its schema declares', () => {
  const files = (fields: string, type: string): Readonly<Record<string, string>> => ({
    'users.resolver.ts': `
import { Args, ArgsType, Field, Int, Query, Resolver } from '@nestjs/graphql';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { User } from './user.entity';
import { FindManyUserArgs } from '@generated/user';
@ArgsType()
class ListArgs {
  @Field(() => Int) take: number;
  ${fields}
}
@Resolver(() => User)
export class UsersResolver {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}
  @Query(() => [User])
  list(@Args() args: ${type}) {
    return this.users.find({ ...args, take: 10 });${fields === '' || type !== 'ListArgs' ? '' : mark}
  }
}
`,
    'user.entity.ts': `
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity()
export class User {
  @PrimaryGeneratedColumn() id: number;
  @Column() name: string;
  @Column() password: string;
}
`,
  });
  projectTest(rule, 'which the class lists', files('@Field(() => [String]) select: string[];', 'ListArgs'));
  projectTest(rule, 'which the class does not list', files('', 'ListArgs'));
  projectTest(rule, 'the class is out of sight', files('@Field(() => [String]) select: string[];', 'FindManyUserArgs'));
});

describe('what can only be a text names no fields where objects do', () => {
  const app = (version: string, read: string, mark: string, settings = '') => ({
    'package.json': JSON.stringify({ name: 'orders', dependencies: { express: version, '@prisma/client': '^6.0.0' } }),
    'orders.js': `
import express from 'express';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();
${settings}
app.get('/orders', async (req, res) => { res.json(await prisma.order.findMany({ take: 20, ${read} })); });${mark}
` });
  projectTest(rule, 'Express 5 reads queries as texts', app('^5.1.0', 'select: req.query.select', ''));
  projectTest(rule, 'Express 4 reads objects from queries', app('^4.21.0', 'select: req.query.select', mark));
  projectTest(rule, 'Express 5 with the parser of Express 4', app('^5.1.0', 'select: req.query.select', mark, "app.set('query parser', 'extended');"));
  projectTest(rule, 'Express 5, an object of the body', app('^5.1.0', 'select: req.body.select', mark));
  projectTest(rule, 'Express 5, a text that is parsed', app('^5.1.0', 'select: JSON.parse(req.query.select)', mark));
  projectTest(rule, 'Express 5, names of fields in a list', { ...app('^5.1.0', '', ''), 'orders.js': `
import express from 'express';
import mongoose from 'mongoose';

const Order = mongoose.model('Order', new mongoose.Schema({ open: Boolean }));
express().get('/orders', async (req, res) => { res.json(await Order.find({ open: true }).select(req.query.select)); });${mark}
` });
});
