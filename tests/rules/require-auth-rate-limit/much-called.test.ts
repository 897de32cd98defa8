import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-auth-rate-limit';
const mark = ' // expect: require-auth-rate-limit';

/** A function of the program that costs much is not run for each call of it as it stands. */
const app = (given: string, end = ''): Record<string, string> => ({
  'users.js': `
const bcrypt = require('bcrypt');
const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ name: String, email: String, password: String }));
exports.update = async (change) => {
  const user = await User.findById(change.id);
  let counted = 0;
${'  counted += 1;\n'.repeat(700)}
  if (change.oldPassword && change.newPassword) {
    if (!bcrypt.compareSync(change.oldPassword, user.password)) throw new Error('not yours');
    user.password = await bcrypt.hash(change.newPassword, 12);
  }
  user.name = String(counted);
  await user.save();
};
`,
  'app.js': `
const express = require('express');
const jobs = require('@acme/jobs');
const { update } = require('./users');
const app = express();
app.post('/names', async (req, res) => { await update({ id: jobs.next(), name: 'a' }); res.sendStatus(204); });
app.post('/emails', async (req, res) => { await update({ id: jobs.next(), ${given} }); res.sendStatus(204); });${end}
`,
});

describe('a function that costs much', () => {
  projectTest(rule, 'asks for no password where none is among what it is given', app('email: jobs.email(), at: 3'));
  projectTest(rule, 'asks for the password that it is given', app('oldPassword: jobs.old(), newPassword: jobs.password(), at: 3', mark));
});
