import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-unverified-jwt';
const mark = ' // expect: no-unverified-jwt';

/** What is asked of the claims before an answer. */
const decisions: readonly (readonly [what: string, statement: string, isTold: boolean])[] = [
  ['a flag', 'if (!claims.isAdmin) return res.sendStatus(403);', true],
  ['a flag in an expression', 'return claims.admin ? res.json({ all: true }) : res.json({});', true],
  ['a role in an expression', "return claims.role === 'admin' ? res.json({ all: true }) : res.json({});", true],
  ['whether there are any', 'if (!claims) return res.sendStatus(401);', false],
  ['whether it has run out', 'if (!claims.exp) return res.sendStatus(401);', false],
];

describe.each(decisions)('%s', (_, statement, isTold) => {
  projectTest(rule, 'decoded', {
    'app.cjs': `
const jwt = require('jsonwebtoken');
require('express')().get('/', (req, res) => {
  const claims = jwt.decode(req.headers.authorization);${isTold ? mark : ''}
  ${statement}
  res.json({});
});
`,
  });

  projectTest(rule, 'verified', {
    'app.mjs': `
import express from 'express';
import jwt from 'jsonwebtoken';
express().get('/', (req, res) => {
  const claims = jwt.verify(req.headers.authorization, process.env.SECRET);
  ${statement}
  res.json({});
});
`,
  });
});

describe('what only keeps claims', () => {
  for (const [what, made, isTold] of [
    ['a result that nobody asks', 'return ok(claims);', false],
    ['a query by what the result holds', 'return ok(claims).map(({ sub }) => find({ where: { id: sub } }));', true],
  ] as const) {
    projectTest('no-unverified-jwt', what, {
      'claims.js': `
import { Router } from 'express';
import { PrismaClient } from '@prisma/client';
import jwt from 'jsonwebtoken';
import { ok } from 'neverthrow';

const prisma = new PrismaClient();
const find = (filter) => prisma.user.findFirst(filter);
function read(header) {
  const claims = jwt.decode(header);${isTold ? ' // expect: no-unverified-jwt' : ''}
  ${made}
}

export const routes = Router();
routes.get('/me', async (req, res) => {
  read(req.headers.authorization);
  res.sendStatus(204);
});
`,
    });
  }
});
