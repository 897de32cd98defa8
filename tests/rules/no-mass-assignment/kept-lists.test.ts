import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-mass-assignment';
const mark = ' // expect: no-mass-assignment';

/** What a handler does with a list of accounts that the module keeps. */
const writes: readonly (readonly [what: string, statement: string, isTold: boolean])[] = [
  ['assigned onto a record', 'Object.assign(users.find((one) => one.id === req.user.id), req.body);', true],
  ['a field of it assigned', 'Object.assign(users.find((one) => one.id === req.user.id), { name: req.body.name });', false],
  ['spread over a record', 'const at = users.findIndex((one) => one.id === req.user.id); users[at] = { ...users[at], ...req.body };', true],
  ['spread below what the program sets', 'const at = users.findIndex((one) => one.id === req.user.id); users[at] = { ...users[at], ...req.body, role: users[at].role };', false],
  ['spread over what the program sets', "users.push({ id: 3, role: 'user', ...req.body });", true],
  ['spread below it', "users.push({ ...req.body, id: 3, role: 'user' });", false],
  ['into a list without anything to guard', 'tags.push({ ...req.body });', false],
];

describe.each(writes)('%s', (_, statement, isTold) => {
  projectTest(rule, 'Express, CommonJS', {
    'app.js': `
const express = require('express');
const passport = require('passport');
const app = express();
app.use(express.json());
app.use(passport.authenticate('jwt', { session: false }));
const users = [{ id: 1, name: 'ann', role: 'admin' }];
const tags = [{ id: 1, name: 'new' }];
app.put('/me', (req, res) => { ${statement} res.sendStatus(204); });${isTold ? mark : ''}
app.listen(3000);
`,
  });
});

describe('what is spread over properties of a record', () => {
  const create = (data: string, isTold: boolean): Readonly<Record<string, string>> => ({
    'app.ts': `
import Fastify from 'fastify';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ name: String, role: String }));
const app = Fastify();
app.post('/users', async (request) => {
  await User.create(${data});${isTold ? mark : ''}
});
`,
  });
  projectTest(rule, 'the client’s comes last', create("{ role: 'user', ...request.body }", true));
  projectTest(rule, 'the program’s comes last', create("{ ...request.body, role: 'user' }", false));
});
