import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-check';
const mark = ` // expect: ${rule}`;

const app = (model: string, own: string, read: string): Readonly<Record<string, string>> => ({
  'app.js': `
const express = require('express');
const jwt = require('jsonwebtoken');
const { PrismaClient } = require('@prisma/client');
const prisma = new PrismaClient();
const app = express();
app.use((req, res, next) => {
  try { req.user = jwt.verify(req.headers.authorization, process.env.SECRET, { algorithms: ['HS256'] }); next(); } catch { res.sendStatus(401); }
});
app.get('/mine', async (req, res) => res.json(await prisma.${model}.findMany({ where: { ${own} }, take: 9 })));
${read}
`,
});

const one = (model: string, marked: string): string => `app.get('/one/:id', async (req, res) => res.json(await prisma.${model}.findUnique({ where: { id: req.params.id } })));${marked}`;

describe('records of what callers may do', () => {
  projectTest(rule, 'looked up by what the caller has', app('sysRole', 'code: { in: req.user.groups }', one('sysRole', '')));
  projectTest(rule, 'other records, looked up by the same', app('sysMenu', 'code: { in: req.user.groups }', one('sysMenu', mark)));
  projectTest(rule, 'those of a tenant', app('sysRole', 'tenantId: req.user.tenantId', one('sysRole', mark)));
  projectTest(rule, 'records that everybody of a role has', app('label', 'role: req.user.role', one('label', '')));
  projectTest(rule, 'records that everybody of a team has', app('label', 'teamId: req.user.teamId', one('label', mark)));
});
