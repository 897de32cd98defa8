import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-open-schema';

describe('procedures', () => {
  const procedure = (input: string, mark = '') => ({
    'users.ts': `
import mongoose from 'mongoose';
export const User = mongoose.model('User', new mongoose.Schema({ name: String, role: String }));
`,
    'server.ts': `
import { initTRPC } from '@trpc/server';
import { createHTTPServer } from '@trpc/server/adapters/standalone';
import { z } from 'zod';
import { User } from './users';

const t = initTRPC.create();
const router = t.router({
  addUser: t.procedure
    .input(${input})${mark}
    .mutation(async ({ input }) => {
      await User.create(input);
    }),
});
createHTTPServer({ router }).listen(3000);
`,
  });
  projectTest(rule, 'tRPC: a schema that keeps what it does not list', procedure('z.object({ name: z.string() }).passthrough()', ' // expect: no-open-schema'), { says: ['MUTATION addUser writes input with them into User'] });
  projectTest(rule, 'tRPC: one that drops it', procedure('z.object({ name: z.string() })'));
});
