import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-client-trusted-amount', rules['no-client-trusted-amount'], {
  valid: [
    {
      name: 'an amount of the program’s own',
      filename: inFile('r.ts'),
      code: `import express from 'express';
import Stripe from 'stripe';
express().post('/r', async (req, res) => res.json(await new Stripe('').charges.create({ amount: 100 })));`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on what the service is asked for',
      filename: inFile('r.ts'),
      code: `import express from 'express';
import Stripe from 'stripe';
express().post('/r', async (req, res) => res.json(await new Stripe('').charges.create({ amount: req.body.amount })));`,
      errors: [{ messageId: 'charged', data: { path: 'req.body.amount (r.ts:3)' }, line: 3, column: 87, endLine: 3, endColumn: 114 }],
    },
  ],
});
