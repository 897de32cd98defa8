import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const code = (method: string): string => `import express from 'express';
import { PrismaClient } from '@prisma/client';
express().${method}('/r', async (req, res) => res.json(await new PrismaClient().vote.create({ data: { choice: req.body.choice } })));`;

const limited = (own: string): string => `import express from 'express';
import { rateLimit } from 'express-rate-limit';
import { PrismaClient } from '@prisma/client';
const app = express();
const limiter = rateLimit({ limit: 5 });
app.post('/feedback', limiter, (req, res) => { res.end(); });
app.post('/r', ${own}async (req, res) => res.json(await new PrismaClient().vote.create({ data: { choice: req.body.choice } })));`;

ruleTester.run('require-flow-throttling', rules['require-flow-throttling'], {
  valid: [{ name: 'a read', filename: inFile('r.ts'), code: code('get') }],
  invalid: [
    {
      name: 'the report stands on the route',
      filename: inFile('r.ts'),
      code: code('post'),
      errors: [{ messageId: 'anybody', data: { route: 'POST /r', model: 'records of vote', others: '' }, line: 3, column: 11 }],
    },
    {
      name: 'the limiter of another route is suggested',
      filename: inFile('r.ts'),
      code: limited(''),
      errors: [{ messageId: 'anybody', line: 7, suggestions: [{ messageId: 'limit', output: limited('limiter, ') }] }],
    },
  ],
});
