import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-timing-safe-compare';

describe('what is compared', () => {
  projectTest(rule, 'a signature, itself', {
    'app.ts': `
import express from 'express';
import { createHmac, timingSafeEqual } from 'node:crypto';
const app = express();
app.post('/hook', express.raw(), (req, res) => {
  const expected = createHmac('sha256', process.env.HOOK_SECRET).update(req.body).digest('hex');
  const given = req.get('x-signature');
  if (given !== expected) return res.sendStatus(403); // expect: require-timing-safe-compare
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'a signature, its length', {
    'app.ts': `
import express from 'express';
import { createHmac, timingSafeEqual } from 'node:crypto';
const app = express();
app.post('/hook', express.raw(), (req, res) => {
  const expected = createHmac('sha256', process.env.HOOK_SECRET).update(req.body).digest('hex');
  const given = req.get('x-signature');
  if (given.length !== expected.length) return res.sendStatus(403);
  res.sendStatus(204);
});
`,
  });
});
