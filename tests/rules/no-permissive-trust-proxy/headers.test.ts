import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-permissive-trust-proxy';
const mark = ' // expect: no-permissive-trust-proxy';

/** By what a limiter tells callers apart. */
const keys: readonly (readonly [what: string, key: string, isTold: boolean])[] = [
  ['a header', "(req) => req.headers['x-forwarded-for']", true],
  ['its first address', "(req) => String(req.headers['x-forwarded-for']).split(',')[0]", true],
  ['a header, or else the connection', "(req) => req.headers['x-forwarded-for'] ?? req.ip", true],
  ['the address', '(req) => req.ip', false],
  ['the account', '(req) => req.body.email', false],
];

describe.each(keys)('a limiter by %s', (_, key, isTold) => {
  const told = isTold ? mark : '';
  projectTest(rule, 'Express', {
    'app.ts': `
import express from 'express';
import { rateLimit } from 'express-rate-limit';
const app = express();
app.use(rateLimit({ windowMs: 60_000, max: 5, keyGenerator: ${key} }));${told}
`,
  });

  projectTest(rule, 'Fastify, over files', {
    'app.cjs': `
const app = require('fastify')();
const { keyGenerator } = require('./key.cjs');
app.register(require('@fastify/rate-limit'), {
  max: 5,
  keyGenerator,${told}
});
`,
    'key.cjs': `
exports.keyGenerator = ${key};
`,
  });
});

/** What is compared before somebody is let in. */
const tests: readonly (readonly [what: string, test: string, isTold: boolean])[] = [
  ['a header with an address', "req.headers['x-forwarded-for'] === '127.0.0.1'", true],
  ['a header among addresses', "['10.0.0.1', '10.0.0.2'].includes(req.get('x-forwarded-for'))", true],
  ['the address of the connection', "req.socket.remoteAddress === '127.0.0.1'", false],
  ['what the framework makes of it', "req.ip === '127.0.0.1'", false],
  ['a header with what is no address', "req.headers['x-forwarded-proto'] === 'https'", false],
];

describe.each(tests)('%s', (_, test, isTold) => {
  projectTest(rule, 'Express', {
    'app.mjs': `
import express from 'express';
express().get('/internal', (req, res) => {
  if (${test}) return res.json({ all: true });${isTold ? mark : ''}
  res.sendStatus(403);
});
`,
  });
});
