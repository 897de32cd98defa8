import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-client-supplied-owner';
const mark = ` // expect: ${rule}`;

describe('tRPC: whom a procedure makes something for', () => {
  const app = (owner: string, expected = ''): string => `
import { initTRPC, TRPCError } from '@trpc/server';
import { createHTTPServer } from '@trpc/server/adapters/standalone';
import jwt from 'jsonwebtoken';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const prisma = new PrismaClient();
const t = initTRPC.context<{ token: string }>().create();
const known = t.procedure.use(({ ctx, next }) => {
  const user = jwt.verify(ctx.token, process.env.SECRET as string, { algorithms: ['HS256'] }) as { id: string };
  if (!user) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next({ ctx: { user } });
});
const router = t.router({
  mine: known.query(({ ctx }) => prisma.note.findMany({ where: { userId: ctx.user.id }, take: 20 })),
  add: known.input(z.object({ text: z.string(), userId: z.string() })).mutation(({ ctx, input }) => prisma.note.create({ data: { text: input.text, userId: ${owner} } })),${expected}
});
createHTTPServer({ router, createContext: ({ req }) => ({ token: req.headers.authorization ?? '' }) }).listen(3000);
`;

  projectTest(rule, 'the caller', { 'app.ts': app('ctx.user.id') });
  projectTest(rule, 'whoever a client names', { 'app.ts': app('input.userId', mark) });
});

describe('Express: the key of a user', () => {
  const app = (model: string, expected = ''): string => `
import express from 'express';
import passport from 'passport';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.get('/me', async (req, res) => res.json(await prisma.${model}.findMany({ where: { userId: req.user.id }, select: { text: true }, take: 1 })));
app.get('/people/:userId', async (req, res) => {
  res.json(await prisma.${model}.findMany({ where: { userId: req.params.userId }, select: { text: true }, take: 1 }));${expected}
});
app.listen(3000);
`;

  projectTest(rule, 'of something else', { 'app.ts': app('note', mark) });
  projectTest(rule, 'of the user', { 'app.ts': app('user') });
});
