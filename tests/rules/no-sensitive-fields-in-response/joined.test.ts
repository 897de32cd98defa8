import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sensitive-fields-in-response';

type Case = readonly [what: string, body: string, isTold: boolean];

const told = (isTold: boolean): string => (isTold ? ' // expect: no-sensitive-fields-in-response' : '');

const sequelize: readonly Case[] = [
  ['a model', 'res.json(await Post.findAll({ include: [User], limit: 9 }));', true],
  ['a model by itself', 'res.json(await Post.findAll({ include: User, limit: 9 }));', true],
  ['an object that names it', 'res.json({ posts: await Post.findAll({ include: [{ model: User }], limit: 9 }) });', true],
  ['an association by its name', 'res.json(await Post.findOne({ where: { id: 1 }, include: ["writer"] }));', true],
  ['behind another', 'res.json(await Comment.findOne({ where: { id: 1 }, include: [{ model: Post, attributes: ["id"], include: [User] }] }));', true],
  ['beside chosen columns of its own', 'res.json(await Post.findAll({ attributes: ["title"], include: [User], limit: 9 }));', true],
  ['pages of them', 'const { rows } = await Post.findAndCountAll({ include: [User], limit: 9 }); res.json(rows);', true],
  ['with columns of its own', 'res.json(await Post.findAll({ include: [{ model: User, attributes: ["email"] }], limit: 9 }));', false],
  ['less the password', 'res.json(await Post.findAll({ include: [{ model: User, attributes: { exclude: ["password"] } }], limit: 9 }));', false],
  ['another model', 'res.json(await Post.findAll({ include: [Comment], limit: 9 }));', false],
  ['of which only a part is sent', 'const posts = await Post.findAll({ include: [User], limit: 9 }); res.json(posts.map((post) => ({ title: post.title, by: post.User.email })));', false],
  ['from which it is taken', 'const post = await Post.findOne({ where: { id: 1 }, include: [User] }); delete post.User.password; res.json(post);', false],
];

describe.each(sequelize)('Sequelize: %s', (_, body, isTold) => {
  projectTest(rule, 'with records of another model', {
    'app.js': `
const express = require('express');
const { Post, User, Comment } = require('./models');
const app = express();
app.get('/posts', async (req, res) => { ${body} });${told(isTold)}
app.listen(3000);
`,
    'models.js': `
const { Sequelize, DataTypes } = require('sequelize');
const db = new Sequelize('sqlite::memory:');
const User = db.define('User', { email: DataTypes.STRING, password: DataTypes.STRING });
const Post = db.define('Post', { title: DataTypes.STRING });
const Comment = db.define('Comment', { text: DataTypes.STRING });
Post.belongsTo(User, { as: 'writer' });
Comment.belongsTo(Post);
module.exports = { User, Post, Comment };
`,
  });
});

projectTest(rule, 'a model that says how its records are sent', {
  'app.js': `
const express = require('express');
const { Sequelize, DataTypes } = require('sequelize');
const db = new Sequelize('sqlite::memory:');
const User = db.define('User', { email: DataTypes.STRING, password: DataTypes.STRING });
User.prototype.toJSON = function () { const { password, ...others } = this.get(); return others; };
const Post = db.define('Post', { title: DataTypes.STRING });
Post.belongsTo(User, { as: 'writer' });
const app = express();
app.get('/posts', async (req, res) => { res.json(await Post.findAll({ include: [User], limit: 9 })); });
app.get('/written', async (req, res) => { res.json(await Post.findAll({ include: ['writer'], limit: 9 })); });
app.listen(3000);
`,
});

const mongoose: readonly Case[] = [
  ['a path', 'res.json(await Post.find().limit(9).populate("author"));', true],
  ['as an object', 'res.json(await Post.findById(1).populate({ path: "author" }).exec());', true],
  ['by a callback', 'Post.findOne({ title: "a" }).populate("author").exec((error, post) => { res.json(post); });', true],
  ['with fields', 'res.json(await Post.find().limit(9).populate("author", "email"));', false],
  ['less one', 'res.json(await Post.find().limit(9).populate({ path: "author", select: "-password" }));', false],
  ['where other fields are chosen', 'res.json(await Post.find().limit(9).select("title").populate("author"));', false],
  ['a list of them', 'res.json(await Post.find().limit(9).populate("readers"));', true],
  ['a path that names none', 'res.json(await Post.find().limit(9).populate("users"));', false],
];

describe.each(mongoose)('Mongoose: %s', (_, body, isTold) => {
  projectTest(rule, 'with records of another model', {
    'app.ts': `
import express from 'express';
import mongoose, { Schema } from 'mongoose';
const User = mongoose.model('User', new Schema({ email: String, password: String }));
const Post = mongoose.model('Post', new Schema({ title: String, author: { type: Schema.Types.ObjectId, ref: 'User' }, readers: [{ type: Schema.Types.ObjectId, ref: 'User' }], users: Number }));
const app = express();
app.get('/posts', async (req, res) => { ${body} });${told(isTold)}
app.listen(3000);
`,
  });
});

const typeorm: readonly Case[] = [
  ['a list', "return this.posts.find({ relations: ['author'], take: 9 });", true],
  ['an object', 'return this.posts.findOne({ where: { id: 1 }, relations: { author: true } });', true],
  ['with chosen columns', "return this.posts.find({ relations: ['author'], select: { title: true, author: { email: true } }, take: 9 });", false],
  ['a list of records', "return this.posts.find({ relations: ['readers'], take: 9 });", true],
  ['of records of records', "return this.posts.find({ relations: ['parent.author'], take: 9 });", true],
  ['of records of records, as an object', 'return this.posts.find({ relations: { parent: { author: true } }, take: 9 });', true],
  ['of records of records, none of them', "return this.posts.find({ relations: ['parent'], take: 9 });", false],
  ['none', 'return this.posts.find({ take: 9 });', false],
];

describe.each(typeorm)('TypeORM: %s', (_, body, isTold) => {
  projectTest(rule, 'with records of another entity', {
    'posts.controller.ts': `
import { Controller, Get } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Post } from './post.entity.js';
@Controller('posts')
export class PostsController {
  constructor(@InjectRepository(Post) private readonly posts: Repository<Post>) {}
  @Get()
  list() { ${body} }${told(isTold)}
}
`,
    'post.entity.ts': `
import { Column, Entity, ManyToMany, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
@Entity()
export class User { @PrimaryGeneratedColumn() id: number; @Column() email: string; @Column() password: string; }
@Entity()
export class Post { @PrimaryGeneratedColumn() id: number; @Column() title: string; @ManyToOne(() => User) author: User; @ManyToMany(() => User) readers: User[]; @ManyToOne(() => Post) parent: Post; }
`,
  });
});

const prisma: readonly Case[] = [
  ['whole', 'res.send(await prisma.post.findMany({ take: 9, include: { author: true } }));', true],
  ['with chosen columns', 'res.send(await prisma.post.findMany({ take: 9, include: { author: { select: { email: true } } } }));', false],
  ['named among the columns', 'res.send(await prisma.post.findMany({ take: 9, select: { title: true, author: true } }));', true],
  ['named among the columns, with some of its own', 'res.send(await prisma.post.findMany({ take: 9, select: { title: true, author: { select: { email: true } } } }));', false],
  ['named among the columns of another', 'res.send(await prisma.comment.findMany({ take: 9, include: { post: { select: { author: true } } } }));', true],
  ['behind another', 'res.send(await prisma.comment.findMany({ take: 9, include: { post: { include: { author: true } } } }));', true],
  ['behind another, with chosen columns', 'res.send(await prisma.comment.findMany({ take: 9, include: { post: { include: { author: { omit: { password: true } } } } } }));', false],
  ['behind another, not asked for', 'res.send(await prisma.comment.findMany({ take: 9, include: { post: true } }));', false],
  ['a list that goes by another name', 'res.send(await prisma.post.findMany({ take: 9, include: { readers: true } }));', true],
];

describe.each(prisma)('Prisma: %s', (_, body, isTold) => {
  projectTest(rule, 'with records of another model', {
    'app.ts': `
import fastify from 'fastify';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = fastify();
app.get('/posts', async (req, res) => { ${body} });${told(isTold)}
app.listen({ port: 3000 });
`,
    'schema.prisma': `
model User {
  id Int @id
  email String
  password String
}
model Post {
  id Int @id
  authorId Int
  author User @relation(fields: [authorId], references: [id])
  readers User[]
}
model Comment {
  id Int @id
  postId Int
  post Post @relation(fields: [postId], references: [id])
}
`,
  });
});

const elements: readonly Case[] = [
  ['each as it is', 'res.json(users.map((user) => user.toJSON()));', true],
  ['gathered', 'const all = []; for (const user of users) all.push(user); res.json(all);', true],
  ['spread', 'res.json(users.map((user) => ({ ...user.toJSON(), more: 1 })));', true],
  ['spread, and written over', 'res.json(users.map((user) => ({ ...user.toJSON(), password: undefined })));', false],
  ['less one field', 'for (const user of users) delete user.password; res.json(users);', false],
  ['less one field, by a callback', 'users.forEach((user) => { user.password = undefined; }); res.json(users);', false],
  ['some fields of each', 'res.json(users.map((user) => ({ email: user.email })));', false],
];

describe.each(elements)('Elements of a list: %s', (_, body, isTold) => {
  projectTest(rule, 'are records', {
    'app.js': `
const express = require('express');
const { Sequelize, DataTypes } = require('sequelize');
const db = new Sequelize('sqlite::memory:');
const User = db.define('User', { email: DataTypes.STRING, password: DataTypes.STRING });
const app = express();
app.get('/users', async (req, res) => { const users = await User.findAll({ limit: 9 }); ${body} });${told(isTold)}
app.listen(3000);
`,
  });
});
