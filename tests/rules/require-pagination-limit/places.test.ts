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
