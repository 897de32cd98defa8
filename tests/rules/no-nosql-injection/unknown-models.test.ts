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

/** A manifest that names these packages beside Express. */
const manifest = (...names: string[]): string => JSON.stringify({ dependencies: Object.fromEntries(['express', ...names].map((name) => [name, '4'])) });
const documents = { 'package.json': manifest('mongoose') };

describe('records of which nothing is known, in a project that keeps documents', () => {
  projectTest(rule, 'a model that is not there', { ...documents, 'app.js': handler('res.json(await User.findOne({ email: req.body.email, password: req.body.password })); // expect: no-nosql-injection') });
  projectTest(rule, 'a model that is not there, with texts', { ...documents, 'app.js': handler('res.json(await User.findOne({ email: String(req.body.email), password: String(req.body.password) }));') });
  projectTest(rule, 'a value that is held to be one', { ...documents, 'app.js': handler('res.json(await User.findOne({ email: { $eq: req.body.email } }));') });
  projectTest(rule, 'a collection of a parameter', { ...documents, 'app.js': handler("res.json(await req.app.locals.db.collection('users').updateOne({ id: req.body.id }, { $set: { seen: true } })); // expect: no-nosql-injection", '') });
  projectTest(rule, 'a filter of another store', { ...documents, 'app.js': handler('res.json(await User.findOne({ where: { email: req.body.email } }));') });
  projectTest(rule, 'a project that uses another store', { ...documents, 'app.js': handler('res.json(await User.findOne({ email: req.body.email }));', "const { DataSource } = require('typeorm');\nconst User = require('../models/user');") });
  projectTest(rule, 'a client of another service', { ...documents, 'app.js': handler('res.json(await users.findOne({ email: req.body.email }));', "const users = require('acme-users-client');") });
  projectTest(rule, 'a list that is searched', { ...documents, 'app.js': handler('res.json(await User.find((one) => one.email === req.body.email));') });
  projectTest(rule, 'a parameter of the path is text', { ...documents, 'app.js': handler('res.json(await User.findOne({ id: req.params.id }));') });
});

describe('the same where nothing says that the project keeps documents', () => {
  const line = 'res.json(await users.findOne({ email: req.body.email }));';
  const own = "const { users } = require('./container');";
  projectTest(rule, 'a store of its own', { 'package.json': manifest('ioredis'), 'app.js': handler(line, own) });
  projectTest(rule, 'a manifest that names MongoDB', { 'package.json': manifest('ioredis', 'mongodb'), 'app.js': handler(`${line} // expect: no-nosql-injection`, own) });
  projectTest(rule, 'MongoDB in another file', { 'package.json': manifest('ioredis'), 'db.js': "const { MongoClient } = require('mongodb');\nmodule.exports = new MongoClient('mongodb://localhost');", 'app.js': handler(`${line} // expect: no-nosql-injection`, own) });
  projectTest(rule, 'a store of its own, with `unknownStores`', { 'package.json': manifest('ioredis'), 'app.js': handler(`${line} // expect: no-nosql-injection`, own) }, { options: { [rule]: { unknownStores: true } } });
});
