import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-reusable-one-time-token';

/** A record that was found by a token and is saved: what is set on it besides the password. */
const changes: readonly (readonly [what: string, change: string, isTold: boolean])[] = [
  ['nothing', '', true],
  ['the token set to nothing', 'user.resetToken = undefined;', false],
  ['the token set to null', 'user.resetToken = null;', false],
  ['its end', 'user.resetExpires = new Date(0);', false],
  ['something else', 'user.theme = "dark";', true],
];

describe.each(changes)('%s', (_, change, isTold) => {
  projectTest(rule, 'Mongoose', {
    'app.js': `
const express = require('express');
const bcrypt = require('bcrypt');
const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ password: String, resetToken: String, resetExpires: Date, theme: String }));
const app = express();
app.use(express.json());
app.post('/reset', async (req, res) => {
  const user = await User.findOne({ resetToken: String(req.body.token) });
  if (!user) return res.sendStatus(400);
  user.password = await bcrypt.hash(String(req.body.password), 12);
  ${change}
  await user.save();${isTold ? ' // expect: no-reusable-one-time-token' : ''}
  res.sendStatus(204);
});
app.listen(3000);
`,
  });
});
