import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-check';
const mark = '// expect: require-ownership-check';

/** An API over Prisma; `client` gives the client by which one route looks up notes. */
const express = (client: string, end = ''): Record<string, string> => ({
  'client.ts': `import { PrismaClient } from '@prisma/client';
export const prisma = new PrismaClient();
export const of = (userId: string) => prisma.$extends({ query: { note: { async $allOperations({ args, query }) { return query({ ...args, where: { ...args.where, userId } }); } } } });
export const timed = prisma.$extends({ query: { note: { async $allOperations({ args, query }) { console.time('note'); return query(args); } } } });
`,
  'app.ts': `import express from 'express';
import passport from 'passport';
import { of, prisma, timed } from './client';
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.get('/notes', async (req, res) => { res.json(await prisma.note.findMany({ where: { userId: req.user.id } })); });
app.get('/notes/:id', async (req, res) => { res.json(await ${client}.note.findUnique({ where: { id: req.params.id } })); }); ${end}
`,
});

projectTest(rule, 'a client made for the caller', express('of(req.user.id)'));
projectTest(rule, 'a client made for somebody the client names', express('of(req.params.user)', mark));
projectTest(rule, 'an extension for everybody', express('timed', mark));
projectTest(rule, 'the client itself', express('prisma', mark));
