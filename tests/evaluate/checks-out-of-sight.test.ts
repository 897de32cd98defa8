import { describe } from 'vitest';
import { projectTest } from '../support/project-test.js';

const rule = 'no-nosql-injection';
const bad = ' // expect: no-nosql-injection';

const route = (lines: string, mark = '', head = '', before = ''): Readonly<Record<string, string>> => ({
  'users.js': `
import express from 'express';
import mongoose from 'mongoose';
${head}
const User = mongoose.model('User', new mongoose.Schema({ email: String }));
const app = express();
app.use(express.json());
app.post('/users', ${before}async (req, res) => {
  ${lines}
  await User.findOne({ email: req.body.email });${mark}
  res.end();
});
`,
});

describe('a package that nobody can see into looks at the form of the body', () => {
  projectTest(rule, 'a function that raises', route('assert(req.body, Login);', '', "import { assert, object, string } from 'superstruct';\nconst Login = object({ email: string() });"));
  projectTest(rule, 'a method that answers', route('if (!Login.guard(req.body)) return res.sendStatus(400);', '', "import { Record, String } from 'runtypes';\nconst Login = Record({ email: String });"));
  projectTest(rule, 'one that is called something else', route('track(req.body);', bad, "import { track } from '@acme/metrics';"));
  projectTest(rule, 'one whose name only begins so', route('await pay.checkout.sessions.create(req.body);', bad, "import pay from '@acme/pay';"));
  projectTest(rule, 'it is handed something else', route('assert(req.query, Login);', bad, "import { assert, object, string } from 'superstruct';\nconst Login = object({ email: string() });"));
  projectTest(rule, 'an element before the handler', route('', '', "import { validateRequest } from 'zod-express-middleware';\nimport { z } from 'zod';", 'validateRequest({ body: z.object({ email: z.string() }) }), '));
  projectTest(rule, 'an element that does something else', route('', bad, "import { metrics } from '@acme/metrics';", 'metrics(), '));
  projectTest(rule, 'an instance of a class is checked', {
    'users.ts': `
import express from 'express';
import mongoose from 'mongoose';
import { plainToInstance } from 'class-transformer';
import { IsEmail, validate } from 'class-validator';
class Login { @IsEmail() email!: string; }
const User = mongoose.model('User', new mongoose.Schema({ email: String }));
const dto = (cls: new () => object) => async (req, res, next) => {
  const problems = await validate(plainToInstance(cls, req.body));
  if (problems.length > 0) return res.status(400).json(problems);
  next();
};
const app = express();
app.use(express.json());
app.post('/checked', dto(Login), async (req, res) => { res.json(await User.findOne({ email: req.body.email }).select('email')); });
app.post('/other', async (req, res) => { res.json(await User.findOne({ email: req.body.email }).select('email')); });${bad}
`,
  });
  projectTest(rule, 'formats are added to an instance of Ajv', route('if (!isLogin(req.body)) return res.sendStatus(400);', '', "import Ajv from 'ajv';\nimport addFormats from 'ajv-formats';\nconst ajv = addFormats(new Ajv());\nconst isLogin = ajv.compile({ type: 'object', additionalProperties: false, properties: { email: { type: 'string', format: 'email' } } });"));
  projectTest(rule, 'the schema says nothing of the field', route('if (!isLogin(req.body)) return res.sendStatus(400);', bad, "import Ajv from 'ajv';\nimport addFormats from 'ajv-formats';\nconst ajv = addFormats(new Ajv());\nconst isLogin = ajv.compile({ type: 'object', properties: { name: { type: 'string' } } });"));
});

describe('fields by a list of their names', () => {
  projectTest(rule, 'every one is a text', route("if (!['email', 'name'].every((key) => typeof req.body[key] === 'string')) return res.sendStatus(400);"));
  projectTest(rule, 'none is anything else', route("if (['email', 'name'].some((key) => typeof req.body[key] !== 'string')) return res.sendStatus(400);"));
  projectTest(rule, 'another is', route("if (['phone', 'name'].some((key) => typeof req.body[key] !== 'string')) return res.sendStatus(400);", bad));
  projectTest(rule, 'one of them is', route("if (!['email', 'name'].some((key) => typeof req.body[key] === 'string')) return res.sendStatus(400);", bad));
  projectTest(rule, 'those that are not are left', route("const wrong = ['email', 'name'].filter((key) => typeof req.body[key] !== 'string');\n  if (wrong.length > 0) return res.sendStatus(400);"));
  projectTest(rule, 'those that are missing are left', route("const missing = ['email', 'name'].filter((key) => !req.body[key]);\n  if (missing.length > 0) return res.sendStatus(400);", bad));
  projectTest(rule, 'a choice by type', route("switch (typeof req.body.email) { case 'string': break; default: return res.sendStatus(400); }"));
  projectTest(rule, 'a choice by another type', route("switch (typeof req.body.email) { case 'object': break; default: return res.sendStatus(400); }", bad));
});
