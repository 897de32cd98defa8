import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const code = (include: string): string => `import express from 'express';
import { PrismaClient } from '@prisma/client';
express().post('/orders/:id', async (req, res) => {
  res.json(await new PrismaClient().order.findUnique({ where: { id: req.params.id }, include: ${include} }));
});`;

ruleTester.run('no-client-controlled-projection', rules['no-client-controlled-projection'], {
  valid: [{ name: 'a relation of its own', filename: inFile('orders.ts'), code: code('{ items: true }') }],
  invalid: [{ name: 'the argument is reported', filename: inFile('orders.ts'), code: code('req.body.include'), errors: [{ messageId: 'flow', line: 4, column: 54, endLine: 4, endColumn: 113 }] }],
});
