import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-credentials-in-url';

/** What becomes of something in the URL, and whether that makes it a password, whatever it is called. */
const uses: readonly (readonly [what: string, method: string, body: string, isTold: boolean])[] = [
  ['written into the column', 'get', 'await User.updateOne({ _id: id }, { password: await bcrypt.hash(req.query.fresh, 12) });', true],
  ['written into another column', 'get', 'await User.updateOne({ _id: id }, { nickname: await bcrypt.hash(req.query.fresh, 12) });', true],
  ['written as it is into another column', 'get', 'await User.updateOne({ _id: id }, { nickname: req.query.fresh });', false],
  ['of the body, and written into the column', 'post', 'await User.updateOne({ _id: id }, { password: await bcrypt.hash(req.body.fresh, 12) });', false],
  ['looked up by', 'get', 'await User.findOne({ _id: id, password: sha(req.query.fresh) });', true],
  ['looked up by another column', 'get', 'await User.findOne({ _id: id, nickname: sha(req.query.fresh) });', false],
  ['held against the column', 'get', 'const user = await User.findById(id); if (user.password !== req.query.fresh) return res.sendStatus(401);', true],
  ['held against another column', 'get', 'const user = await User.findById(id); if (user.nickname !== req.query.fresh) return res.sendStatus(401);', false],
];

describe.each(uses)('%s', (_, method, body, isTold) => {
  const lines = body.replace('req.query.fresh', `\n    req.query.fresh${isTold ? ' // expect: no-credentials-in-url' : ''}\n  `);
  projectTest(rule, 'Express', {
    'app.js': `
const express = require('express');
const bcrypt = require('bcrypt');
const mongoose = require('mongoose');
const { sha } = require('./sha');
const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String, nickname: String }));
const app = express();
app.${method}('/change', async (req, res) => {
  const id = req.session.userId;
  ${lines}
  res.sendStatus(204);
});
app.listen(3000);
`,
    'sha.js': 'exports.sha = (text) => `${text}`.split("").reverse().join("");',
  });
});
