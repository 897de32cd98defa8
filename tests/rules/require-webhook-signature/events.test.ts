import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-webhook-signature';

/** The name of an event shows nobody who sent it. */
describe('headers of events', () => {
  const express = (path: string, test: string): string => `
import { PrismaClient } from '@prisma/client';
import express from 'express';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());
app.post('${path}', async (req, res) => {
  if (${test}) await prisma.push.create({ data: { ref: req.body.ref } });
  res.sendStatus(204);
});
`;
  const reported = (path: string, test: string): string => express(path, test).replace('(req, res) => {', '(req, res) => { // expect: require-webhook-signature');

  projectTest(rule, 'the event of GitHub', { 'hooks.ts': reported('/webhooks/github', "req.headers['x-github-event'] === 'push'") });
  projectTest(rule, 'a secret of the environment', { 'hooks.ts': express('/webhooks/github', "req.headers['x-github-token'] === process.env.TOKEN") });
  projectTest(rule, 'a path of a known sender', { 'hooks.ts': reported('/github/events', "req.headers['x-github-event'] === 'push'") });
  projectTest(rule, 'a path of the application', { 'hooks.ts': express('/calendar/events', "req.body.kind === 'push'") });
});
