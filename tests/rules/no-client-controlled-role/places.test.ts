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

ruleTester.run('no-client-controlled-role', rules['no-client-controlled-role'], {
  valid: [{ name: 'the safe twin', filename: inFile('app.ts'), code: code("prisma.user.create({ data: { role: 'member' } })") }],
  invalid: [
    {
      name: 'the report stands on the value',
      filename: inFile('app.ts'),
      code: code('prisma.user.create({ data: { role: req.body.role } })'),
      errors: [{ messageId: 'role', data: { route: 'POST /users', key: 'role', model: 'user', source: 'req.body.role' }, line: 6, column: 53, endLine: 6, endColumn: 66 }],
    },
  ],
});
