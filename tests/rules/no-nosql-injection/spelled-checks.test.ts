import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-nosql-injection';
const bad = ' // expect: no-nosql-injection';

const route = (check: string, lines: string, reads = 'const problems = validationResult(req);\n  if (!problems.isEmpty()) return res.status(400).json(problems.array());'): Readonly<Record<string, string>> => ({
  'users.js': `
import express from 'express';
import mongoose from 'mongoose';
import { body, checkExact, checkSchema, oneOf, validationResult } from 'express-validator';
const User = mongoose.model('User', new mongoose.Schema({ name: String }));
const app = express();
app.use(express.json());
app.post('/users', ${check}, async (req, res) => {
  ${reads}
  ${lines}
  res.end();
});
`,
});

describe('checks that an object spells', () => {
  projectTest(rule, 'the field is a text', route('checkSchema({ name: { in: [\'body\'], isString: true } })', 'await User.findOne({ name: req.body.name });'));
  projectTest(rule, 'it is said before which part all are of', route('checkSchema({ name: { isString: true } }, [\'body\'])', 'await User.findOne({ name: req.body.name });'));
  projectTest(rule, 'no part is named', route('checkSchema({ name: { isString: true } })', 'await User.findOne({ name: req.body.name });'));
  projectTest(rule, 'its arguments are a list', route('checkSchema({ name: { in: \'body\', isIn: { options: [[\'a\', \'b\']] } } })', 'await User.findOne({ name: req.body.name });'));
  projectTest(rule, 'nothing else may be in the body', route('checkExact(checkSchema({ name: { in: [\'body\'], isString: true } }))', 'await User.findOne({ name: req.body.name });'));
  projectTest(rule, 'the check is of another part', route('checkSchema({ name: { in: [\'query\'], isString: true } })', `await User.findOne({ name: req.body.name });${bad}`));
  projectTest(rule, 'the check is of another field', route('checkSchema({ email: { in: [\'body\'], isEmail: true } })', `await User.findOne({ name: req.body.name });${bad}`));
  projectTest(rule, 'the check is switched off', route('checkSchema({ name: { in: [\'body\'], isString: false } })', `await User.findOne({ name: req.body.name });${bad}`));
  projectTest(rule, 'something is asked of it that objects have, too', route('checkSchema({ name: { in: [\'body\'], exists: true } })', `await User.findOne({ name: req.body.name });${bad}`));
  projectTest(rule, 'a text is made of it', route('checkSchema({ name: { in: [\'body\'], trim: true } })', 'await User.findOne({ name: req.body.name });'));
  projectTest(rule, 'nobody reads what was found', route('checkSchema({ name: { in: [\'body\'], isString: true } })', `await User.findOne({ name: req.body.name });${bad}`, ''));
  projectTest(rule, 'what was found is raised', route('checkSchema({ name: { in: [\'body\'], isString: true } })', 'await User.findOne({ name: req.body.name });', 'validationResult(req).throw();'));
});

describe('what a check puts in the place of the value', () => {
  for (const [does, check] of [['trims it', 'trim()'], ['encodes it', 'escape()'], ['writes it small', 'isLength({ min: 1 }).toLowerCase()'], ['makes a number of it', 'toInt()']] as const)
    projectTest(rule, `${does}, and nobody reads what was found`, route(`body('name').${check}`, 'await User.findOne({ name: req.body.name });', ''));
  projectTest(rule, 'nothing is put there, and nobody reads what was found', route('body(\'name\').isLength({ min: 1 }).isString()', `await User.findOne({ name: req.body.name });${bad}`, ''));
  projectTest(rule, 'it is put in the place of another field', route('body(\'email\').trim()', `await User.findOne({ name: req.body.name });${bad}`, ''));
  projectTest(rule, 'a function of the project puts something there', route('body(\'name\').customSanitizer((value) => value)', `await User.findOne({ name: req.body.name });${bad}`, ''));
});

describe('code that the database runs', () => {
  projectTest(rule, 'an id that is one cannot hold it', route('body(\'id\').exists()', 'if (!mongoose.Types.ObjectId.isValid(req.body.id)) return res.end();\n  await User.findById(req.body.id);'));
  projectTest(rule, 'a whole filter can', route('body(\'id\').exists()', `await User.find(JSON.parse(String(req.body.filter)));${bad}`));
});

describe('one of several lists of checks', () => {
  projectTest(rule, 'each asks something of the field', route('oneOf([body(\'id\').isMongoId(), [body(\'id\').isUUID()]])', 'await User.findOne({ _id: req.body.id });'));
  projectTest(rule, 'one of them does not', route('oneOf([body(\'id\').isMongoId(), body(\'email\').isEmail()])', `await User.findOne({ _id: req.body.id });${bad}`));
});
