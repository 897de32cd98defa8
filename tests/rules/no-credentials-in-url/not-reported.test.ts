import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-credentials-in-url';

describe('meant for one use', () => {
  projectTest(rule, 'code and state of a sign-in flow', {
    'oauth.js': `
import express from 'express';

const app = express();
app.get('/oauth/back', async (req, res) => {
  const { code, state } = req.query;
  const answer = await fetch('https://login.example.com/token', { method: 'POST', body: new URLSearchParams({ code, state }) });
  res.json({ ok: answer.ok });
});
`,
  });

  projectTest(rule, 'an access token in the same place', {
    'oauth.js': `
import express from 'express';

const app = express();
app.get('/oauth/back', async (req, res) => {
  const { access_token: token, state } = req.query; // expect: no-credentials-in-url
  const answer = await fetch('https://login.example.com/token', { method: 'POST', body: new URLSearchParams({ token, state }) });
  res.json({ ok: answer.ok });
});
`,
  });

  projectTest(rule, 'the token of an e-mail verification', {
    'verification.js': `
import express from 'express';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.get('/verification', async (req, res) => {
  const { rowCount } = await pool.query('DELETE FROM verifications WHERE token = $1', [req.query.token]);
  res.json({ verified: rowCount === 1 });
});
`,
  });

  projectTest(rule, 'the password in the same place', {
    'verification.js': `
import express from 'express';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.get('/verification', async (req, res) => {
  const { rowCount } = await pool.query('DELETE FROM verifications WHERE password = $1', [req.query.password]); // expect: no-credentials-in-url
  res.json({ verified: rowCount === 1 });
});
`,
  });

  projectTest(rule, 'the signature of a signed URL', {
    'files.js': `
import { createHmac } from 'node:crypto';
import express from 'express';

const app = express();
app.get('/files/:name', (req, res) => {
  const expected = createHmac('sha256', process.env.KEY).update(req.params.name).digest('hex');
  if (req.query.signature !== expected) return res.sendStatus(403);
  res.sendStatus(204);
});
`,
  });
});

describe('only looked at to refuse', () => {
  projectTest(rule, 'its presence', {
    'old.js': `
import express from 'express';

const app = express();
app.get('/old', (req, res) => {
  if ('password' in req.query) return res.status(400).send('Use POST.');
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'a handler that rejects it', {
    'old.js': `
import express from 'express';

const app = express();
app.get('/old', (req, res) => {
  if (req.query.password !== undefined) return res.status(400).send('Use POST.');
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'a handler that takes it', {
    'old.js': `
import express from 'express';

const app = express();
app.get('/old', (req, res) => {
  if (req.query.password !== process.env.OLD) return res.status(400).send('Use POST.'); // expect: no-credentials-in-url
  res.sendStatus(204);
});
`,
  });
});

describe('names that resemble a word', () => {
  projectTest(rule, 'passenger, tokenizer and compass', {
    'words.js': `
import express from 'express';

const app = express();
app.get('/words', (req, res) => {
  res.json([req.query.passenger, req.query.tokenizer, req.query.compass, req.query.secretary]);
});
`,
  });

  projectTest(rule, 'passwd', {
    'words.js': `
import express from 'express';

const app = express();
app.get('/words', (req, res) => {
  res.json([req.query.passenger, req.query.tokenizer, req.query.passwd]); // expect: no-credentials-in-url
});
`,
  });

  projectTest(rule, 'a query that is no request', {
    'words.js': `
const req = { query: { password: 'x' } };
export const password = req.query.password;
`,
  });
});

describe('where a token may stand', () => {
  projectTest(rule, 'behind the hash of a redirect', {
    'hash.js': `
import express from 'express';
import jwt from 'jsonwebtoken';

const app = express();
app.get('/hash', (req, res) => {
  const token = jwt.sign({ sub: '1' }, process.env.SECRET, { expiresIn: '1h' });
  res.redirect('https://shop.example.com/#token=' + token);
});
`,
  });

  projectTest(rule, 'in the query of a redirect', {
    'hash.js': `
import express from 'express';
import jwt from 'jsonwebtoken';

const app = express();
app.get('/hash', (req, res) => {
  const token = jwt.sign({ sub: '1' }, process.env.SECRET, { expiresIn: '1h' });
  res.redirect('https://shop.example.com/?token=' + token); // expect: no-credentials-in-url
});
`,
  });
});

describe('body and path, taken for one', () => {
  const app = (path: string, mark: string): Record<string, string> => ({
    'app.js': `
import express from 'express';
import bcrypt from 'bcrypt';
import { hashOf } from './users.js';

const app = express();
const adapt = (handle) => async (req, res) => { res.json(await handle({ ...(req.body || {}), ...(req.params || {}) })); };
app.post('${path}', adapt(async ({ user, password }) => bcrypt.compare(password, await hashOf(user))));${mark}
`,
    'users.js': "export async function hashOf(user) { return 'hash of ' + user; }",
  });

  projectTest(rule, 'no route names the password', app('/enter/:user', ''));
  projectTest(rule, 'one does', app('/enter/:password', ' // expect: no-credentials-in-url'));
});

describe('the body and the address for one', () => {
  const signIn = (given: string, mark = ''): Record<string, string> => ({
    'app.js': `
const express = require('express');
const app = express();
app.post('/login', async (req, res) => {
  const { password } = ${given};${mark}
  res.json({ ok: await verify(password) });
});
`,
  });

  projectTest(rule, 'spread into one object', signIn('{ ...req.query, ...req.body }'));
  projectTest(rule, 'the address alone', signIn('{ ...req.query }', ' // expect: no-credentials-in-url'));
});
