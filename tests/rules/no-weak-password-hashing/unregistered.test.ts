import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-weak-password-hashing';

describe('handlers whose registration is out of sight', () => {
  const controller = (password: string) => ({
    'users.ts': `
import { PrismaClient } from '@prisma/client';
export const { user: users } = new PrismaClient();
`,
    'controller.ts': `
import bcrypt from 'bcrypt';
import type { Request, Response } from 'express';
import { users } from './users';

export async function register(req: Request, res: Response) {
  await users.create({ data: { email: String(req.body.email), password: ${password}
  res.sendStatus(204);
}
`,
  });
  projectTest(rule, 'a password as it came in', controller('req.body.password } }); // expect: no-weak-password-hashing'));
  projectTest(rule, 'the hash of one', controller('await bcrypt.hash(req.body.password, 12) } });'));
});
