import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-ineffective-guard';
const mark = ' // expect: no-ineffective-guard';

const app = (guard: string, end: string, handler = 'await Note.create({ text: req.body.text }); res.end();'): Readonly<Record<string, string>> => ({
  'app.ts': `
import express from 'express';
import cookies from 'cookie-parser';
import jwt from 'jsonwebtoken';
import mongoose, { Schema } from 'mongoose';
const Note = mongoose.model('Note', new Schema({ text: String, by: String }));
const KNOWN = ['one', 'two'];
const app = express();
app.use(express.json());
app.use(cookies());
app.use((req, res, next) => {${end}
  ${guard}
  next();
});
app.post('/notes', async (req, res) => { ${handler} });
app.listen(3000);
`,
});

const absent = 'if (!req.headers.authorization) return res.status(401).end();';

describe('A guard that asks only whether something was sent', () => {
  projectTest(rule, 'a header', app(absent, mark));
  projectTest(rule, 'a cookie', app('if (!req.cookies.session) return res.status(401).end();', mark));
  projectTest(rule, 'how it begins', app("if (!req.headers.authorization || !req.headers.authorization.startsWith('Bearer ')) return res.status(401).end();", mark));
  projectTest(rule, 'a part of it', app("const token = req.headers.authorization?.split(' ')[1]; if (!token) return res.sendStatus(401);", mark));
  projectTest(rule, 'what it is', app('if (req.headers.authorization !== process.env.KEY) return res.status(401).end();', ''));
  projectTest(rule, 'one of a list', app("if (!KNOWN.includes(req.headers['x-api-key'])) return res.status(401).end();", ''));
  projectTest(rule, 'that it holds', app(`${absent} try { jwt.verify(req.headers.authorization, process.env.SECRET, { algorithms: ['HS256'] }); } catch { return res.status(401).end(); }`, ''));
  projectTest(rule, 'a cookie that the server has signed', app('if (!req.signedCookies.session) return res.status(401).end();', ''));
  projectTest(rule, 'that a record goes by it', app(`${absent} if (!(await Note.exists({ by: req.headers.authorization }))) return res.status(401).end();`.replace('(await ', '('), ''));
  projectTest(rule, 'and leaves it for others', app(`${absent} req.token = req.headers.authorization;`, ''));
});

describe('Others look at what was sent', () => {
  projectTest(rule, 'the handler', app(absent, '', "jwt.verify(req.headers.authorization, process.env.SECRET, { algorithms: ['HS256'] }); await Note.create({ text: req.body.text }); res.end();"));
  projectTest(rule, 'a service that it is sent to', app(absent, '', "await fetch('https://notes.example.com', { method: 'POST', headers: { authorization: req.headers.authorization } }); await Note.create({ text: req.body.text }); res.end();"));
  projectTest(rule, 'nothing is changed', app(absent, '', 'res.json(await Note.find().limit(9));'));
});
