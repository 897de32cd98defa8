import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-nosql-injection';
const bad = ' // expect: no-nosql-injection';

const handler = (lines: string, head = '', setup = ''): Readonly<Record<string, string>> => ({
  'users.js': `
import express from 'express';
import mongoose from 'mongoose';
${head}
const User = mongoose.model('User', new mongoose.Schema({ name: String }));
const app = express();
app.use(express.json());
${setup}
app.post('/users', async (req, res) => {
  ${lines}
  res.end();
});
`,
});

describe('values that are no objects', () => {
  projectTest(rule, 'a number', handler('await User.findOne({ age: Number(req.body.age) });'));
  projectTest(rule, 'an id', handler('await User.findOne({ _id: new mongoose.Types.ObjectId(req.body.id) });'));
  projectTest(rule, 'what may be an object', handler(`await User.findOne({ _id: req.body.id });${bad}`));
  projectTest(rule, 'a text after a test', handler(`if (typeof req.body.name !== 'string') return res.sendStatus(400);
  await User.findOne({ name: req.body.name });`));
  projectTest(rule, 'a text before a test', handler(`await User.findOne({ name: req.body.name });${bad}
  if (typeof req.body.name !== 'string') return res.sendStatus(400);`));
});

describe('places that are no filters', () => {
  projectTest(rule, 'compared with $eq', handler('await User.findOne({ name: { $eq: req.body.name } });'));
  projectTest(rule, 'within $or', handler(`await User.findOne({ $or: [{ name: req.body.name }, { email: 'a' }] });${bad}`));
  projectTest(rule, 'a new document', handler('await User.create({ name: req.body.name });'));
  projectTest(rule, 'a whole body as a filter', handler(`await User.find(req.body);${bad}`));
});

describe('cleaned', () => {
  projectTest(rule, 'by an element of the chain', handler('await User.findOne({ name: req.body.name });', `import mongoSanitize from 'express-mongo-sanitize';`, 'app.use(mongoSanitize());'));
  projectTest(rule, 'by an element that only sets headers', handler(`await User.findOne({ name: req.body.name });${bad}`, `import helmet from 'helmet';`, 'app.use(helmet());'));
  projectTest(rule, 'by an option of mongoose', handler('await User.findOne({ name: req.body.name });', '', `mongoose.set('sanitizeFilter', true);`));
  projectTest(rule, 'by an option that is off', handler(`await User.findOne({ name: req.body.name });${bad}`, '', `mongoose.set('sanitizeFilter', false);`));
  projectTest(rule, 'by a function', handler('await User.findOne({ name: sanitize(req.body.name) });', `import sanitize from 'mongo-sanitize';`));
});

describe('what has been checked holds no code either', () => {
  const app = (rule: string, mark: string): Record<string, string> => ({
    'app.js': `
import express from 'express';
import mongoose from 'mongoose';
import { omitBy, isNil } from 'lodash';
import { celebrate, Joi } from 'celebrate';
const User = mongoose.model('User', new mongoose.Schema({ name: String }));
const app = express();
app.get('/users', celebrate({ query: Joi.object({ name: ${rule} }) }), async (req, res) => {
  const { name } = req.query;
  res.json(await User.find(omitBy({ name }, isNil)));${mark}
});
app.listen(3000);`,
  });

  projectTest(rule, 'a text', app('Joi.string()', ''));
  projectTest(rule, 'anything', app('Joi.any()', ' // expect: no-nosql-injection'));
});

describe('express-validation', () => {
  const app = (head: string, check: string, mark: string): Record<string, string> => ({
    'app.js': `
import express from 'express';
import mongoose from 'mongoose';
${head}
const User = mongoose.model('User', new mongoose.Schema({ name: String }));
const app = express();
app.use(express.json());
app.post('/users/search', ${check}, async (req, res) => {
  res.json(await User.findOne({ name: req.body.name }));${mark}
});
app.listen(3000);`,
  });
  const first = "import validate from 'express-validation';\nimport Joi from 'joi';";
  const third = "import { validate, Joi } from 'express-validation';";

  projectTest(rule, 'the call of version 1', app(first, 'validate({ body: { name: Joi.string() } })', ''));
  projectTest(rule, 'the call of version 1, for something else', app(first, 'validate({ body: { mail: Joi.string() } })', ' // expect: no-nosql-injection'));
  projectTest(rule, 'the call of version 3', app(third, 'validate({ body: Joi.object({ name: Joi.string() }) })', ''));
  projectTest(rule, 'the call of version 3, for something else', app(third, 'validate({ body: Joi.object({ name: Joi.any() }) })', ' // expect: no-nosql-injection'));
});
