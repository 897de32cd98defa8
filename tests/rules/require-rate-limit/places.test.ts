import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const client = `import { PrismaClient } from '@prisma/client';
import express from 'express';`;

ruleTester.run('require-rate-limit', rules['require-rate-limit'], {
  valid: [
    {
      name: 'no work',
      filename: inFile('app.ts'),
      code: `${client}
const app = express();
app.get('/', (req, res) => { res.end(); });`,
    },
  ],
  invalid: [
    {
      name: 'the application is reported',
      filename: inFile('app.ts'),
      code: `${client}
const app = express();
app.get('/', async (req, res) => { res.json(await new PrismaClient().note.findMany()); });`,
      errors: [{ messageId: 'unlimited', line: 3, column: 13, endLine: 3, endColumn: 22 }],
    },
  ],
});
