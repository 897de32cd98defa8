import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const app = (handlers: string): Readonly<Record<string, string>> => ({
  'app.js': `
const express = require('express');
const jwt = require('jsonwebtoken');
const mongoose = require('mongoose');
const ref = { type: mongoose.Schema.Types.ObjectId, ref: 'Person' };
const Message = mongoose.model('Message', new mongoose.Schema({ sender: ref, recipient: ref, body: String }));
const app = express();
app.use(express.json());
app.use((req, res, next) => {
  try { req.user = jwt.verify(req.headers.authorization, process.env.SECRET, { algorithms: ['HS256'] }); next(); } catch { res.sendStatus(401); }
});
app.get('/inbox', async (req, res) => res.json(await Message.find({ recipient: req.user.id }).limit(9)));
app.post('/inbox', async (req, res) => res.json(await Message.create({ sender: req.user.id, recipient: req.user.id, body: 'a note' })));
${handlers}
`,
});

describe('no-client-supplied-owner: who made a record', () => {
  const rule = 'no-client-supplied-owner';
  const mark = ` // expect: ${rule}`;
  projectTest(rule, 'somebody whom the client names', app(`app.post('/messages', async (req, res) => res.json(await Message.create({ sender: req.body.sender, body: req.body.body })));${mark}`));
  projectTest(rule, 'the caller, for somebody else', app("app.post('/messages', async (req, res) => res.json(await Message.create({ sender: req.user.id, recipient: req.body.recipient, body: req.body.body })));"));
  projectTest(rule, 'nobody, for somebody else', app("app.post('/messages', async (req, res) => res.json(await Message.create({ recipient: req.body.recipient, body: req.body.body })));"));
});

describe('require-owner-comparison: lists of what the caller elsewhere lists of their own', () => {
  const rule = 'require-owner-comparison';
  projectTest(rule, 'for somebody whom the client names', app(`app.get('/users/:id/inbox', async (req, res) => res.json(await Message.find({ recipient: req.params.id }).limit(9))); // expect: ${rule}`));
  projectTest(rule, 'compared with the caller', app("app.get('/users/:id/inbox', async (req, res) => { if (req.params.id !== req.user.id) return res.sendStatus(404); res.json(await Message.find({ recipient: req.params.id }).limit(9)); });"));
});

describe('require-ownership-on-mutation: a record is changed by the id it was loaded with', () => {
  const rule = 'require-ownership-on-mutation';
  const notes = (test: string, end: string): Readonly<Record<string, string>> => ({
    'app.js': `
const express = require('express');
const jwt = require('jsonwebtoken');
const mongoose = require('mongoose');
const Note = mongoose.model('Note', new mongoose.Schema({ owner: String, body: String }));
const app = express();
app.use((req, res, next) => {
  try { req.user = jwt.verify(req.headers.authorization, process.env.SECRET, { algorithms: ['HS256'] }); next(); } catch { res.sendStatus(401); }
});
app.get('/notes', async (req, res) => res.json(await Note.find({ owner: req.user.id }).limit(9)));
app.delete('/notes/:id', async (req, res) => {
  const note = await Note.findById(req.params.id);
  if (${test}) return res.sendStatus(404);
  await Note.deleteOne({ _id: note._id });${end}
  res.sendStatus(204);
});
`,
  });
  projectTest(rule, 'whatever it is', notes('!note', ` // expect: ${rule}`));
  projectTest(rule, 'if it is the caller’s', notes('!note || note.owner !== req.user.id', ''));
});
