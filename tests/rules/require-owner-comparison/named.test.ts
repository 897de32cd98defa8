import { projectTest } from '../../support/project-test.js';

const rule = 'require-owner-comparison';
const mark = '// expect: require-owner-comparison';

/** An API over Prisma whose schema says that invoices name a user; `body` is the body of a handler that makes or lists them. */
const express = (body: string, kind = 'Invoice'): Record<string, string> => ({
  'prisma/schema.prisma': `model User {
  id Int @id
}
model ${kind} {
  id Int @id
  amount Float
  userId Int
  user User @relation(fields: [userId], references: [id])
}
`,
  'app.ts': `import express from 'express';
import passport from 'passport';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.post('/things/:userId', async (req, res) => {
  ${body}
});
`,
});

projectTest(rule, 'written from the body', express(`res.json(await prisma.invoice.create({ data: { amount: 1, userId: req.body.userId } })); ${mark}`), { says: ['takes userId of invoice from req.body.userId, and nothing holds it against who is calling. Take it from the caller’s identity, or compare them first'] });
projectTest(rule, 'asked for by the path', express(`res.json(await prisma.invoice.findMany({ where: { userId: Number(req.params.userId) } })); ${mark}`));
projectTest(rule, 'the caller’s own', express('res.json(await prisma.invoice.create({ data: { amount: 1, userId: req.user.id } }));'));
projectTest(rule, 'held against the caller', express('if (req.body.userId !== req.user.id) return res.sendStatus(403);\n  res.json(await prisma.invoice.create({ data: { amount: 1, userId: req.body.userId } }));'));
projectTest(rule, 'refused by something out of sight', express('if (!this.may(req.body)) return res.sendStatus(403);\n  res.json(await prisma.invoice.create({ data: { amount: 1, userId: req.body.userId } }));'));
projectTest(rule, 'somebody is let in', express('res.json(await prisma.membership.create({ data: { amount: 1, userId: req.body.userId } }));', 'Membership'));
