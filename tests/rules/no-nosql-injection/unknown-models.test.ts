import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-nosql-injection';
const handler = (line: string, imports = "const User = require('../models/user');"): string => `
const express = require('express');
${imports}
const app = express();
app.use(express.json());
app.post('/sessions', async (req, res) => {
  ${line}
});
`;

describe('records of which nothing is known', () => {
  projectTest(rule, 'a model that is not there', { 'app.js': handler('res.json(await User.findOne({ email: req.body.email, password: req.body.password })); // expect: no-nosql-injection') });
  projectTest(rule, 'a model that is not there, with texts', { 'app.js': handler('res.json(await User.findOne({ email: String(req.body.email), password: String(req.body.password) }));') });
  projectTest(rule, 'a value that is held to be one', { 'app.js': handler('res.json(await User.findOne({ email: { $eq: req.body.email } }));') });
  projectTest(rule, 'a collection of a parameter', { 'app.js': handler("res.json(await req.app.locals.db.collection('users').updateOne({ id: req.body.id }, { $set: { seen: true } })); // expect: no-nosql-injection", '') });
  projectTest(rule, 'a filter of another store', { 'app.js': handler('res.json(await User.findOne({ where: { email: req.body.email } }));') });
  projectTest(rule, 'a project that uses another store', { 'app.js': handler('res.json(await User.findOne({ email: req.body.email }));', "const { DataSource } = require('typeorm');\nconst User = require('../models/user');") });
  projectTest(rule, 'a client of another service', { 'app.js': handler('res.json(await users.findOne({ email: req.body.email }));', "const users = require('acme-users-client');") });
  projectTest(rule, 'a list that is searched', { 'app.js': handler('res.json(await User.find((one) => one.email === req.body.email));') });
  projectTest(rule, 'a parameter of the path is text', { 'app.js': handler('res.json(await User.findOne({ id: req.params.id }));') });
});
