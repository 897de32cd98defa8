import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sensitive-data-in-logs';
const mark = ' // expect: no-sensitive-data-in-logs';

const app = (lines: string): Readonly<Record<string, string>> => ({
  'app.js': `
const express = require('express');
const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String, name: String }));
const Post = mongoose.model('Post', new mongoose.Schema({ title: String }));
const app = express();
app.post('/', express.json(), async (req, res) => {
  const email = String(req.body.email);
  ${lines}
  res.end();
});
app.listen(1);
`,
});

describe('stored records', () => {
  projectTest(rule, 'with passwords', app(`const user = await User.findOne({ email }); console.log('found', user);${mark}`));
  projectTest(rule, 'some of their members', app("const user = await User.findOne({ email }); console.log('found', user._id, user.name);"));
  projectTest(rule, 'that there is one', app("const user = await User.findOne({ email }); console.log('found', Boolean(user), user === null);"));
  projectTest(rule, 'without the password', app("const user = await User.findOne({ email }).select('name'); console.log('found', user);"));
  projectTest(rule, 'of a kind without secrets', app("const post = await Post.findOne({ title: email }); console.log('found', post);"));
  projectTest(rule, 'in a callback', app(`User.find({ email }, (error, users) => { console.log(users); });${mark}`));
  projectTest(rule, 'how many', app('User.find({ email }, (error, users) => { console.log(users.length); });'));
  projectTest(rule, 'what came of a removal', app('const result = await User.deleteOne({ email }); console.log(result);'));
});

describe('stored records while a program starts', () => {
  const files = (lines: string, loads = true): Readonly<Record<string, string>> => ({
    'app.js': `
const express = require('express');
${loads ? "require('./store');" : ''}
const app = express();
app.get('/', (req, res) => res.end());
app.listen(1);
`,
    'store.js': `
const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String }));
${lines}
`,
  });

  projectTest(rule, 'with passwords', files(`User.find({ email: 'admin@example.com' }).exec((error, users) => { console.log(users); });${mark}`));
  projectTest(rule, 'how many', files("User.find({ email: 'admin@example.com' }).exec((error, users) => { console.log(users.length); });"));
  projectTest(rule, 'some of their members', files("User.find({}, 'email').exec((error, users) => { console.log(users.map((user) => user.email)); });"));
  projectTest(rule, 'in a script', files('User.find().exec((error, users) => { console.log(users); });', false));
});
