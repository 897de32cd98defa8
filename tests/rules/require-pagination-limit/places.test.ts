import { rules } from '../../../src/rules.js';
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
  ],
});
