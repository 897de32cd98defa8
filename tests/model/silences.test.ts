import { expect, test } from 'vitest';
import { projectIn } from '../../src/project/index.js';
import { rules, type RuleName } from '../../src/rules.js';
import { writeProject } from '../support/lint.js';

const head = `
import express from 'express';
import passport from 'passport';
import { rateLimit } from 'express-rate-limit';
import { PrismaClient } from '@prisma/client';
import { unknownCheck } from '@acme/checks';

const prisma = new PrismaClient();
const app = express();
const user = passport.authenticate('jwt', { session: false });
const admin = (req, res, next) => { if (req.user.role !== 'admin') return res.sendStatus(403); next(); };
const limiter = rateLimit({ limit: 5 });
`;

/** Why a rule says nothing of the only route. */
function why(rule: RuleName, route: string, settings: object = {}): string | undefined {
  const root = writeProject({ 'app.js': head + route });
  const model = projectIn(root, { 'api-security': settings }).project.model();
  const [only] = model.endpoints;
  return only && rules[rule].whySilent(model, only);
}

const done = '(req, res) => { res.end(); }';

test.each<[RuleName, string, string]>([
  ['require-role-check', `app.post('/admin/a', user, admin, ${done});`, 'admin tests what the caller may do'],
  ['require-role-check', `app.post('/admin/a', user, ${done});`, 'no route under the same path tests what the caller may do'],
  ['require-role-check', `app.post('/a', user, ${done});`, 'its path is not one for administrators'],
  ['require-role-check', `app.post('/a', ${done});`, 'it is open to callers whom nobody knows, which is another rule’s question'],
  ['no-inconsistent-route-protection', `app.get('/a', user, ${done});`, 'it is a read'],
  ['no-inconsistent-route-protection', `app.put('/a', user, ${done});`, 'not all writes beside it test what the caller may do'],
  ['no-inconsistent-route-protection', "app.put('/a', user, (req, res) => { res.json(req.user.name); });", 'its handler looks at who is calling, and may decide for itself'],
  ['require-ownership-check', `app.get('/a', user, ${done});`, 'no use of stored records was seen in it'],
  ['require-ownership-check', "app.get('/a', user, async (req, res) => { res.json(await prisma.note.findMany({ where: { ownerId: req.user.id } })); });", 'a look-up in it names the caller'],
  ['require-ownership-on-mutation', "app.delete('/a/:id', user, admin, async (req, res) => { await prisma.note.delete({ where: { id: req.params.id } }); res.end(); });", 'admin tests what the caller may do'],
  ['require-ownership-on-mutation', "app.delete('/admin/a/:id', user, async (req, res) => { await prisma.note.delete({ where: { id: req.params.id } }); res.end(); });", 'its path is for people who look after the records of others'],
  ['require-auth-rate-limit', `app.post('/login', limiter, passport.authenticate('local'), ${done});`, 'rateLimit() bounds how often it may be called'],
  ['require-auth-rate-limit', `app.post('/a', user, ${done});`, 'no password is checked in it'],
  ['require-rate-limit', `app.post('/a', limiter, ${done});`, 'rateLimit() bounds how often it may be called'],
])('%s: %s', (rule, route, reason) => {
  expect(why(rule, route)).toBe(reason);
});

test('what is out of sight is named', () => {
  expect(why('require-role-check', `app.post('/admin/a', user, unknownCheck, ${done});`)).toMatch(/^part of its way is out of sight: chain contains 'unknownCheck' from @acme\/checks/);
});

test('a gateway that limits requests', () => {
  expect(why('require-auth-rate-limit', `app.post('/login', passport.authenticate('local'), ${done});`, { gateway: { rateLimit: true } })).toBe('settings say that a gateway limits requests');
});
