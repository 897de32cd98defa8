import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-ignored-jwt-expiration';

describe('renewing an old token', () => {
  projectTest(rule, 'a stored session decides, and a new token is issued', {
    'renewal.js': `
import express from 'express';
import jwt from 'jsonwebtoken';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.post('/renewal', async (req, res) => {
  const claims = jwt.verify(req.body.token, process.env.SECRET, { ignoreExpiration: true });
  const { rows } = await pool.query('SELECT * FROM sessions WHERE id = $1', [claims.sid]);
  if (rows.length === 0) return res.sendStatus(401);
  res.json({ token: jwt.sign({ sid: claims.sid }, process.env.SECRET, { expiresIn: '15m' }) });
});
`,
  });

  projectTest(rule, 'no new token is issued', {
    'renewal.js': `
import express from 'express';
import jwt from 'jsonwebtoken';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.post('/renewal', async (req, res) => {
  const claims = jwt.verify(req.body.token, process.env.SECRET, { ignoreExpiration: true }); // expect: no-ignored-jwt-expiration
  const { rows } = await pool.query('SELECT * FROM sessions WHERE id = $1', [claims.sid]);
  if (rows.length === 0) return res.sendStatus(401);
  res.json(rows[0]);
});
`,
  });

  projectTest(rule, 'signing out with an old token', {
    'sign-out.js': `
import express from 'express';
import jwt from 'jsonwebtoken';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.post('/sign-out', async (req, res) => {
  const claims = jwt.verify(req.body.token, process.env.SECRET, { ignoreExpiration: true }); // wrong: no-ignored-jwt-expiration (an old token may end its own session)
  await pool.query('DELETE FROM sessions WHERE id = $1', [claims.sid]);
  res.sendStatus(204);
});
`,
  });
});

describe('clock skew', () => {
  projectTest(rule, 'a tolerance of a minute', {
    'skew.js': `
import jwt from 'jsonwebtoken';
export const claims = (token) => jwt.verify(token, process.env.SECRET, { clockTolerance: 60 });
`,
  });

  projectTest(rule, 'a tolerance of a year', {
    'skew.js': `
import jwt from 'jsonwebtoken';
export const claims = (token) => jwt.verify(token, process.env.SECRET, { clockTolerance: 31_536_000 }); // expect: no-ignored-jwt-expiration
`,
  });
});

describe('not certain', () => {
  projectTest(rule, 'a value from outside', {
    'lenient.js': `
import jwt from 'jsonwebtoken';
export const claims = (token, lenient) => jwt.verify(token, process.env.SECRET, { ignoreExpiration: lenient });
`,
  });

  projectTest(rule, 'a value that a constant fixes', {
    'lenient.js': `
import jwt from 'jsonwebtoken';
const lenient = true;
export const claims = (token) => jwt.verify(token, process.env.SECRET, { ignoreExpiration: lenient }); // expect: no-ignored-jwt-expiration
`,
  });

  projectTest(rule, 'an option of the same name for something else', {
    'cache.js': `
import { open } from './store.js';
export const cache = open({ ignoreExpiration: true });
`,
    'store.js': `export const open = (options) => new Map(Object.entries(options));`,
  });
});
