import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-client-supplied-owner';
const bad = ' // expect: no-client-supplied-owner';

describe('Records of a team, Express and Prisma', () => {
  const app = (lines: string, before = ''): Readonly<Record<string, string>> => ({
    'app.ts': `
import express from 'express';
import passport from 'passport';
import { PrismaClient } from '@prisma/client';
import { withTeam } from './team';

const prisma = new PrismaClient();
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.get('/notes', async (req, res) => res.json(await prisma.note.findMany({ where: { userId: req.user.id } })));
app.post('/teams/:team/accept', async (req, res) => res.json(await prisma.membership.create({ data: { userId: req.user.id, teamId: req.params.team } })));
app.patch('/teams/:team/:userId', ${before}async (req, res) => {
  ${lines}
});
app.listen(3000);
`,
    'team.ts': `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export const withTeam = async (req, res, next) => {
  req.team = await prisma.team.findFirst({ where: { slug: req.params.team } });
  next();
};
`,
  });
  const note = (filter: string, mark = ''): string => `res.json(await prisma.note.updateMany({ where: ${filter}, data: { pinned: true } }));${mark}`;
  projectTest(rule, 'a note of whoever is named', app(`res.json(await prisma.note.create({ data: { userId: req.params.userId } }));${bad}`));
  projectTest(rule, 'memberships: they name others by design', app('res.json(await prisma.membership.create({ data: { userId: req.params.userId } }));'));
  projectTest(rule, 'notes within the team that was looked up', app(note('{ userId: req.params.userId, teamId: req.team.id }'), 'withTeam, '));
  projectTest(rule, 'notes and what else the team has', app(note('{ userId: req.params.userId, color: req.team.color }', bad), 'withTeam, '));
});

describe('A role that something else left behind, Hono and Drizzle', () => {
  const app = (check: string, mark: string): Readonly<Record<string, string>> => ({
    'app.ts': `
import { Hono } from 'hono';
import { jwt } from 'hono/jwt';
import { and, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { notes, seats } from './schema';
import { requireRole } from './roles';

const db = drizzle(process.env.DATABASE_URL);
const app = new Hono();
app.use(jwt({ secret: process.env.JWT_SECRET, alg: 'HS256' }));
app.use('/teams/:team/*', async (c, next) => {
  const [seat] = await db.select().from(seats).where(eq(seats.team, c.req.param('team')));
  c.set('seat', seat);
  await next();
});
app.get('/notes', async (c) => c.json(await db.select().from(notes).where(eq(notes.userId, c.get('jwtPayload').sub))));
app.post('/teams/:team/notes/:userId', ${check}, async (c) => c.json(await db.insert(notes).values({ userId: c.req.param('userId') })));${mark}
`,
    'roles.ts': `
import { createMiddleware } from 'hono/factory';
const RANK = { viewer: 0, member: 1, admin: 2 };
export const requireRole = (least) => createMiddleware(async (c, next) => {
  if (RANK[c.get('seat').role] < RANK[least]) return c.text('no', 403);
  await next();
});
export const requireRow = (least) => createMiddleware(async (c, next) => {
  if (RANK[c.get('seat').row] < RANK[least]) return c.text('no', 403);
  await next();
});
`,
    'schema.ts': `
import { pgTable, text } from 'drizzle-orm/pg-core';
export const notes = pgTable('notes', { id: text('id').primaryKey(), userId: text('user_id') });
export const seats = pgTable('seats', { team: text('team'), role: text('role'), row: text('row') });
`,
  });
  projectTest(rule, 'decides', app("requireRole('admin')", ''));
  const other = app("requireRow('admin')", bad);
  projectTest(rule, 'something that is no role does not', { ...other, 'app.ts': (other['app.ts'] ?? '').replace('import { requireRole }', 'import { requireRow }') });
});
