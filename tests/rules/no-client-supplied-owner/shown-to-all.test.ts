import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-client-supplied-owner';
const mark = ` // expect: ${rule}`;

const app = (all: string, search: string): Readonly<Record<string, string>> => ({
  'app.js': `
const express = require('express');
const jwt = require('jsonwebtoken');
const mongoose = require('mongoose');
const Post = mongoose.model('Post', new mongoose.Schema({ author: String, hidden: Boolean, body: String }));
const app = express();
app.use(express.json());
app.use((req, res, next) => {
  try { req.user = jwt.verify(req.headers.authorization, process.env.SECRET, { algorithms: ['HS256'] }); next(); } catch { res.sendStatus(401); }
});
app.get('/mine', async (req, res) => res.json(await Post.find({ author: req.user.id }).limit(9)));
app.post('/mine', async (req, res) => res.json(await Post.create({ author: req.user.id, body: req.body.body })));
${all}
${search}
`,
});

const by = (marked: string): string => `app.get('/search', async (req, res) => res.json(await Post.find({ author: String(req.query.author) }).limit(9)));${marked}`;

describe('records that every caller may list', () => {
  projectTest(rule, 'searched by their author', app("app.get('/posts', async (req, res) => res.json(await Post.find().limit(9)));", by('')));
  projectTest(rule, 'listed for nobody', app('', by(mark)));
  projectTest(rule, 'listed in part', app("app.get('/posts', async (req, res) => res.json(await Post.find({ hidden: false }).limit(9)));", by(mark)));
  projectTest(rule, 'listed for administrators', app("app.get('/admin/posts', async (req, res) => res.json(await Post.find().limit(9)));", by(mark)));
  projectTest(rule, 'written for somebody else', app("app.get('/posts', async (req, res) => res.json(await Post.find().limit(9)));", `app.post('/posts', async (req, res) => res.json(await Post.create({ author: String(req.body.author) })));${mark}`));
});
