import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-on-mutation';
const mark = ' // expect: require-ownership-on-mutation';

/** Who calls is kept out of sight, under the token that they bring, and with it which paths they may call. */
const files = (asks: string, end = '') => ({
  'app.js': `
const express = require('express');
const { pathToRegexp } = require('path-to-regexp');
const { PrismaClient } = require('@prisma/client');
const sessions = require('@acme/sessions');
const prisma = new PrismaClient();
const app = express();
const secured = (allowed) => async (req, res, next) => {
  const user = await sessions.load(req.headers.authorization);
  if (!user) return res.status(401).end();
  ${asks}
  req.user = user;
  next();
};
app.get('/orders', secured(), async (req, res) => { res.json(await prisma.order.findMany({ where: { userId: req.user.id }, take: 20 })); });
app.delete('/orders/:id', secured(), async (req, res) => {
  await prisma.order.delete({ where: { id: req.params.id } });${end}
  res.end();
});
`,
});

describe('rights that are kept out of sight', () => {
  projectTest(rule, 'one of them must be for this path', files('if (!user.permissions.some((one) => pathToRegexp(one).test(req.path))) return res.status(403).end();'));
  projectTest(rule, 'what is looked through are no rights', files('if (!user.languages.some((one) => req.path.startsWith(one))) return res.status(403).end();', mark));
  projectTest(rule, 'they are asked for on other routes', files('if (allowed && !user.roles.some((one) => allowed.includes(one))) return res.status(403).end();', mark));
  projectTest(rule, 'what goes by that name is a list of the program', files('const { roles } = { roles: [] };\n  if (roles.length && !roles.includes(user.kind)) return res.status(403).end();', mark));
});
