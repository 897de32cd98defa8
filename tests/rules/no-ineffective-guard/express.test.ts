import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-ineffective-guard';

const app = `
import express from 'express';
import { requireUser } from './guard.js';

const app = express();
app.use(requireUser);
app.post('/notes', (req, res) => { res.sendStatus(201); });
`;

function guarded(title: string, guard: string, options = {}): void {
  projectTest(rule, title, { 'app.js': app, 'guard.js': guard }, options);
}

describe('JavaScript, two files: what follows a refusal', () => {
  guarded('the request is passed on all the same', `
export function requireUser(req, res, next) {
  if (!req.headers.authorization) {
    res.status(401).json({ error: 'who are you?' }); // expect: no-ineffective-guard
  }
  next();
}
`, { says: ['requireUser answers that the caller is refused, and goes on: the request is passed on (guard.js:6). Return after the answer.'] });

  guarded('the answer is returned', `
export function requireUser(req, res, next) {
  if (!req.headers.authorization) {
    return res.status(401).json({ error: 'who are you?' });
  }
  next();
}
`);

  guarded('one goes on in the other branch only', `
export function requireUser(req, res, next) {
  if (!req.headers.authorization) {
    res.status(401).json({ error: 'who are you?' });
  } else {
    next();
  }
}
`);

  guarded('whether it goes on is asked again', `
export function requireUser(req, res, next) {
  if (!req.headers.authorization) {
    res.status(401).json({ error: 'who are you?' });
  }
  if (!res.headersSent) next();
}
`);

  guarded('a later check ends it', `
import jwt from 'jsonwebtoken';

export function requireUser(req, res, next) {
  if (!req.headers.authorization) {
    res.status(401).json({ error: 'who are you?' });
  }
  jwt.verify(req.headers.authorization, process.env.SECRET, (error, user) => {
    if (error) return res.sendStatus(403);
    req.user = user;
    next();
  });
}
`);

  guarded('in a callback', `
import jwt from 'jsonwebtoken';

export function requireUser(req, res, next) {
  jwt.verify(req.headers.authorization, process.env.SECRET, (error, user) => {
    if (error) res.sendStatus(403); // expect: no-ineffective-guard
    req.user = user;
    next();
  });
}
`);

  guarded('in the handler of an error', `
import jwt from 'jsonwebtoken';

export function requireUser(req, res, next) {
  try {
    req.user = jwt.verify(req.headers.authorization, process.env.SECRET);
  } catch (error) {
    res.sendStatus(401); // expect: no-ineffective-guard
  }
  next();
}
`);
});

describe('TypeScript: a handler that refuses by itself', () => {
  const handler = (end: string, mark = ''): Record<string, string> => ({
    'app.ts': `
import express from 'express';

const app = express();
app.delete('/notes/:id', (req, res) => {
  if (req.headers['x-key'] !== process.env.KEY) {
    res.status(403).json({ error: 'no' });${mark}${end}
  }
  res.status(200).json({ removed: req.params.id });
});
`,
  });
  projectTest(rule, 'and goes on', handler('', ' // expect: no-ineffective-guard'));
  projectTest(rule, 'and returns', handler('\n    return;'));
  projectTest(rule, 'a caller known by a variable', {
    'app.ts': `
import express from 'express';

const app = express();
app.delete('/notes/:id', async (req, res) => {
  const user = req.user;
  if (!user) res.status(401).json({ error: 'no' }); // expect: no-ineffective-guard
  res.status(200).json({ removed: req.params.id });
});
`,
  });
  projectTest(rule, 'what is refused is no caller', {
    'app.ts': `
import express from 'express';

const app = express();
app.delete('/notes/:id', async (req, res) => {
  const user = req.user;
  const { why } = req.body;
  if (!why) res.status(401).json({ error: 'say why' });
  res.status(200).json({ removed: req.params.id, by: user });
});
`,
  });
});

describe('JavaScript, two files: a check that fails', () => {
  const verify = (handler: string, mark = ''): string => `
import jwt from 'jsonwebtoken';

export function requireUser(req, res, next) {
  const token = req.headers.authorization;
  if (!token) return res.sendStatus(401);
  try {
    req.user = jwt.verify(token, process.env.SECRET);
    return next();
  } catch (error) {
    ${handler}${mark}
  }
}
`;
  guarded('lets the caller pass', verify('next();', ' // expect: no-ineffective-guard'));
  guarded('refuses the caller', verify("res.sendStatus(401);"));
  guarded('is handed to the error handler', verify('next(error);'));
  guarded('is no check where callers without a token pass as well', `
import jwt from 'jsonwebtoken';

export function requireUser(req, res, next) {
  try {
    req.user = jwt.verify(req.headers.authorization, process.env.SECRET);
  } catch (error) {
    req.user = null;
  }
  next();
}
`);
});

describe('JavaScript, two files: a promise', () => {
  const ask = (how: string, mark = ''): string => `
async function isKnown(key) {
  const response = await fetch('https://keys.example.com/' + encodeURIComponent(key));
  return response.ok;
}

export async function requireUser(req, res, next) {
  if (!${how}(req.headers.authorization)) return res.sendStatus(401);${mark}
  next();
}
`;
  guarded('decides without being awaited', ask('isKnown', ' // expect: no-ineffective-guard'), { says: ['requireUser decides by isKnown(), whose promise nobody waits for'] });
  guarded('is awaited', ask('await isKnown').replace('!await isKnown(req.headers.authorization)', '!(await isKnown(req.headers.authorization))'));
});

describe('CommonJS: callers without a credential', () => {
  const files = (first: string, name = 'checkToken', more = ''): Record<string, string> => ({
    'app.js': `
const express = require('express');
const jwt = require('jsonwebtoken');

function ${name}(req, res, next) {
  const token = req.headers.authorization;
  if (!token) ${first}
  jwt.verify(token, process.env.SECRET, (error, user) => {
    if (error) return res.sendStatus(401);
    req.user = user;
    next();
  });
}

const app = express();
app.use(${name});${more}
app.post('/notes', (req, res) => { res.sendStatus(201); });
`,
  });
  projectTest(rule, 'pass, and nothing else checks', files('return next(); // expect: no-ineffective-guard'), { says: ['checkToken lets callers without any credential pass, and nothing else checks who calls POST /notes (app.js:17)'] });
  projectTest(rule, 'are refused', files('return res.sendStatus(401);'));
  projectTest(rule, 'pass on purpose', files('return next();', 'optionalUser'));
  projectTest(rule, 'pass, and another check is for the routes that are not meant for them', files('return next();', 'checkToken', "\nconst passport = require('passport');\napp.put('/notes', passport.authenticate('jwt'), (req, res) => { res.end(); });"));
});

describe('an error that is given to next', () => {
  const ranks = (refusal: string, mark = '') => ({
    'app.ts': `
import express from 'express';
import jwt from 'jsonwebtoken';
import { PrismaClient } from '@prisma/client';

class HttpError extends Error { constructor(readonly status: number) { super(String(status)); } }
const prisma = new PrismaClient();
const RANK = { member: 1, admin: 2 };
const app = express();
app.use(async (req, res, next) => {
  if (!req.headers.authorization) return next(new HttpError(401));
  const claims = jwt.verify(req.headers.authorization, process.env.KEY, { algorithms: ['HS256'] });
  const member = await prisma.member.findUnique({ where: { userId: claims.sub } });
  if (!member) return next(new HttpError(401));
  req.caller = { id: member.userId, role: member.role };
  next();
});
const atLeast = (least) => (req, res, next) => {
  if (RANK[req.caller.role] < RANK[least]) ${refusal}${mark}
  next();
};
app.delete('/reports', atLeast('admin'), async (req, res) => { await prisma.report.deleteMany({ where: { old: true } }); res.end(); });
app.listen(3000);
`,
  });
  projectTest(rule, 'and what comes after it runs all the same', ranks('next(new HttpError(403));', ' // expect: no-ineffective-guard'));
  projectTest(rule, 'and the function ends', ranks('return next(new HttpError(403));'));
});
