import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-regex-from-request';
const app = (escaped: string): string => `
const express = require('express');
const app = express();
const escape = (text) => String(text).${escaped};
app.get('/words', (req, res) => {
  const expression = new RegExp(escape(req.query.q), 'i');
  res.json(words.filter((word) => expression.test(word)));
});
app.listen(3000);
`;
const speaks = (escaped: string): string => app(escaped).replace("'i');", "'i'); // expect: no-regex-from-request");

describe('a backslash before whatever means something', () => {
  projectTest(rule, 'the function of the handbook', { 'app.js': app("replace(/[.*+?^${}()|[\\]\\\\]/g, '\\\\$&')") });
  projectTest(rule, 'a group and its number', { 'app.js': app("replace(/([-.*+?^${}()|[\\]\\/\\\\])/g, '\\\\$1')") });
  projectTest(rule, 'the first one only', { 'app.js': speaks("replace(/[.*+?^${}()|[\\]\\\\]/, '\\\\$&')") });
  projectTest(rule, 'a list without brackets', { 'app.js': speaks("replace(/[.*+?^$|\\\\]/g, '\\\\$&')") });
  projectTest(rule, 'something else in its place', { 'app.js': speaks("replace(/[.*+?^${}()|[\\]\\\\]/g, '$&')") });
});
