import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-authentication';
const bad = ' // expect: require-authentication';

describe('An element that looks up what the path names', () => {
  const app = (load: string, mark = '') => ({
    'app.ts': `
import express from 'express';
import mongoose from 'mongoose';

const Account = mongoose.model('Account', new mongoose.Schema({ name: String, shareToken: String }));
const Session = mongoose.model('Session', new mongoose.Schema({ token: String }));
const app = express();
app.use(express.json());
async function requireUser(req, res, next) {
  req.user = await Session.findOne({ token: String(req.get('authorization')) });
  if (!req.user) return res.status(401).end();
  next();
}
async function load(req, res, next) {
  ${load}
  next();
}
app.get('/accounts', requireUser, async (req, res) => { res.json(await Account.find({}).limit(10)); });
app.post('/accounts', requireUser, async (req, res) => { await Account.create({ name: String(req.body.name) }); res.end(); });
app.delete('/accounts/:id/:token', load, async (req, res) => { await Account.deleteOne({ _id: req.params.id }); res.end(); });${mark}
`,
  });
  projectTest(rule, 'under a name by which callers go is no check', app("req.account = await Account.findById(req.params.id); if (!req.account) return res.status(404).json({ error: 'no such account' });", bad));
  projectTest(rule, '… in a variable first', app('const user = await Account.findOne({ _id: req.params.id }); if (!user) return res.status(404).end(); req.user = user;', bad));
  projectTest(rule, 'looked up by what the caller proves is one', app("req.account = await Account.findOne({ shareToken: String(req.get('authorization')) }); if (!req.account) return res.status(404).json({ error: 'no such account' });"));
  projectTest(rule, '… by what only who was handed the link can know', app("req.account = await Account.findOne({ _id: req.params.id, shareToken: req.params.token }); if (!req.account) return res.status(404).json({ error: 'no such account' });"));
  projectTest(rule, 'and holds it against what came with the link', app('req.doc = await Account.findById(req.params.id); if (!req.doc || req.doc.shareToken !== req.params.token) return res.status(403).end();'));
  projectTest(rule, '… against a part of it that says nothing', app('req.doc = await Account.findById(req.params.id); if (!req.doc || req.doc.name !== req.params.name) return res.status(403).end();', bad));
});
