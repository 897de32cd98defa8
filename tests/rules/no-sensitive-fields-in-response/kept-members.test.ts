import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sensitive-fields-in-response';
const mark = ` // expect: ${rule}`;

describe('models that handlers find where the program has put them', () => {
  const express = (put: string, read: string, expected = mark): Readonly<Record<string, string>> => ({
    'app.js': `
const express = require('express');
const mongoose = require('mongoose');
const app = express();
const User = mongoose.model('User', new mongoose.Schema({ name: String, password: String }));
const Post = mongoose.model('Post', new mongoose.Schema({ title: String }));
${put}
app.use('/users', require('./users'));
app.listen(1);
`,
    'users.js': `
const { Router } = require('express');
const router = Router();
router.get('/:name', async (req, res) => {
  const found = await ${read}.findOne({ name: req.params.name });
  res.json(found);${expected}
});
module.exports = router;
`,
  });
  projectTest(rule, 'a setting', express("app.set('models', { User, Post });", "req.app.get('models').User"));
  projectTest(rule, 'another one of it', express("app.set('models', { User, Post });", "req.app.get('models').Post", ''));
  projectTest(rule, 'another setting', express("app.set('model', Post);\napp.set('other', User);", "req.app.get('model')", ''));
  projectTest(rule, 'locals', express('app.locals.models = { User, Post };', 'req.app.locals.models.User'));
  projectTest(rule, 'others of the locals', express('app.locals.models = { User, Post };', 'req.app.locals.models.Post', ''));
  projectTest(rule, 'a member of the application', express('app.user = User;', 'req.app.user'));
  projectTest(rule, 'put there later', express('mongoose.connect(process.env.DB).then(() => { app.locals.user = User; });', 'req.app.locals.user'));
  projectTest(rule, 'a global', express('global.Account = User;', 'Account'));
  projectTest(rule, 'another global', express('global.Account = Post;', 'Account', ''));
  projectTest(rule, 'a global that nothing declares', express('Account = User;', 'global.Account'));
  projectTest(rule, 'a map', {
    'app.js': `
const app = require('express')();
const { models } = require('./models');
app.get('/:name', async (req, res) => {
  res.json(await models.get('User').findOne({ name: req.params.name }));${mark}
});
app.get('/posts/:title', async (req, res) => {
  res.json(await models.get('Post').findOne({ title: req.params.title }));
});
app.listen(1);
`,
    'models.js': `
const mongoose = require('mongoose');
const models = new Map();
models.set('User', mongoose.model('User', new mongoose.Schema({ name: String, password: String })));
models.set('Post', mongoose.model('Post', new mongoose.Schema({ title: String })));
module.exports = { models };
`,
  });

  projectTest(rule, 'Koa: what every context has', {
    'app.js': `
const Koa = require('koa');
const Router = require('@koa/router');
const mongoose = require('mongoose');
const app = new Koa();
app.context.users = mongoose.model('User', new mongoose.Schema({ name: String, password: String }));
app.context.posts = mongoose.model('Post', new mongoose.Schema({ title: String }));
const router = new Router();
router.get('/:name', async (ctx) => {
  ctx.body = await ctx.users.findOne({ name: ctx.params.name });${mark}
});
router.get('/posts/:title', async (ctx) => {
  ctx.body = await ctx.posts.findOne({ title: ctx.params.title });
});
app.use(router.routes());
app.listen(1);
`,
  });
});
