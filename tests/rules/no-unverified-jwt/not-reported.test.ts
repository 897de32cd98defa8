import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-unverified-jwt';

describe('the header only', () => {
  projectTest(rule, 'complete: true for the key id', {
    'keys.js': `
import express from 'express';
import jwt from 'jsonwebtoken';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.get('/keys', async (req, res) => {
  const token = jwt.decode(req.headers.authorization, { complete: true });
  const { rows } = await pool.query('SELECT * FROM keys WHERE kid = $1', [token.header.kid]);
  res.json(rows);
});
`,
  });

  projectTest(rule, 'complete: true for the payload', {
    'keys.js': `
import express from 'express';
import jwt from 'jsonwebtoken';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.get('/keys', async (req, res) => {
  const token = jwt.decode(req.headers.authorization, { complete: true }); // expect: no-unverified-jwt
  const { rows } = await pool.query('SELECT * FROM keys WHERE owner = $1', [token.payload.sub]);
  res.json(rows);
});
`,
  });
});

describe('the same token verified', () => {
  projectTest(rule, 'before it is decoded', {
    'twice.js': `
import express from 'express';
import jwt from 'jsonwebtoken';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.get('/twice', async (req, res) => {
  const token = req.headers.authorization;
  jwt.verify(token, process.env.SECRET);
  const claims = jwt.decode(token);
  const { rows } = await pool.query('SELECT * FROM orders WHERE owner = $1', [claims.sub]);
  res.json(rows);
});
`,
  });

  projectTest(rule, 'after it is decoded, before the claims decide', {
    'twice.js': `
import express from 'express';
import jwt from 'jsonwebtoken';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.get('/twice', async (req, res) => {
  const token = req.headers.authorization;
  const claims = jwt.decode(token);
  jwt.verify(token, process.env.SECRET);
  const { rows } = await pool.query('SELECT * FROM orders WHERE owner = $1', [claims.sub]);
  res.json(rows);
});
`,
  });

  projectTest(rule, 'another token is verified', {
    'twice.js': `
import express from 'express';
import jwt from 'jsonwebtoken';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.get('/twice', async (req, res) => {
  const token = req.headers.authorization;
  jwt.verify(req.headers['x-device'], process.env.SECRET);
  const claims = jwt.decode(token); // expect: no-unverified-jwt
  const { rows } = await pool.query('SELECT * FROM orders WHERE owner = $1', [claims.sub]);
  res.json(rows);
});
`,
  });

  projectTest(rule, 'by a guard earlier in the chain', {
    'twice.js': `
import express from 'express';
import jwt from 'jsonwebtoken';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
const guard = (req, res, next) => {
  try {
    jwt.verify(req.headers.authorization, process.env.SECRET);
    next();
  } catch {
    res.sendStatus(401);
  }
};
app.get('/twice', guard, async (req, res) => {
  const claims = jwt.decode(req.headers.authorization);
  const { rows } = await pool.query('SELECT * FROM orders WHERE owner = $1', [claims.sub]);
  res.json(rows);
});
`,
  });
});

describe('nothing decided', () => {
  projectTest(rule, 'the expiry of an own outgoing token', {
    'upstream.js': `
import jwt from 'jsonwebtoken';

let token;
export async function upstreamToken() {
  const claims = token && jwt.decode(token);
  if (!claims || claims.exp * 1000 < Date.now()) {
    const response = await fetch('https://login.example.com/token', { method: 'POST' });
    token = (await response.json()).access_token;
  }
  return token;
}
`,
  });

  projectTest(rule, 'a token just obtained from a server', {
    'sign-in.js': `
import express from 'express';
import { decodeJwt } from 'jose';

const app = express();
app.get('/sign-in/back', async (req, res) => {
  const response = await fetch('https://login.example.com/token', { method: 'POST', body: new URLSearchParams({ code: req.query.code }) });
  const { id_token: idToken } = await response.json();
  const claims = decodeJwt(idToken);
  res.json({ name: claims.name });
});
`,
  });

  projectTest(rule, 'the expiry of a token of the request', {
    'expiry.js': `
import express from 'express';
import jwt from 'jsonwebtoken';

const app = express();
app.get('/expiry', (req, res) => {
  const claims = jwt.decode(req.headers.authorization);
  res.json({ renew: claims.exp * 1000 < Date.now() + 60_000 });
});
`,
  });

  projectTest(rule, 'decoders and verifiers of other kinds', {
    'other.js': `
import argon2 from 'argon2';
import express from 'express';

const app = express();
app.post('/other', async (req, res) => {
  const text = new TextDecoder().decode(req.body.bytes);
  if (!(await argon2.verify(req.body.hash, text))) return res.sendStatus(401);
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'browser code', {
    'page.js': `
import { jwtDecode } from 'jwt-decode';

export const userName = () => jwtDecode(localStorage.getItem('token')).name;
`,
  });
});
