import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sensitive-fields-in-response';
const mark = ` // expect: ${rule}`;

/** A function that sends whatever it is given decides about no field: each of those that hand it a record does. */
describe('records that a function is handed and sends', () => {
  const files = (own: string, other: string, reply = 'res.status(200).json({ success: true, data });'): Readonly<Record<string, string>> => ({
    'user.js': `
import mongoose from 'mongoose';
export const User = mongoose.model('User', new mongoose.Schema({ name: String, password: String }));
`,
    'respond.js': `
export const respond = (res, data) => { ${reply} };
export const found = (res, data) => {
  if (!data) return res.sendStatus(404);
  respond(res, data);
};
`,
    'app.js': `
import express from 'express';
import { respond, found } from './respond.js';
import { User } from './user.js';
const app = express();
app.get('/me', async (req, res) => {
  const user = await User.findById(req.query.me);
  ${own}
});
app.get('/users/:id', async (req, res) => {
  const user = await User.findById(req.params.id);
  ${other}
});
app.listen(3000);
`,
  });

  projectTest(rule, 'each call tells of its own', files(`respond(res, user);${mark}`, `respond(res, user);${mark}`));
  projectTest(rule, 'in an object', files(`respond(res, { user, at: 1 });${mark}`, 'respond(res, { name: user.name });'));
  projectTest(rule, 'through another function', files(`found(res, user);${mark}`, 'found(res, { name: user.name });'));
  projectTest(rule, 'what it picks itself', files('respond(res, user);', 'respond(res, user);', 'res.json({ name: data.name });'));
  projectTest(rule, 'the function reads the record itself', {
    ...files('', ''),
    'respond.js': `
import { User } from './user.js';
export const found = async (res) => { respond(res, 1); };
export const respond = async (res, id) => { const user = await User.findById(id); res.json(user); };${mark}
`,
    'app.js': `
import express from 'express';
import { found } from './respond.js';
const app = express();
app.get('/me', async (req, res) => { await found(res); });
app.listen(3000);
`,
  });
});
