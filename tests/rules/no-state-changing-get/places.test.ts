import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-state-changing-get', rules['no-state-changing-get'], {
  valid: [
    {
      name: 'a method that says so',
      filename: inFile('desk.ts'),
      code: `import express from 'express';
import { PrismaClient } from '@prisma/client';
const store = new PrismaClient();
express().delete('/desks/:id', async (req, res) => { res.json(await store.desk.delete({ where: { id: req.params.id } })); });`,
    },
  ],
  invalid: [
    {
      name: 'where the route is registered',
      filename: inFile('desk.ts'),
      code: `import express from 'express';
import { PrismaClient } from '@prisma/client';
const store = new PrismaClient();
const app = express();
app.get('/desks/:id/remove', async (req, res) => { res.json(await store.desk.delete({ where: { id: req.params.id } })); });`,
      errors: [{ messageId: 'removes', line: 5, column: 1, endLine: 5, endColumn: 123 }],
    },
  ],
});
