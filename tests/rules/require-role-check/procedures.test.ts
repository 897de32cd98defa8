import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-role-check';
const mark = ` // expect: ${rule}`;

describe('tRPC: who assigns roles', () => {
  const app = (procedure: string, field = 'role', expected = ''): string => `
import { initTRPC, TRPCError } from '@trpc/server';
import { createHTTPServer } from '@trpc/server/adapters/standalone';
import jwt from 'jsonwebtoken';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const prisma = new PrismaClient();
const t = initTRPC.context<{ token: string }>().create();
const known = t.procedure.use(({ ctx, next }) => {
  if (!ctx.token) throw new TRPCError({ code: 'UNAUTHORIZED' });
  const user = jwt.verify(ctx.token, process.env.SECRET as string, { algorithms: ['HS256'] }) as { id: string; role: string };
  return next({ ctx: { user } });
});
const admin = known.use(({ ctx, next }) => {
  if (ctx.user.role !== 'admin') throw new TRPCError({ code: 'FORBIDDEN' });
  return next();
});
const router = t.router({
  me: known.query(({ ctx }) => ctx.user.id),
  all: admin.query(() => prisma.user.count()),
  promote: ${procedure}.input(z.object({ id: z.string(), value: z.string() })).mutation(({ input }) => prisma.user.update({ where: { id: input.id }, data: { ${field}: input.value }, select: { id: true } })),${expected}
});
createHTTPServer({ router, createContext: ({ req }) => ({ token: req.headers.authorization ?? '' }) }).listen(3000);
`;

  projectTest(rule, 'whoever is known', { 'app.ts': app('known', 'role', mark) });
  projectTest(rule, 'administrators', { 'app.ts': app('admin') });
  projectTest(rule, 'another field', { 'app.ts': app('known', 'note') });
  projectTest(rule, 'nobody is asked', { 'app.ts': app('t.procedure') });
});
