import { describe } from 'vitest';
import { rules } from '../../../src/rules.js';
import { projectTest } from '../../support/project-test.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('require-pagination-limit', rules['require-pagination-limit'], {
  valid: [
    {
      name: 'a constant',
      filename: inFile('app.ts'),
      code: `import express from 'express';
import { PrismaClient } from '@prisma/client';
express().get('/orders', async (req, res) => { res.json(await new PrismaClient().order.findMany({ take: 20 })); });`,
    },
  ],
  invalid: [
    {
      name: 'the number is reported, not the query',
      filename: inFile('app.ts'),
      code: `import express from 'express';
import { PrismaClient } from '@prisma/client';
express().get('/orders', async (req, res) => { res.json(await new PrismaClient().order.findMany({ take: Number(req.query.n) })); });`,
      errors: [{ messageId: 'chosen', line: 3, column: 105, endLine: 3, endColumn: 124 }],
    },
    {
      name: 'one number for several queries is reported where it is read, once',
      filename: inFile('app.ts'),
      code: `import express from 'express';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
express().get('/orders', async (req, res) => {
  const take = Number(req.query.n);
  res.json([await prisma.order.findMany({ take }), await prisma.invoice.findMany({ take })]);
});`,
      errors: [{ messageId: 'several', line: 5, column: 23, endLine: 5, endColumn: 34 }],
    },
  ],
});

describe('search engines', () => {
  for (const [size, isTold] of [['Number(req.query.size)', true], ['Math.min(Number(req.query.size), 100)', false]] as const) {
    projectTest('require-pagination-limit', `Elasticsearch: ${size}`, {
      'search.mjs': `
import { Client } from '@elastic/elasticsearch';
import { Router } from 'express';

const client = new Client({ node: process.env.SEARCH });
export const routes = Router();
routes.get('/search', async (req, res) => {
  const found = await client.search({ index: 'products', size: ${size}, query: { match_all: {} } });${isTold ? ' // expect: require-pagination-limit' : ''}
  res.json(found.hits.hits.map(({ _id }) => _id));
});
`,
    });
  }
});
