import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const code = (schema: string): string => `import express from 'express';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';
const prisma = new PrismaClient();
const app = express();
const NewUser = ${schema};
app.post('/users', async (req, res) => {
  res.json(await prisma.user.create({ data: NewUser.parse(req.body) }));
});`;

ruleTester.run('no-open-schema', rules['no-open-schema'], {
  valid: [{ name: 'the safe twin', filename: inFile('app.ts'), code: code('z.object({ name: z.string() })') }],
  invalid: [
    {
      name: 'the report stands where the schema is opened',
      filename: inFile('app.ts'),
      code: code('z.object({ name: z.string() }).passthrough()'),
      errors: [{ messageId: 'open', data: { route: 'POST /users', others: '', source: 'req.body', model: 'user (app.ts:8)', field: '' }, line: 6, column: 17, endLine: 6, endColumn: 61 }],
    },
  ],
});
