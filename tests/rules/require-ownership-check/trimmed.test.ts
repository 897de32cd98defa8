import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-check';
const mark = ` // expect: ${rule}`;

const app = (query: string, expected = '') => ({
  'app.js': `
import express from 'express';
import mongoose from 'mongoose';
import passport from 'passport';
const User = mongoose.model('User', new mongoose.Schema({ name: String, email: String, password: String }));
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.get('/me', async (req, res) => {
  res.json(await User.findById(req.user.id).select('name'));
});
app.get('/users/:id', async (req, res) => {
  const user = await ${query};${expected}
  res.json(user);
});
app.listen(3000);
`,
});

projectTest(rule, 'an account as it is stored', app('User.findById(req.params.id)', mark));
projectTest(rule, 'less the password, with the address', app('User.findById(req.params.id).select("-password")', mark));
projectTest(rule, 'less what is personal', app('User.findById(req.params.id).select("-password -email")'));
projectTest(rule, 'fields that are chosen', app('User.findById(req.params.id).select("name email")'));
