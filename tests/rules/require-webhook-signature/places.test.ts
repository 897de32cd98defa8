import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const code = (path: string): string => `import express from 'express';
import { PrismaClient } from '@prisma/client';
express().post('${path}', async (req, res) => res.json(await new PrismaClient().order.create({ data: { total: req.body.total } })));`;

ruleTester.run('require-webhook-signature', rules['require-webhook-signature'], {
  valid: [{ name: 'no webhook', filename: inFile('r.ts'), code: code('/r') }],
  invalid: [
    {
      name: 'the report stands on the route',
      filename: inFile('r.ts'),
      code: code('/webhook'),
      errors: [{ messageId: 'unsigned', data: { route: 'POST /webhook', model: 'order', place: 'r.ts:3', source: 'req.body.total' }, line: 3, column: 11 }],
    },
  ],
});
