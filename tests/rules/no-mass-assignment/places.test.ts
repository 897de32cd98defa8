import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const code = (call: string): string => `import express from 'express';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = express();
app.post('/users', async (req, res) => {
  res.json(await ${call});
});
app.listen(3000);`;

ruleTester.run('no-mass-assignment', rules['no-mass-assignment'], {
  valid: [{ name: 'the safe twin', filename: inFile('app.ts'), code: code('prisma.user.create({ data: { name: req.body.name } })') }],
  invalid: [
    {
      name: 'the report stands on the call',
      filename: inFile('app.ts'),
      code: code('prisma.user.create({ data: req.body })'),
      errors: [{ messageId: 'whole', data: { route: 'POST /users', model: 'user', source: 'req.body' }, line: 6, column: 18, endLine: 6, endColumn: 56 }],
    },
  ],
});
