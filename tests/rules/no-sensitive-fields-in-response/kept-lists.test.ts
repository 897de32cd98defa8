import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sensitive-fields-in-response';

/** What is answered of a list of accounts that the module keeps. */
const answers: readonly (readonly [what: string, answer: string, isTold: boolean])[] = [
  ['all of it', 'users', true],
  ['one of them', 'users.find((one) => one.id === Number(req.params.id))', true],
  ['some of them', "users.filter((one) => one.role === req.query.role)", true],
  ['fields that are chosen', 'users.map(({ id, name }) => ({ id, name }))', false],
  ['a field of one', 'users.find((one) => one.id === Number(req.params.id))?.name', false],
];

describe.each(answers)('%s', (_, answer, isTold) => {
  projectTest(rule, 'Express, CommonJS', {
    'app.js': `
const express = require('express');
const app = express();
const users = [{ id: 1, name: 'ann', role: 'admin', password: process.env.ANN }];
app.get('/users/:id', (req, res) => {
  res.json(${answer});${isTold ? ' // expect: no-sensitive-fields-in-response' : ''}
});
`,
  });
});
