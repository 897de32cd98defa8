import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-on-mutation';
const expect = (name: string): string => ` // expect: ${name}`;

const app = (handler: string, mark = '', keep = ''): Readonly<Record<string, string>> => ({
  'store.js': `
exports.files = { 1: { id: 1, owner: 'ann', name: 'a' }, 2: { id: 2, owner: 'bob', name: 'b' } };
exports.users = { ann: { id: 'ann', password: 'x', email: 'a@example.org' } };
exports.tokens = {};
`,
  'app.js': `
const express = require('express');
const { files, tokens } = require('./store');
const store = require('./store');
const app = express();
app.use(express.json());
app.use((req, res, next) => {
  const name = tokens[req.headers['x-token']];
  if (!name) return res.sendStatus(401);
  req.user = store.users[name];
  next();
});
app.get('/files', (req, res) => res.json(Object.values(files).filter((file) => file.owner === req.user.id)));
${keep}
app.put('/files/:id', (req, res) => {
  ${handler}${mark}
  res.sendStatus(204);
});
`,
});

describe('Objects that a module keeps as tables', () => {
  projectTest(rule, 'a record is removed', app('delete files[req.params.id];', expect(rule)));
  projectTest(rule, 'it is compared first', app('if (files[req.params.id].owner !== req.user.id) return res.sendStatus(404); delete files[req.params.id];'));
  projectTest(rule, 'a member of a record is set', app('const file = store.files[req.params.id]; file.name = req.body.name;', expect(rule)));
  projectTest(rule, 'a record is replaced', app('files[req.params.id] = { id: req.params.id, name: req.body.name };', expect(rule)));
  projectTest(rule, 'of an object that lives as long as the call', app('const files = { 1: { id: 1, owner: "ann" } }; delete files[req.params.id];'));
  projectTest('no-client-supplied-owner', 'a record is made for whoever the client names', app('files[Date.now()] = { owner: req.body.owner, name: req.body.name };', expect('no-client-supplied-owner')));
  projectTest('no-client-supplied-owner', 'a record is made for the caller', app('files[Date.now()] = { owner: req.user.id, name: req.body.name };'));
  projectTest('no-mass-assignment', 'whatever the client sends is merged', app('store.users[req.user.id] = { ...store.users[req.user.id], ...req.body };', expect('no-mass-assignment')));
  projectTest('no-mass-assignment', 'what is listed is merged', app('store.users[req.user.id] = { ...store.users[req.user.id], email: req.body.email };'));
  projectTest('require-ownership-check', 'a record is sent', app('res.json(files[req.params.id]);', expect('require-ownership-check')));
  projectTest('require-ownership-check', 'a table of settings has no owner', app('res.json({ small: { size: 1 }, large: { size: 2 } }[req.params.id]);'));
});

describe('Callers who are found by a token of their own', () => {
  const found = (look: string, write: string, mark: string): Readonly<Record<string, string>> => ({
    'app.js': `
const express = require('express');
const { Pool } = require('pg');
const pool = new Pool();
const app = express();
app.use(express.json());
app.use(async (req, res, next) => {
  const token = req.headers['x-auth'];
  ${look}
  if (!rows[0]) return res.sendStatus(401);
  next();
});
app.get('/wallet', async (req, res) => res.json(await pool.query('SELECT balance FROM wallets WHERE user_id = $1', [req.userId])));
app.put('/wallets/:id', async (req, res) => {
  await pool.query(${write});${mark}
  res.sendStatus(204);
});
`,
  });
  const tokens = "const { rows } = await pool.query('SELECT user_id FROM tokens WHERE token = $1', [token]); req.userId = rows[0] && rows[0].user_id;";
  const anybodys = "'UPDATE wallets SET label = $1 WHERE id = $2', [req.body.label, req.params.id]";
  projectTest(rule, 'whoever the token was given to', found(tokens, anybodys, expect(rule)));
  projectTest(rule, 'and the owner is asked for', found(tokens, "'UPDATE wallets SET label = $1 WHERE id = $2 AND user_id = $3', [req.body.label, req.params.id, req.userId]", ''));
});

describe('Models of Mongoose without a schema of their own', () => {
  const models = (make: string, write: string, mark: string): Readonly<Record<string, string>> => ({
    'app.js': `
const express = require('express');
const jwt = require('jsonwebtoken');
const mongoose = require('mongoose');
const Post = mongoose.model('Post', { title: String, authorId: String });
const app = express();
app.use(express.json());
app.use((req, res, next) => {
  try { req.user = jwt.verify(req.headers.authorization, process.env.SECRET, { algorithms: ['HS256'] }); next(); } catch { res.sendStatus(401); }
});
app.post('/posts', async (req, res) => {
  const post = new Post({ title: req.body.title, authorId: ${make} });
  await post.save();
  res.sendStatus(201);
});
app.put('/posts/:id', async (req, res) => {
  await ${write};${mark}
  res.sendStatus(204);
});
`,
  });
  projectTest(rule, 'what is made and saved is made by its caller', models('req.user.id', 'Post.updateOne({ _id: req.params.id }, { title: req.body.title })', expect(rule)));
  projectTest(rule, 'what nobody made', models("'nobody'", 'Post.updateOne({ _id: req.params.id }, { title: req.body.title })', ''));
  projectTest(rule, 'only the caller’s are changed', models('req.user.id', 'Post.updateOne({ _id: req.params.id, authorId: req.user.id }, { title: req.body.title })', ''));
});
