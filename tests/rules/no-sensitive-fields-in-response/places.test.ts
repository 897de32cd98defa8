import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const code = (schema: string): string => `import express from 'express';
import mongoose from 'mongoose';
const Pet = mongoose.model('Pet', new mongoose.Schema(${schema}));
const app = express();
app.get('/pets', async (req, res) => {
  res.json(await Pet.find());
});
app.listen(3000);`;

ruleTester.run('no-sensitive-fields-in-response', rules['no-sensitive-fields-in-response'], {
  valid: [{ name: 'a field nobody has named', filename: inFile('app.ts'), code: code('{ chip: String }') }],
  invalid: [
    {
      name: 'the report stands on the answer',
      filename: inFile('app.ts'),
      code: code('{ secret: String }'),
      errors: [{ messageId: 'sent', data: { route: 'GET /pets', model: 'Pet', from: 'app.ts:6', fields: 'secret' }, line: 6, column: 3, endLine: 6, endColumn: 29 }],
    },
    {
      name: 'a field that the project names',
      filename: inFile('app.ts'),
      code: code('{ chip: String }'),
      options: [{ fields: ['chip'] }],
      errors: [{ messageId: 'sent', line: 6 }],
    },
  ],
});
