import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-mass-assignment';
const bad = ' // expect: no-mass-assignment';

/** An application that holds bodies against a schema before its handler, and writes `written`. */
const app = (schema: string, check: string, mark = '', written = 'req.body'): Readonly<Record<string, string>> => ({
  'app.js': `
import express from 'express';
import mongoose from 'mongoose';
import { z } from 'zod';
import * as v from 'valibot';
import Joi from 'joi';
const User = mongoose.model('User', new mongoose.Schema({ name: String, role: String }));
const app = express();
app.use(express.json());
const schema = ${schema};
const validate = (schema) => (req, res, next) => {
  ${check}
  next();
};
app.put('/users/:id', validate(schema), async (req, res) => {
  await User.updateOne({ _id: req.params.id }, ${written});${mark}
  res.end();
});
`,
});

const refuse = 'const found = schema.safeParse(req.body); if (!found.success) return res.status(400).json(found.error);';

describe('a schema that drops what it does not list leaves it in what went in', () => {
  projectTest(rule, 'only looked at', app('z.object({ name: z.string() })', refuse, bad));
  projectTest(rule, 'parsed for its errors', app('z.object({ body: z.object({ name: z.string() }) })', 'schema.parse({ body: req.body, query: req.query });', bad));
  projectTest(rule, 'as another package makes them', app('v.object({ name: v.string() })', 'v.parse(schema, req.body);', bad));
  projectTest(rule, 'what came out takes its place', app('z.object({ name: z.string() })', `${refuse} req.body = found.data;`));
  projectTest(rule, 'what came out takes its place, where it passed', app('z.object({ name: z.string() })', 'const found = schema.safeParse(req.body); if (found.success) { req.body = found.data; return next(); } return res.sendStatus(400);'));
  projectTest(rule, 'what came out is written', app('z.object({ name: z.string() })', '', '', 'schema.parse(req.body)'));
  projectTest(rule, 'it refuses others', app('z.object({ name: z.string() }).strict()', refuse));
  projectTest(rule, 'it is made to refuse others', app('z.strictObject({ name: z.string() })', refuse));
  projectTest(rule, 'one of two that refuse others', app('z.union([z.object({ name: z.string() }).strict(), z.object({ title: z.string() }).strict()])', refuse));
  projectTest(rule, 'one of two that drop others', app('z.union([z.object({ name: z.string() }), z.object({ title: z.string() })])', refuse, bad));
  projectTest(rule, 'one that always refuses others', app('Joi.object({ name: Joi.string() })', 'const { error } = schema.validate(req.body); if (error) return res.sendStatus(400);'));
});

describe('a request is as it was where it was passed on', () => {
  projectTest(rule, 'changed on the way on only', app('z.object({ name: z.string() })', 'if (!req.body.name) return res.sendStatus(400); req.body = { name: req.body.name };'));
  projectTest(rule, 'passed on by a callback', app('z.object({ name: z.string() })', 'schema.parseAsync(req.body).then((data) => { req.body = data; next(); }); return;'));
});
