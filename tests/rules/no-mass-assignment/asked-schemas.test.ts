import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-mass-assignment';

/** A course of a Mongoose model is written whole behind a schema that is asked about the body, and whose answer nobody takes. */
const app = (listed: string, mark: string, check = 'validate(schema)'): Record<string, string> => ({
  'app.ts': `
import express from 'express';
import mongoose from 'mongoose';
import { z } from 'zod';
const Course = mongoose.model('Course', new mongoose.Schema({ title: String, credits: Number, role: String }));
const schema = z.object({ body: z.object({ ${listed} }) });
const validate = (asked) => async (req, res, next) => { await asked.parseAsync({ body: req.body, query: req.query }); next(); };
const app = express();
app.use(express.json());
app.post('/courses', ${check}, async (req, res) => {
  res.json(await Course.create(req.body));${mark}
});
`,
});

const expected = ' // expect: no-mass-assignment';

describe('a body that a schema was asked about', () => {
  projectTest(rule, 'may set what the schema lists', app('title: z.string(), credits: z.number(), role: z.enum([])', expected));
  projectTest(rule, 'may set what the schema lists, where nothing else matters', { 'app.ts': (app('title: z.string(), credits: z.number()', '')['app.ts'] ?? '').replace(', role: String', '') });
  projectTest(rule, 'may not set what it leaves out', { 'app.ts': (app('title: z.string()', expected)['app.ts'] ?? '').replace(', role: String', '') });
  projectTest(rule, 'may not say whose it is, though the schema lists it', { 'app.ts': (app('title: z.string(), userId: z.string()', expected)['app.ts'] ?? '').replace('role: String', 'userId: String').replace('credits: Number, ', '') });
  projectTest(rule, 'may not set a role', app('title: z.string(), credits: z.number()', expected));
  projectTest(rule, 'is asked about by a test of its member', { 'app.ts': (app('', '', "(req, res, next) => { if (typeof req.body.credits !== 'number') return res.status(400).end(); next(); }")['app.ts'] ?? '').replace(', role: String', '') });
  projectTest(rule, 'is not asked about by a test of another', { 'app.ts': (app('', expected, "(req, res, next) => { if (typeof req.body.title !== 'string') return res.status(400).end(); next(); }")['app.ts'] ?? '').replace(', role: String', '') });
});
