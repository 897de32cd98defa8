import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-on-mutation';

/** What everybody reads and somebody makes: whether it is theirs shows in who is written into it. */
const posts: readonly (readonly [what: string, owner: string, change: string, isTold: boolean])[] = [
  ['made by its author', 'author: req.user.id', 'await Post.findByIdAndDelete(req.params.id);', true],
  ['made by its owner, loaded first', 'ownerId: req.user.id', 'const post = await Post.findById(req.params.id); post.title = req.body.title; await post.save();', true],
  ['noted who has made it', 'createdBy: req.user.id', 'await Post.findByIdAndDelete(req.params.id);', false],
  ['made by nobody', 'title: req.body.title', 'await Post.findByIdAndDelete(req.params.id);', false],
  ['changed by its author', 'author: req.user.id', 'await Post.findOneAndDelete({ _id: req.params.id, author: req.user.id });', false],
  ['held against the caller', 'author: req.user.id', 'const post = await Post.findById(req.params.id); if (String(post.author) !== req.user.id) return res.sendStatus(403); await post.deleteOne();', false],
  ['for who has the role', 'author: req.user.id', "if (req.user.role !== 'editor') return res.sendStatus(403); await Post.findByIdAndDelete(req.params.id);", false],
];

describe.each(posts)('%s', (_, owner, change, isTold) => {
  const [last = '', ...before] = change.split(/(?<=;) (?=await|post\.title)/).reverse();
  projectTest(rule, 'Express', {
    'app.js': `
const express = require('express');
const jwt = require('jsonwebtoken');
const { Post } = require('./post');
const app = express();
const check = (req, res, next) => { try { req.user = jwt.verify(req.headers.authorization, process.env.KEY); } catch { return res.sendStatus(401); } next(); };
app.get('/posts/:id', async (req, res) => { res.json(await Post.findById(req.params.id)); });
app.post('/posts', check, async (req, res) => { res.json(await Post.create({ title: req.body.title, ${owner} })); });
app.delete('/posts/:id', check, async (req, res) => {
  ${before.reverse().join('\n  ')}
  ${last}${isTold ? ' // expect: require-ownership-on-mutation' : ''}
  res.sendStatus(204);
});
app.listen(3000);
`,
    'post.js': `
const mongoose = require('mongoose');
exports.Post = mongoose.model('Post', new mongoose.Schema({ title: String, author: String, ownerId: String, createdBy: String }));
`,
  });
});
