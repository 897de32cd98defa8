import { describe } from 'vitest';
import { projectTest } from '../support/project-test.js';

const rule = 'no-nosql-injection';
const bad = ' // expect: no-nosql-injection';

/** A sign-up by hand: `lines` stand before the look-up by the address that the body holds. */
const route = (lines: string, mark = '', head = ''): Readonly<Record<string, string>> => ({
  'users.js': `
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ email: String, name: String }));
const app = express();
app.use(express.json());
${head}
app.post('/users', async (req, res) => {
  ${lines}
  await User.findOne({ email: req.body.email });${mark}
  res.end();
});
`,
});

const gather = (tests: string, end: string, start = 'const errors = [];'): string => `${start}\n  ${tests}\n  ${end}`;
const isText = "if (typeof req.body.email !== 'string') ";
const stop = 'if (errors.length) return res.status(400).json({ errors });';

describe('what is wrong is gathered and asked for later', () => {
  projectTest(rule, 'in a list', route(gather(`${isText}errors.push('email');`, stop)));
  projectTest(rule, 'in a list, of several things', route(gather(`${isText}errors.push('email');\n  if (typeof req.body.name !== 'string') errors.push('name');\n  if (!req.body.terms) errors.push('terms');`, 'if (errors.length > 0) return res.status(400).json({ errors });')));
  projectTest(rule, 'the length is compared with none', route(gather(`${isText}errors.push('email');`, 'if (errors.length !== 0) return res.sendStatus(400);')));
  projectTest(rule, 'nobody asks for it', route(gather(`${isText}errors.push('email');`, 'console.warn(errors);'), bad));
  projectTest(rule, 'it is asked of something else', route(gather("if (typeof req.body.name !== 'string') errors.push('name');", stop), bad));
  projectTest(rule, 'the list is asked for before the test', route(gather(stop, `${isText}errors.push('email');`), bad));
  projectTest(rule, 'more than one may be wrong', route(gather(`${isText}errors.push('email');`, 'if (errors.length > 1) return res.sendStatus(400);'), bad));
  projectTest(rule, 'in an object', route(gather(`${isText}errors.email = 'missing';\n  if (typeof req.body.name !== 'string') errors.name = 'missing';`, 'if (Object.keys(errors).length > 0) return res.sendStatus(422);', 'const errors = {};')));
  projectTest(rule, 'in an object that nobody asks for', route(gather(`${isText}errors.email = 'missing';`, 'console.warn(errors);', 'const errors = {};'), bad));
  projectTest(rule, 'in a message', route(gather(`${isText}error = 'email';\n  else if (!req.body.name) error = 'name';`, 'if (error) return res.status(400).json({ error });', 'let error = null;')));
  projectTest(rule, 'in a message that is taken back', route(gather(`${isText}error = 'email';\n  if (req.query.force) error = null;`, 'if (error) return res.status(400).json({ error });', 'let error = null;'), bad));
  projectTest(rule, 'in a flag', route(gather(`${isText}valid = false;`, 'if (!valid) return res.sendStatus(400);', 'let valid = true;')));
  projectTest(rule, 'in a flag that is set again', route(gather(`${isText}valid = false;\n  if (req.query.force) valid = true;`, 'if (!valid) return res.sendStatus(400);', 'let valid = true;'), bad));
});

describe('a function gathers it', () => {
  const check = (lines: string, gives: string): string => `function check(body) {\n  const errors = [];\n  if (typeof body.email !== 'string') errors.push('email');\n  ${lines}\n  return ${gives};\n}`;
  projectTest(rule, 'and gives the list', route('const errors = check(req.body);\n  if (errors.length) return res.sendStatus(400);', '', check('', 'errors')));
  projectTest(rule, 'and says beside it whether there is anything', route('const { valid, errors } = check(req.body);\n  if (!valid) return res.status(400).json({ errors });', '', check('', '{ valid: errors.length === 0, errors }')));
  projectTest(rule, 'and what it says is not asked for', route('const { errors } = check(req.body);\n  console.warn(errors);', bad, check('', '{ valid: errors.length === 0, errors }')));
  projectTest(rule, 'and gives one of two answers', route("const result = check(req.body);\n  if (!result.ok) return res.status(400).json(result.errors);", '', check('if (errors.length > 0) return { ok: false, errors };', '{ ok: true }')));
  projectTest(rule, 'and gives the other answer all the same', route("const result = check(req.body);\n  if (!result.ok) return res.status(400).json(result.errors);", bad, check('if (errors.length > 0) return { ok: true, errors };', '{ ok: true }')));
  projectTest(rule, 'before the handler', {
    'users.js': `
const express = require('express');
const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ email: String }));
const app = express();
app.use(express.json());
const texts = (fields) => (req, res, next) => {
  const errors = [];
  for (const field of fields) if (typeof req.body[field] !== 'string') errors.push(field);
  if (errors.length) return res.status(400).json({ errors });
  next();
};
app.post('/users', texts(['email', 'name']), async (req, res) => { res.json(await User.findOne({ email: req.body.email }).select('name')); });
app.post('/others', texts(['name']), async (req, res) => { res.json(await User.findOne({ email: req.body.email }).select('name')); });${bad}
`,
  });
});

describe('names that are not allowed are put into a list', () => {
  const columns = (lines: string, mark = ''): Readonly<Record<string, string>> => ({
    'users.ts': `
import express from 'express';
import { Pool } from 'pg';
const db = new Pool();
const app = express();
const ALLOWED = ['name', 'email'];
const unknownKeys = (body: object, allowed: readonly string[]) => Object.keys(body).filter((key) => !allowed.includes(key));
app.patch('/users/:id', async (req, res) => {
  ${lines}
  await db.query(\`UPDATE users SET \${Object.keys(req.body).map((key, at) => \`\${key} = $\${at + 1}\`).join(', ')}\`, Object.values(req.body));${mark}
  res.end();
});
`,
  });
  const sql = ' // expect: no-sql-string-building';
  projectTest('no-sql-string-building', 'and counted', columns('const bad = Object.keys(req.body).filter((key) => !ALLOWED.includes(key));\n  if (bad.length > 0) return res.sendStatus(400);'));
  projectTest('no-sql-string-building', 'by a function of the project', columns('if (unknownKeys(req.body, ALLOWED).length) throw new Error();'));
  projectTest('no-sql-string-building', 'and not counted', columns('const bad = Object.keys(req.body).filter((key) => !ALLOWED.includes(key));\n  console.warn(bad.length);', sql));
  projectTest('no-sql-string-building', 'and it is the allowed ones that are counted', columns('const good = Object.keys(req.body).filter((key) => ALLOWED.includes(key));\n  if (good.length > 0) return res.sendStatus(400);', sql));
});

describe('a check in the executor of a promise', () => {
  const isString = (lines: string): string => `const assertText = (value) => new Promise((resolve, reject) => {\n  ${lines}\n});`;
  const rejects = isString("if (typeof value !== 'string') return reject(new Error('text'));\n  resolve(value);");
  projectTest(rule, 'awaited', route('await assertText(req.body.email);', '', rejects));
  projectTest(rule, 'of something else', route('await assertText(req.body.name);', bad, rejects));
  projectTest(rule, 'resolved on both sides', route('await assertText(req.body.email);', bad, isString("if (typeof value !== 'string') return resolve('');\n  resolve(value);")));
  projectTest(rule, 'in a callback', route('await assertText(req.body.email);', '', isString("setImmediate(() => { if (typeof value === 'string') resolve(); else reject(new Error('text')); });")));
});
