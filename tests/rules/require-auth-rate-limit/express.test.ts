import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-auth-rate-limit';

const users = `
import { Pool } from 'pg';

const pool = new Pool();

export async function findUser(email: string): Promise<{ id: string; password: string; lockedUntil?: number } | undefined> {
  const { rows } = await pool.query('select * from users where email = $1', [email]);
  return rows[0];
}
`;

describe('TypeScript, over two files', () => {
  projectTest(rule, 'one function or another, and neither counts', {
    'users.ts': users,
    'app.ts': `
import express from 'express';
import bcrypt from 'bcrypt';
import { findUser } from './users.js';

const app = express();
app.use(express.json());
const off: express.RequestHandler = (req, res, next) => { next(); };
const marked: express.RequestHandler = (req, res, next) => { res.locals.limits = true; next(); };
app.use(process.env.LIMITS === 'off' ? off : marked);
app.post('/login', async (req, res) => { // expect: require-auth-rate-limit
  const user = await findUser(req.body.email);
  if (!user || !(await bcrypt.compare(req.body.password, user.password))) return res.sendStatus(401);
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'a password is compared, and nothing counts', {
    'users.ts': users,
    'app.ts': `
import express from 'express';
import bcrypt from 'bcrypt';
import jwt from 'jsonwebtoken';
import { findUser } from './users.js';

const app = express();
app.use(express.json());
app.post('/login', async (req, res) => { // expect: require-auth-rate-limit
  const user = await findUser(req.body.email);
  if (!user || !(await bcrypt.compare(req.body.password, user.password))) return res.sendStatus(401);
  res.json({ token: jwt.sign({ sub: user.id }, process.env.KEY ?? '', { expiresIn: '15m' }) });
});
`,
  }, { says: ['POST /login checks a password'] });

  for (const [title, line] of [
    ['a limiter for every route', "app.use(rateLimit({ limit: 100 }));"],
    ['a limiter under the prefix of the route', "app.use('/login', rateLimit({ limit: 5 }));"],
    ['a limiter that is off in tests', "if (process.env.NODE_ENV !== 'test') app.use(rateLimit({ limit: 5 }));"],
    ['a limiter, or a function that lets everybody pass where the configuration says so', "const off: express.RequestHandler = (req, res, next) => { next(); };\napp.use(process.env.LIMITS === 'off' ? off : rateLimit({ limit: 5 }));"],
    ['middleware of a package that is not known', "import shield from '@acme/shield';\napp.use(shield());"],
    ['a home-made limiter', "const seen = new Map<string, number>();\napp.use((req, res, next) => { const count = (seen.get(req.ip ?? '') ?? 0) + 1; seen.set(req.ip ?? '', count); if (count > 10) { res.sendStatus(429); return; } next(); });"],
  ] as const) {
    projectTest(rule, title, {
      'users.ts': users,
      'app.ts': `
import express from 'express';
import bcrypt from 'bcrypt';
import { rateLimit } from 'express-rate-limit';
import { findUser } from './users.js';

const app = express();
app.use(express.json());
${line}
app.post('/login', async (req, res) => {
  const user = await findUser(req.body.email);
  if (!user || !(await bcrypt.compare(req.body.password, user.password))) return res.sendStatus(401);
  res.sendStatus(204);
});
`,
    });
  }

  projectTest(rule, 'a limiter for another path only', {
    'users.ts': users,
    'app.ts': `
import express from 'express';
import bcrypt from 'bcrypt';
import { rateLimit } from 'express-rate-limit';
import { findUser } from './users.js';

const app = express();
app.use(express.json());
app.use('/search', rateLimit({ limit: 5 }));
app.post('/login', async (req, res) => { // expect: require-auth-rate-limit
  const user = await findUser(req.body.email);
  if (!user || !(await bcrypt.compare(req.body.password, user.password))) return res.sendStatus(401);
  res.sendStatus(204);
});
`,
  });

  for (const [title, test] of [
    ['the handler asks a limiter', "try { await limiter.consume(req.body.email); } catch { return res.status(429).end(); }"],
    ['the account is locked after some attempts', 'if (user?.lockedUntil) return res.sendStatus(401);'],
  ] as const) {
    projectTest(rule, title, {
      'users.ts': users,
      'app.ts': `
import express from 'express';
import bcrypt from 'bcrypt';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { findUser } from './users.js';

const limiter = new RateLimiterMemory({ points: 5, duration: 60 });
const app = express();
app.use(express.json());
app.post('/login', async (req, res) => {
  const user = await findUser(req.body.email);
  ${test}
  if (!user || !(await bcrypt.compare(req.body.password, user.password))) return res.sendStatus(401);
  res.sendStatus(204);
});
`,
    });
  }

  projectTest(rule, 'the gateway limits', {
    'app.ts': `
import express from 'express';
import bcrypt from 'bcrypt';

const app = express();
app.use(express.json());
app.post('/login', async (req, res) => {
  if (!(await bcrypt.compare(req.body.password, process.env.HASH ?? ''))) return res.sendStatus(401);
  res.sendStatus(204);
});
`,
  }, { settings: { gateway: { rateLimit: true } } });
});

describe('CommonJS', () => {
  projectTest(rule, 'passport compares', {
    'app.js': `
const express = require('express');
const passport = require('passport');
const app = express();
app.post('/login', passport.authenticate('local'), (req, res) => res.sendStatus(204)); // expect: require-auth-rate-limit
`,
  });

  projectTest(rule, 'another strategy compares nothing', {
    'app.js': `
const express = require('express');
const passport = require('passport');
const app = express();
app.post('/login', passport.authenticate('jwt'), (req, res) => res.sendStatus(204));
`,
  });

  projectTest(rule, 'changing a password while signed in', {
    'app.js': `
const express = require('express');
const bcrypt = require('bcrypt');
const passport = require('passport');
const app = express();
app.post('/password', passport.authenticate('jwt'), async (req, res) => {
  if (!(await bcrypt.compare(req.body.old, req.user.hash))) return res.sendStatus(403);
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'signing up hashes a password and compares none', {
    'app.js': `
const express = require('express');
const bcrypt = require('bcrypt');
const app = express();
app.post('/sign-up', async (req, res) => {
  const hash = await bcrypt.hash(req.body.password, 12);
  res.json({ id: hash.length });
});
`,
  });

  projectTest(rule, 'one report for a router', {
    'app.js': `
const express = require('express');
const bcrypt = require('bcrypt');
const app = express();
const check = async (req, res) => { res.json({ ok: await bcrypt.compare(req.body.secret, process.env.HASH) }); };
app.post('/login', check); // expect: require-auth-rate-limit
app.post('/recover', check);
`,
  }, { says: ['as with 1 more beside it'] });
});

describe('an own limiter that counts in a store out of sight', () => {
  const app = (refuse: string, mark = ''): Record<string, string> => ({
    'app.js': `
import express from 'express';
import bcrypt from 'bcrypt';
import { Redis } from 'ioredis';
import { findUser } from './users.js';

const redis = new Redis();
class Failure extends Error {
  constructor(status, text) { super(text); this.status = status; }
  static tooMany() { return new Failure(429, 'slow down'); }
}
const limit = (points) => async (req, res, next) => {
  const hits = await redis.incr(\`hits:\${req.ip}\`);
  if (hits > points) ${refuse}
  next();
};
const app = express();
app.use(express.json());
app.post('/login', limit(5), async (req, res) => {${mark}
  const user = await findUser(req.body.email);
  if (!user || !(await bcrypt.compare(req.body.password, user.password))) return res.sendStatus(401);
  res.json({ id: user.id });
});
`,
  });
  projectTest(rule, 'passes an error on', app('return next(Failure.tooMany());'));
  projectTest(rule, 'throws it', app('throw Failure.tooMany();'));
  projectTest(rule, 'only says so', app("console.warn('busy');", ' // expect: require-auth-rate-limit'));
});
