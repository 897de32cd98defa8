import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-mass-assignment';
const mark = ' // expect: no-mass-assignment';

const app = (handler: string, end: string): Readonly<Record<string, string>> => ({
  'app.ts': `
import express from 'express';
import jwt from 'jsonwebtoken';
import mongoose, { Schema } from 'mongoose';
import { names } from 'somewhere';
const ALLOWED = ['email', 'name'];
const User = mongoose.model('User', new Schema({ email: String, name: String, role: String }));
const app = express();
app.use(express.json());
app.use((req, res, next) => {
  try { req.user = jwt.verify(req.headers.authorization, process.env.SECRET, { algorithms: ['HS256'] }); next(); } catch { res.status(401).end(); }
});
app.put('/me', async (req, res) => {
  const user = await User.findById(req.user.id);
  ${handler}
  await user.save();${end}
  res.end();
});
app.listen(3000);
`,
});

describe('A record that gets what was sent, name by name', () => {
  projectTest(rule, 'by the keys of the body', app('for (const key of Object.keys(req.body)) user[key] = req.body[key];', mark));
  projectTest(rule, 'by for in', app('for (const key in req.body) { user[key] = req.body[key]; }', mark));
  projectTest(rule, 'by its entries', app('for (const [key, value] of Object.entries(req.body)) user[key] = value;', mark));
  projectTest(rule, 'by forEach', app('Object.keys(req.body).forEach((key) => { user[key] = req.body[key]; });', mark));
  projectTest(rule, 'by names of the program', app('for (const key of ALLOWED) user[key] = req.body[key];', ''));
  projectTest(rule, 'by names out of sight', app('for (const key of names) user[key] = req.body[key];', ''));
  projectTest(rule, 'by keys that are allowed', app('for (const key of Object.keys(req.body)) if (ALLOWED.includes(key)) user[key] = req.body[key];', ''));
  projectTest(rule, 'by keys that a filter leaves', app('for (const key of Object.keys(req.body).filter((one) => ALLOWED.includes(one))) user[key] = req.body[key];', ''));
  projectTest(rule, 'behind a test of all keys', app('for (const key of Object.keys(req.body)) { if (!ALLOWED.includes(key)) return res.status(400).end(); user[key] = req.body[key]; }', ''));
  projectTest(rule, 'under a name of the client, another value', app("for (const key of Object.keys(req.body)) user[key] = 'set';", ''));
});
