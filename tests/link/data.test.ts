import { describe, expect, test } from 'vitest';
import { dataOf } from './project.js';

const express = (code: string, imports = ''): Record<string, string> => ({ 'app.ts': `import express from 'express';\nimport { PrismaClient } from '@prisma/client';\n${imports}\nconst prisma = new PrismaClient();\nconst app = express();\n${code}\napp.listen(3000);` });

describe('what decides a filter', () => {
  test('the client, the caller, the code', () => {
    expect(dataOf(express(`
      app.get('/posts/:id', async (req, res) => res.json(await prisma.post.findUnique({ where: { id: Number(req.params.id), ownerId: req.user.id, state: 'open' } })));
    `))).toEqual(['GET /posts/:id: read post id=client ownerId=principal state=constant']);
  });

  test('the whole body is written', () => {
    expect(dataOf(express(`
      app.put('/posts/:id', async (req, res) => res.json(await prisma.post.update({ where: { id: req.params.id }, data: req.body })));
      app.post('/posts', async (req, res) => res.json(await prisma.post.create({ data: { ...req.body, ownerId: req.user.id } })));
    `))).toEqual(['PUT /posts/:id: update post id=client <- (req.body)', 'POST /posts: create post <- ownerId=principal (req.body)']);
  });

  test('a record found by the caller’s identity is the caller’s', () => {
    expect(dataOf(express(`
      app.get('/me', async (req, res) => {
        const user = await prisma.user.findUnique({ where: { id: req.user.id } });
        res.json(await prisma.order.findMany({ where: { userId: user.id } }));
      });
    `))).toEqual(['GET /me: read user id=principal; list* order userId=principal']);
  });

  test('the claims of a verified token are the caller', () => {
    expect(dataOf(express(`
      app.use((req, res, next) => { const claims = jwt.verify(req.headers.authorization, 'k'); req.userId = claims.sub; next(); });
      app.get('/mine', async (req, res) => res.json(await prisma.order.findMany({ where: { userId: req.userId } })));
    `, "import jwt from 'jsonwebtoken';"))).toEqual(['GET /mine: list* order userId=principal']);
  });
});

describe('relations', () => {
  test('a loaded record is held against the caller', () => {
    expect(dataOf(express(`
      app.get('/posts/:id', async (req, res) => {
        const post = await prisma.post.findUnique({ where: { id: req.params.id } });
        if (post.ownerId !== req.user.id) return res.status(403).end();
        res.json(post);
      });
    `))).toEqual(['GET /posts/:id: read post id=client; req.user.id~record']);
  });

  test('a presence test relates nothing', () => {
    expect(dataOf(express(`
      app.get('/posts/:id', async (req, res) => {
        if (!req.user || req.user.id === undefined) return res.status(401).end();
        res.json(await prisma.post.findUnique({ where: { id: req.params.id } }));
      });
    `))).toEqual(['GET /posts/:id: read post id=client']);
  });

  test('a role, a flag and a check out of sight', () => {
    expect(dataOf(express(`
      app.get('/a/:id', async (req, res) => { if (req.user.role !== 'admin') throw new Error(); res.json(await prisma.post.findUnique({ where: { id: req.params.id } })); });
      app.get('/b/:id', async (req, res) => { if (!req.user.isAdmin) throw new Error(); res.json(await prisma.post.findUnique({ where: { id: req.params.id } })); });
      app.get('/c/:id', async (req, res) => { await mayRead(req.params.id); res.json(await prisma.post.findUnique({ where: { id: req.params.id } })); });
      app.get('/d/:id', async (req, res) => { if (!['admin'].includes(req.user.role)) throw new Error(); res.json(await prisma.post.findUnique({ where: { id: req.params.id } })); });
    `, "import { mayRead } from './missing.js';"))).toEqual([
      'GET /a/:id: read post id=client; req.user.role~constant',
      'GET /b/:id: read post id=client; req.user.isAdmin~constant',
      'GET /c/:id: read post id=client; blind',
      'GET /d/:id: read post id=client; req.user.role~constant',
    ]);
  });

  test('in a service, by a parameter', () => {
    expect(dataOf({
      ...express(`app.delete('/posts/:id', (req, res) => removePost(req.params.id, req.user.id));`, "import { removePost } from './posts.js';"),
      'posts.ts': `
        import { PrismaClient } from '@prisma/client';
        const prisma = new PrismaClient();
        export async function removePost(id, userId) {
          const post = await prisma.post.findUnique({ where: { id } });
          if (post.author.id.toString() !== userId) throw new Error('not yours');
          return prisma.post.delete({ where: { id } });
        }`,
    })).toEqual(['DELETE /posts/:id: read post id=client; delete post id=client; id~record']);
  });
});

describe('libraries', () => {
  const one = (imports: string, setup: string, handler: string): string[] => dataOf({ 'app.ts': `import express from 'express';\n${imports}\n${setup}\nconst app = express();\napp.put('/x/:id', async (req, res) => { res.json(${handler}); });\napp.listen(3000);` });

  test('mongoose', () => {
    const model = ["import mongoose from 'mongoose';", "const Post = mongoose.model('Post', new mongoose.Schema({ title: String }));"] as const;
    expect(one(...model, 'await Post.findById(req.params.id).populate("owner")')).toEqual(['PUT /x/:id: read Post id=client']);
    expect(one(...model, 'await Post.findOneAndUpdate({ _id: req.params.id, owner: req.user._id }, req.body, { new: true })')).toEqual(['PUT /x/:id: update Post _id=client owner=principal <- (req.body)']);
    expect(one(...model, 'await new Post(req.body).save()')).toEqual(['PUT /x/:id: create Post <- (req.body)']);
    expect(one(...model, 'await Post.find({}).where("owner", req.user.id)')).toEqual(['PUT /x/:id: list* Post owner=principal']);
  });

  test('mongodb', () => {
    expect(one("import { MongoClient, ObjectId } from 'mongodb';", 'const db = new MongoClient("u").db();', "await db.collection('posts').updateOne({ _id: new ObjectId(req.params.id) }, { $set: req.body })")).toEqual(['PUT /x/:id: update posts _id=client <- (req.body)']);
  });

  test('TypeORM', () => {
    const orm = ["import { DataSource } from 'typeorm';", 'class Post {}\nconst source = new DataSource({});\nconst posts = source.getRepository(Post);'] as const;
    expect(one(...orm, 'await posts.findOneBy({ id: req.params.id })')).toEqual(['PUT /x/:id: read Post id=client']);
    expect(one(...orm, 'await posts.update(req.params.id, req.body)')).toEqual(['PUT /x/:id: update Post id=client <- (req.body)']);
    expect(one(...orm, "await posts.createQueryBuilder('p').where('p.id = :id', { id: req.params.id }).andWhere('p.owner = :o', { o: req.user.id }).getOne()")).toEqual(['PUT /x/:id: read Post id=client owner=principal']);
  });

  test('Sequelize', () => {
    const orm = ["import { Sequelize, Model } from 'sequelize';", "const sequelize = new Sequelize('x');\nconst Post = sequelize.define('Post', {});\nclass Tag extends Model {}"] as const;
    expect(one(...orm, 'await Post.findByPk(req.params.id)')).toEqual(['PUT /x/:id: read Post id=client']);
    expect(one(...orm, 'await Tag.update(req.body, { where: { id: req.params.id } })')).toEqual(['PUT /x/:id: update* Tag id=client <- (req.body)']);
  });

  test('Drizzle', () => {
    const orm = ["import { drizzle } from 'drizzle-orm/node-postgres';\nimport { and, eq } from 'drizzle-orm';\nimport { pgTable, serial } from 'drizzle-orm/pg-core';", "const posts = pgTable('posts', { id: serial() });\nconst db = drizzle('x');"] as const;
    expect(one(...orm, 'await db.select().from(posts).where(eq(posts.id, req.params.id))')).toEqual(['PUT /x/:id: list* posts id=client']);
    expect(one(...orm, 'await db.update(posts).set(req.body).where(and(eq(posts.id, req.params.id), eq(posts.ownerId, req.user.id)))')).toEqual(['PUT /x/:id: update* posts id=client ownerId=principal <- (req.body)']);
  });

  test('Knex and Kysely', () => {
    expect(one("import knex from 'knex';", 'const db = knex({});', "await db('posts').where({ id: req.params.id }).first()")).toEqual(['PUT /x/:id: read posts id=client']);
    expect(one("import knex from 'knex';", 'const db = knex({});', "await db('posts').where('id', req.params.id).andWhere('owner', req.user.id).update(req.body)")).toEqual(['PUT /x/:id: update* posts id=client owner=principal <- (req.body)']);
    expect(one("import { Kysely } from 'kysely';", 'const db = new Kysely({});', "await db.updateTable('posts').set({ title: req.body.title }).where('id', '=', req.params.id).execute()")).toEqual(['PUT /x/:id: update* posts id=client <- title=client']);
  });

  test('SQL with bound values', () => {
    expect(one("import { Pool } from 'pg';", 'const pool = new Pool();', "await pool.query('SELECT * FROM posts WHERE id = $1 AND owner_id = $2', [req.params.id, req.user.id])")).toEqual(['PUT /x/:id: list* posts id=client owner_id=principal']);
    expect(one("import mysql from 'mysql2';", 'const pool = mysql.createPool({});', "await pool.query('UPDATE posts SET title = ? WHERE id = ?', [req.body.title, req.params.id])")).toEqual(['PUT /x/:id: update* posts id=client <- title=client']);
  });

  test('Nest: injected repositories and a decorator for the caller', () => {
    expect(dataOf({
      'main.ts': "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module.js';\nconst app = await NestFactory.create(AppModule);\nawait app.listen(3000);",
      'app.module.ts': "import { Module } from '@nestjs/common';\nimport { PostsController, PostsService } from './posts.js';\n@Module({ controllers: [PostsController], providers: [PostsService] })\nexport class AppModule {}",
      'posts.ts': `
        import { Controller, Get, Param, createParamDecorator, Injectable } from '@nestjs/common';
        import { InjectRepository } from '@nestjs/typeorm';
        import { InjectModel } from '@nestjs/mongoose';
        import { Repository } from 'typeorm';
        import { HydratedDocument, Model } from 'mongoose';
        class Post {}
        class Cat {}
        type CatDocument = HydratedDocument<Cat>;
        const CurrentUser = createParamDecorator((data, ctx) => { const { user } = ctx.switchToHttp().getRequest(); return data ? user?.[data] : user; });
        @Injectable()
        export class PostsService {
          constructor(@InjectRepository(Post) private readonly posts: Repository<Post>, @InjectModel(Cat.name) private cats: Model<CatDocument>) {}
          find(id: string, owner: string) { return this.posts.findOne({ where: { id, owner } }); }
          cat(id: string) { return this.cats.findById(id); }
        }
        @Controller('posts')
        export class PostsController {
          constructor(private readonly service: PostsService) {}
          @Get(':id') find(@Param('id') id: string, @CurrentUser() user) { return this.service.find(id, user.id); }
          @Get(':id/b') named(@Param('id') id: string, @CurrentUser('id') userId) { return this.service.find(id, userId); }
          @Get(':id/cat') cat(@Param('id') id: string) { return this.service.cat(id); }
        }`,
    })).toEqual(['GET /posts/:id: read Post id=client owner=principal', 'GET /posts/:id/b: read Post id=client owner=principal', 'GET /posts/:id/cat: read Cat id=client']);
  });
});

describe('what is done to a record that was looked up', () => {
  test('an instance of Sequelize', () => {
    expect(dataOf({
      'shop.ts': `
        import express from 'express';
        import { Basket } from './basket.js';
        const app = express();
        app.put('/baskets/:id', async (req, res) => { const basket = await Basket.findByPk(req.params.id); await basket.update({ coupon: req.body.coupon }); res.json(basket); });
        app.delete('/baskets/:id', (req, res) => Basket.findOne({ where: { id: req.params.id } }).then((basket) => basket.destroy()).then(() => res.end()));
        app.post('/baskets/:id', async (req, res) => { const basket = await Basket.findByPk(req.params.id); basket.coupon = req.body.coupon; await basket.save(); res.end(); });
        app.listen(3000);`,
      'basket.ts': `
        import { DataTypes, Model, Sequelize } from 'sequelize';
        export class Basket extends Model {}
        const makeBasket = (sequelize) => { Basket.init({ id: DataTypes.INTEGER, coupon: DataTypes.STRING, password: DataTypes.STRING }, { sequelize }); };
        makeBasket(new Sequelize('sqlite::memory:'));`,
    })).toEqual([
      'PUT /baskets/:id: update Basket id=client <- coupon=client',
      'DELETE /baskets/:id: delete Basket id=client',
      'POST /baskets/:id: update Basket id=client <- coupon=client',
    ]);
  });

  test('an entity of TypeORM, saved or removed', () => {
    expect(dataOf({
      'shop.ts': `
        import express from 'express';
        import { getRepository } from 'typeorm';
        const app = express();
        const baskets = getRepository('Basket');
        app.put('/baskets/:id', async (req, res) => { const basket = await baskets.findOneBy({ id: req.params.id }); basket.coupon = req.body.coupon; await baskets.save(basket); res.end(); });
        app.delete('/baskets/:id', async (req, res) => { const basket = await baskets.findOne({ where: { id: req.params.id } }); await baskets.remove(basket); res.end(); });
        app.post('/baskets', async (req, res) => { await baskets.save({ coupon: req.body.coupon }); res.end(); });
        app.listen(3000);`,
    })).toEqual([
      'PUT /baskets/:id: update Basket id=client <- coupon=client',
      'DELETE /baskets/:id: delete Basket id=client',
      'POST /baskets: create Basket <- coupon=client',
    ]);
  });

  test('a document of Mongoose, in a callback', () => {
    expect(dataOf({
      'todos.js': `
        const express = require('express');
        const mongoose = require('mongoose');
        const Todo = mongoose.model('Todo', new mongoose.Schema({ content: String }));
        const app = express();
        app.get('/destroy/:id', (req, res) => { Todo.findById(req.params.id, (err, todo) => { todo.remove((err2) => res.redirect('/')); }); });
        app.post('/update/:id', (req, res) => { Todo.findById(req.params.id, (err, todo) => { todo.content = req.body.content; todo.save(() => res.redirect('/')); }); });
        app.listen(3000);`,
    })).toEqual([
      'GET /destroy/:id: delete Todo id=client',
      'POST /update/:id: update Todo id=client <- content=client',
    ]);
  });

  test('a counter is nobody’s choice', () => {
    expect(dataOf(express(`
      app.post('/posts/:id/view', async (req, res) => res.json(await prisma.post.update({ where: { id: req.params.id }, data: { views: { increment: 1 } } })));
      app.post('/posts/:id/hide', async (req, res) => res.json(await prisma.post.update({ where: { id: req.params.id }, data: { hidden: true } })));
    `))).toEqual(['POST /posts/:id/view: update post id=client <- views=unknown', 'POST /posts/:id/hide: update post id=client <- hidden=constant']);
  });
});

describe('a look-up may find nothing', () => {
  const routes = `
        app.post('/people', async (req, res) => {
          const known = await Person.findOne(FILTER);
          if (known) { res.status(409).end(); return; }
          res.json(await Person.create({ email: req.body.email }));
        });
        app.listen(3000);`;
  test('with Mongoose', () => {
    expect(dataOf({ 'people.js': `
        import express from 'express';
        import mongoose from 'mongoose';
        const Person = mongoose.model('Person', new mongoose.Schema({ email: String }));
        const app = express();${routes.replace('FILTER', '{ email: req.body.email }')}` })).toEqual(['POST /people: read Person email=client; create Person <- email=client']);
  });
  test('with Sequelize', () => {
    expect(dataOf({ 'people.js': `
        import express from 'express';
        import { DataTypes, Model, Sequelize } from 'sequelize';
        class Person extends Model {}
        Person.init({ email: DataTypes.STRING }, { sequelize: new Sequelize('sqlite::memory:') });
        const app = express();${routes.replace('FILTER', '{ where: { email: req.body.email } }')}` })).toEqual(['POST /people: read Person email=client; create Person <- email=client']);
  });
  test('with the MongoDB driver, in a callback of a constructor that may be called without new', () => {
    expect(dataOf({
      'people.js': `
        const express = require('express');
        const { MongoClient } = require('mongodb');
        const { People } = require('./people-store.js');
        const app = express();
        MongoClient.connect('mongodb://localhost', (err, db) => {
          const people = new People(db);
          app.post('/people', (req, res) => {
            people.named(req.body.email, (problem, known) => {
              if (known) { res.status(409).end(); return; }
              people.add(req.body.email, () => res.end());
            });
          });
        });
        app.listen(3000);`,
      'people-store.js': `
        function People(db) {
          if (false === (this instanceof People)) return new People(db);
          const all = db.collection('people');
          this.named = (email, callback) => { all.findOne({ email }, callback); };
          this.add = (email, callback) => { all.insert({ email }, callback); };
        }
        module.exports = { People };`,
    })).toEqual(['POST /people: read people email=client; create people <- email=client']);
  });
});
