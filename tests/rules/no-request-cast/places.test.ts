import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const code = (user: string): string => `import express from 'express';
import { PrismaClient } from '@prisma/client';
interface NewUser { name: string }
const prisma = new PrismaClient();
const app = express();
app.post('/users', async (req, res) => {
  const user = ${user};
  res.json(await prisma.user.create({ data: { name: user.name } }));
});`;

ruleTester.run('no-request-cast', rules['no-request-cast'], {
  valid: [{ name: 'the twin that promises nothing', filename: inFile('app.ts'), code: code('req.body') }],
  invalid: [
    {
      name: 'the report stands at the cast',
      filename: inFile('app.ts'),
      code: code('req.body as NewUser'),
      errors: [{ messageId: 'cast', data: { source: 'req.body', type: 'NewUser', route: 'POST /users', key: 'name', model: 'user (app.ts:8)' }, line: 7, column: 16, endLine: 7, endColumn: 35 }],
    },
  ],
});
