import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-reflected-xss';
const mark = ' // expect: no-reflected-xss';

describe('what callers wrote into stored records', () => {
  const mongoose = (write: string, read: string): Readonly<Record<string, string>> => ({ 'app.js': `
const express = require('express');
const mongoose = require('mongoose');
const escapeHtml = require('escape-html');
const sanitizeHtml = require('sanitize-html');

const Comment = mongoose.model('Comment', new mongoose.Schema({ text: String, likes: Number, slug: String }));
const app = express();
app.use(express.json());
app.post('/comments', async (req, res) => {
  ${write}
  res.status(201).end();
});
app.get('/comments/:id', async (req, res) => {
  ${read}
});
app.listen(3000);
` });
  const create = 'await Comment.create({ text: req.body.text, likes: req.body.likes });';
  const show = (line: string): string => `const comment = await Comment.findById(String(req.params.id));\n  ${line}`;
  const list = (line: string): string => `const comments = await Comment.find().limit(10);\n  ${line}`;

  projectTest(rule, 'is put into a page', mongoose(create, show(`res.send('<p>' + comment.text + '</p>');${mark}`)), { says: ['Stored Comment.text, which a client wrote (req.body.text, app.js:11), becomes part of this answer'] });
  projectTest(rule, 'is encoded there', mongoose(create, show("res.send('<p>' + escapeHtml(comment.text) + '</p>');")));
  projectTest(rule, 'is encoded there by hand', mongoose(create, show("res.send('<p>' + comment.text.replace(/</g, '&lt;') + '</p>');")));
  projectTest(rule, 'is sent as data', mongoose(create, show('res.send(comment);')));
  projectTest(rule, 'is sent as text', mongoose(create, show("res.type('text/plain').send('comment: ' + comment.text);")));
  projectTest(rule, 'was cleaned before', mongoose('await Comment.create({ text: sanitizeHtml(req.body.text) });', show("res.send('<p>' + comment.text + '</p>');")));
  projectTest(rule, 'was encoded before', mongoose('await Comment.create({ text: escapeHtml(req.body.text) });', show("res.send('<p>' + comment.text + '</p>');")));
  projectTest(rule, 'is a number by its schema', mongoose(create, show("res.send('<p>' + comment.likes + '</p>');")));
  projectTest(rule, 'is another field', mongoose(create, show("res.send('<p>' + comment.slug + '</p>');")));
  projectTest(rule, 'was written as a whole', mongoose('await new Comment(req.body).save();', show(`res.send('<p>' + comment.text + '</p>');${mark}`)));
  projectTest(rule, 'was written as a whole, without the field', mongoose('await new Comment(req.body).save();', show("res.send('<p>' + comment.other + '</p>');")));
  projectTest(rule, 'goes through a list', mongoose(create, list(`res.send('<ul>' + comments.map((one) => \`<li>\${one.text}</li>\`).join('') + '</ul>');${mark}`)));
  projectTest(rule, 'goes through a list that encodes', mongoose(create, list("res.send('<ul>' + comments.map((one) => `<li>${escapeHtml(one.text)}</li>`).join('') + '</ul>');")));
  projectTest(rule, 'goes through a loop', mongoose(create, list(`let page = '';\n  for (const one of comments) page += '<li>' + one.text + '</li>';\n  res.send(page);${mark}`)));
  projectTest(rule, 'goes through a callback', mongoose(create, `Comment.find({}, (err, comments) => {\n    let page = '';\n    comments.forEach((one) => { page += '<li>' + one.text + '</li>'; });\n    res.send(page);${mark}\n  });`));
});

describe('what callers wrote into tables', () => {
  const tables = (read: string): Readonly<Record<string, string>> => ({
    'db.ts': `
import { Pool } from 'pg';

export const pool = new Pool();
`,
    'users.ts': `
import { Router } from 'express';
import { pool } from './db.js';

export const users = Router();
users.post('/', async (req, res) => {
  await pool.query('INSERT INTO users (username, bio) VALUES ($1, $2)', [req.body.username, req.body.bio]);
  res.status(201).end();
});
`,
    'app.ts': `
import express from 'express';
import escapeHtml from 'escape-html';
import { pool } from './db.js';
import { users } from './users.js';

const app = express();
app.use(express.json());
app.use('/users', users);
app.get('/profile/:id', async (req, res) => {
  const { rows } = await pool.query('SELECT bio FROM users WHERE id = $1', [req.params.id]);
  ${read}
});
app.listen(3000);
`,
  });

  projectTest(rule, 'in another file', tables(`res.send(\`<p>\${rows[0].bio}</p>\`);${mark}`), { says: ['Stored users.bio, which a client wrote (req.body.bio, users.ts:7)'] });
  projectTest(rule, 'in another file, encoded', tables('res.send(`<p>${escapeHtml(rows[0].bio)}</p>`);'));
});

describe('what callers wrote, in views', () => {
  const view = (tag: string): Readonly<Record<string, string>> => ({
    'views/posts.ejs': `<% posts.forEach((post) => { %><p>${tag}</p><% }) %>`,
    'app.js': `
const express = require('express');
const { Sequelize, DataTypes } = require('sequelize');

const sequelize = new Sequelize('sqlite::memory:');
const Post = sequelize.define('Post', { title: DataTypes.STRING, text: DataTypes.TEXT });
const app = express();
app.set('view engine', 'ejs');
app.use(express.urlencoded({ extended: false }));
app.post('/posts', async (req, res) => {
  await Post.create({ title: req.body.title, text: req.body.text });
  res.redirect('/posts');
});
app.get('/posts', async (req, res) => {
  const posts = await Post.findAll({ limit: 20 });
  res.render('posts', { posts });${tag.startsWith('<%-') ? mark : ''}
});
app.listen(3000);
`,
  });

  projectTest(rule, 'that print it as it is', view('<%- post.text %>'), { says: ['is put into this page as it is (views/posts.ejs, line 1)'] });
  projectTest(rule, 'that encode it', view('<%= post.text %>'));
});

describe('what callers put into lists and maps that a module keeps', () => {
  const kept = (read: string): Readonly<Record<string, string>> => ({ 'app.js': `
const express = require('express');
const escapeHtml = require('escape-html');

const posts = [];
const users = new Map();
const app = express();
app.use(express.urlencoded({ extended: false }));
app.get('/', (req, res) => {
  ${read}
});
app.post('/', (req, res) => {
  posts.push({ title: req.body.title, at: Date.now() });
  users.set(req.body.id, { name: req.body.name });
  res.redirect('/');
});
app.listen(3000);
` });

  projectTest(rule, 'shown by a route that stands before', kept(`res.send(posts.map((post) => \`<li>\${post.title}</li>\`).join(''));${mark}`));
  projectTest(rule, 'shown, encoded', kept("res.send(posts.map((post) => `<li>${escapeHtml(post.title)}</li>`).join(''));"));
  projectTest(rule, 'shown, what the program made', kept("res.send(posts.map((post) => `<li>${post.at}</li>`).join(''));"));
  projectTest(rule, 'found in a map', kept(`res.send('<p>' + users.get(req.query.id).name + '</p>');${mark}`));
  projectTest(rule, 'found in a map, sent as data', kept('res.json(users.get(req.query.id));'));
});

describe('what callers wrote, on Nest', () => {
  const nest = (answer: string): Readonly<Record<string, string>> => ({ 'posts.controller.ts': `
import { Body, Controller, Get, Header, Injectable, Module, Param, ParseIntPipe, Post } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Column, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm';
import escapeHtml from 'escape-html';

@Entity()
export class Article {
  @PrimaryGeneratedColumn() id: number;
  @Column() title: string;
}

@Controller('articles')
export class ArticlesController {
  constructor(@InjectRepository(Article) private readonly articles: Repository<Article>) {}

  @Post()
  add(@Body('title') title: string) {
    return this.articles.save({ title });
  }

  @Get(':id')
  @Header('Content-Type', 'text/html')
  async show(@Param('id', ParseIntPipe) id: number) {
    const article = await this.articles.findOne({ where: { id } });
    ${answer}
  }
}

@Module({ controllers: [ArticlesController] })
export class AppModule {}
` });

  projectTest(rule, 'put into a page', nest(`return \`<h1>\${article.title}</h1>\`;${mark}`));
  projectTest(rule, 'put into a page, encoded', nest('return `<h1>${escapeHtml(article.title)}</h1>`;'));
});
