import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-prototype-pollution';

describe('stores of which nothing is known', () => {
  const todos = (line: string, key = 'req.params.list'): string => `
const express = require('express');
const app = express();
app.post('/lists/:list', (req, res) => {
  let items = req.session.lists[${key}];
  if (!items) items = req.session.lists[${key}] = {};
  ${line}
  res.end();
});
`;
  projectTest(rule, 'two names that a caller chooses', { 'app.cjs': todos('items[req.query.name] = req.query.text; // expect: no-prototype-pollution') });
  projectTest(rule, 'the second is fixed', { 'app.cjs': todos('items.name = req.query.text;') });
  projectTest(rule, 'the first is fixed', { 'app.cjs': todos('items[req.query.name] = req.query.text;', "'own'") });
  projectTest(rule, 'the first is a number', { 'app.cjs': todos('items[req.query.name] = req.query.text;', 'Number(req.params.list)') });
  projectTest(rule, 'the first is refused where it is shared', { 'app.cjs': todos("if (req.params.list === '__proto__') return res.sendStatus(400);\n  items[req.query.name] = req.query.text;").replace("let items = ", "if (req.params.list === '__proto__') return res.sendStatus(400);\n  let items = ") });
});

describe('packages by their versions', () => {
  const merging = (version: string): Readonly<Record<string, string>> => ({
    'package.json': JSON.stringify({ name: 'case', private: true, dependencies: { express: '^5.1.0', extend: version } }),
    'app.cjs': "const express = require('express');\nconst extend = require('extend');\nconst app = express();\napp.use(express.json());\napp.post('/settings', (req, res) => {\n  extend(true, {}, req.body);MARK\n  res.end();\n});\n",
  });
  const marked = (version: string, mark: string): Readonly<Record<string, string>> => ({ ...merging(version), 'app.cjs': (merging(version)['app.cjs'] ?? '').replace('MARK', mark) });
  const expected = ' // expect: no-prototype-pollution';

  projectTest(rule, 'one old version', { ...marked('3.0.1', expected) });
  projectTest(rule, 'a range of old versions', { ...marked('~2.0.1', expected) });
  projectTest(rule, 'the version that mended it', { ...marked('3.0.2', '') });
  projectTest(rule, 'a range that new versions belong to', { ...marked('^3.0.0', '') });
  projectTest(rule, 'a range that may mean any', { ...marked('*', '') });
});
