import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-pagination-limit';
const whole = { options: { [rule]: { whole: true } } };

const express = (list: string): string => `
import express from 'express';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());
app.get('/posts', async (req, res) => { res.json(await ${list}); });
app.post('/posts', async (req, res) => { res.json(await prisma.post.create({ data: { title: req.body.title } })); });
`;

describe('every record', () => {
  projectTest(rule, 'all of them', { 'posts.ts': express('prisma.post.findMany()').replace(')); });', ')); }); // expect: require-pagination-limit') }, whole);
  projectTest(rule, 'all of them, where nobody asked', { 'posts.ts': express('prisma.post.findMany()') });
  projectTest(rule, 'some of them', { 'posts.ts': express('prisma.post.findMany({ take: 50 })') }, whole);
  projectTest(rule, 'those of one caller', { 'posts.ts': express("prisma.post.findMany({ where: { authorId: req.get('x-user') } })") }, whole);
  projectTest(rule, 'a kind that nobody adds to', { 'posts.ts': express('prisma.country.findMany()') }, whole);

  const mongoose = (list: string): string => `
const express = require('express');
const mongoose = require('mongoose');

const Post = mongoose.model('Post', new mongoose.Schema({ title: String }));
const router = express.Router();
router.get('/posts', async (req, res) => { res.json(await ${list}); });
router.post('/posts', async (req, res) => { res.json(await Post.create({ title: req.body.title })); });
const app = express();
app.use(router);
`;
  projectTest(rule, 'Mongoose: all of them, sorted', { 'posts.cjs': mongoose('Post.find().sort({ title: 1 })').replace(')); });', ')); }); // expect: require-pagination-limit') }, whole);
  projectTest(rule, 'Mongoose: the first of them', { 'posts.cjs': mongoose('Post.find().sort({ title: 1 }).limit(20)') }, whole);
  projectTest(rule, 'Mongoose: how many there are', { 'posts.cjs': mongoose('Post.find().countDocuments()') }, whole);

  const fastify = (sql: string): string => `
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool();
const app = Fastify();
app.get('/posts', async () => (await pool.query('${sql}')).rows);
app.post('/posts', async (request) => { await pool.query('INSERT INTO posts (title) VALUES ($1)', [request.body.title]); });
`;
  projectTest(rule, 'SQL: all of them', { 'posts.mjs': fastify('SELECT * FROM posts ORDER BY id').replace('.rows);', '.rows); // expect: require-pagination-limit') }, whole);
  projectTest(rule, 'SQL: the first of them', { 'posts.mjs': fastify('SELECT * FROM posts ORDER BY id LIMIT 20') }, whole);
  projectTest(rule, 'SQL: how many there are', { 'posts.mjs': fastify('SELECT count(*) FROM posts') }, whole);

  const nest = (list: string): Readonly<Record<string, string>> => ({
    'cat.entity.ts': `
import { Column, Entity } from 'typeorm';

@Entity() export class Cat { @Column() name: string; }
`,
    'cats.controller.ts': `
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Cat } from './cat.entity.js';

@Controller('cats')
export class CatsController {
  constructor(@InjectRepository(Cat) private readonly cats: Repository<Cat>) {}
  @Get() all() { return ${list}; }
  @Post() make(@Body('name') name: string) { return this.cats.insert({ name }); }
}
@Module({ controllers: [CatsController] })
export class AppModule {}
`,
  });
  const all = nest('this.cats.find()');
  projectTest(rule, 'TypeORM: all of them', { ...all, 'cats.controller.ts': all['cats.controller.ts']?.replace('find(); }', 'find(); } // expect: require-pagination-limit') ?? '' }, whole);
  projectTest(rule, 'TypeORM: the first of them', nest('this.cats.find({ take: 20 })'), whole);
});

describe('a number that is bound', () => {
  projectTest(rule, 'PostgreSQL: any', {
    'items.cjs': `
const express = require('express');
const { Pool } = require('pg');

const pool = new Pool();
const app = express();
app.get('/items', async (req, res) => {
  const { rows } = await pool.query('SELECT * FROM items LIMIT $1 OFFSET $2', [req.query.limit, req.query.offset]); // expect: require-pagination-limit
  res.json(rows);
});
`,
  });

  projectTest(rule, 'PostgreSQL: clamped', {
    'items.cjs': `
const express = require('express');
const { Pool } = require('pg');

const pool = new Pool();
const app = express();
app.get('/items', async (req, res) => {
  const { rows } = await pool.query('SELECT * FROM items LIMIT $1 OFFSET $2', [Math.min(Number(req.query.limit), 100), req.query.offset]);
  res.json(rows);
});
`,
  });

  projectTest(rule, 'MySQL: the second of two', {
    'items.mjs': `
import express from 'express';
import mysql from 'mysql2/promise';

const pool = mysql.createPool({});
const app = express();
app.get('/items', async (req, res) => {
  const [rows] = await pool.query('SELECT * FROM items WHERE open = ? LIMIT ?, ?', [true, 0, Number(req.query.limit)]); // expect: require-pagination-limit
  res.json(rows);
});
`,
  });

  projectTest(rule, 'MySQL: the first of two', {
    'items.mjs': `
import express from 'express';
import mysql from 'mysql2/promise';

const pool = mysql.createPool({});
const app = express();
app.get('/items', async (req, res) => {
  const [rows] = await pool.query('SELECT * FROM items WHERE open = ? LIMIT ?, ?', [true, Number(req.query.skip), 20]);
  res.json(rows);
});
`,
  });

  projectTest(rule, 'MongoDB: a stage of a pipeline', {
    'items.js': `
import { Hono } from 'hono';
import { MongoClient } from 'mongodb';

const client = new MongoClient(process.env.MONGO);
const app = new Hono();
app.get('/items', async (c) => c.json(await client.db('a').collection('items').aggregate([{ $match: {} }, { $limit: Number(c.req.query('limit')) }]).toArray())); // expect: require-pagination-limit
export default app;
`,
  });

  projectTest(rule, 'MongoDB: a stage of a pipeline with a number of its own', {
    'items.js': `
import { Hono } from 'hono';
import { MongoClient } from 'mongodb';

const client = new MongoClient(process.env.MONGO);
const app = new Hono();
app.get('/items', async (c) => c.json(await client.db('a').collection('items').aggregate([{ $match: {} }, { $limit: 50 }]).toArray()));
export default app;
`,
  });
});
