import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-timing-safe-compare';
const mark = ' // expect: require-timing-safe-compare';

const tests: readonly (readonly [what: string, test: string, isTold: boolean])[] = [
  ['a key of a record', "found.apiKey === req.get('x-api-key')", true],
  ['a name of a record', "found.apiName === req.get('x-api-key')", false],
  ['a token of a record', 'found.resetToken !== req.body.token', true],
  ['a token that is missing', 'found.resetToken !== null', false],
  ['a token against something else', 'found.resetToken !== req.body.kind', false],
];

describe('secrets of a record', () => {
  for (const [what, test, isTold] of tests) {
    projectTest(rule, what, {
      'app.js': `
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({}));
express().post('/enter', async (req, res) => {
  const found = await User.findOne({ name: String(req.body.name) });
  if (${test}) return res.sendStatus(204);${isTold ? mark : ''}
  res.sendStatus(401);
});
`,
    });
  }
});
