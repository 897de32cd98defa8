import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-mass-assignment';
const bad = ' // expect: no-mass-assignment';

const route = (lines: string, mark = ''): Readonly<Record<string, string>> => ({
  'pages.js': `
const express = require('express');
const mongoose = require('mongoose');
const Page = mongoose.model('Page', new mongoose.Schema({ name: String, settings: Object, role: String, owner: String }));
const app = express();
app.use(express.json());
const ALLOWED = ['name', 'settings'];
app.patch('/pages/:id', async (req, res) => {
  const changes = {};
  ${lines}
  await Page.findByIdAndUpdate(req.params.id, changes);${mark}
  res.end();
});
`,
});

describe('an object is filled with the properties that a list names', () => {
  projectTest(rule, 'for each key that is on it', route('Object.keys(req.body).forEach((key) => { if (ALLOWED.includes(key)) changes[key] = req.body[key]; });'));
  projectTest(rule, 'for each key', route('Object.keys(req.body).forEach((key) => { changes[key] = req.body[key]; });', bad));
  projectTest(rule, 'for each key, where others are left out', route('Object.keys(req.body).forEach((key) => { if (!ALLOWED.includes(key)) return; changes[key] = req.body[key]; });'));
  projectTest(rule, 'for each key but one', route("Object.keys(req.body).forEach((key) => { if (key !== 'role') changes[key] = req.body[key]; });", bad));
});

const put = (changes: string, mark = ''): Readonly<Record<string, string>> => ({
  'pages.js': `
const express = require('express');
const mongoose = require('mongoose');
const Page = mongoose.model('Page', new mongoose.Schema({ name: String, settings: Object, role: String, owner: String }));
const app = express();
app.use(express.json());
const ALLOWED = new Set(['name', 'settings']);
app.patch('/pages/:id', async (req, res) => {
  await Page.findByIdAndUpdate(req.params.id, ${changes});${mark}
  res.end();
});
`,
});

describe('an object is made of the pairs whose names a list holds', () => {
  projectTest(rule, 'told by the name', put('Object.fromEntries(Object.entries(req.body).filter(([key]) => ALLOWED.has(key)))'));
  projectTest(rule, 'told by the name and the value', put('Object.fromEntries(Object.entries(req.body).filter(([key, value]) => ALLOWED.has(key) && value !== undefined))'));
  projectTest(rule, 'told by the value alone', put('Object.fromEntries(Object.entries(req.body).filter(([key, value]) => value !== undefined))', bad));
  projectTest(rule, 'told by a name that is left out', put("Object.fromEntries(Object.entries(req.body).filter(([key]) => key !== 'role'))", bad));
  projectTest(rule, 'put together one by one', put('Object.keys(req.body).filter((key) => ALLOWED.has(key)).reduce((all, key) => ({ ...all, [key]: req.body[key] }), {})'));
  projectTest(rule, 'put together one by one, whatever they are', put('Object.keys(req.body).reduce((all, key) => ({ ...all, [key]: req.body[key] }), {})', bad));
});
