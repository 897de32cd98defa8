import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-nosql-injection', rules['no-nosql-injection'], {
  valid: [
    {
      name: 'the data is text',
      filename: inFile('find.ts'),
      code: `import express from 'express';
import { model } from 'mongoose';
const User = model('User');
express().post('/find', async (req, res) => res.json(await User.find({ name: String(req.body.name) })));`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on the filter',
      filename: inFile('find.ts'),
      code: `import express from 'express';
import { model } from 'mongoose';
const User = model('User');
express().post('/find', async (req, res) => res.json(await User.find({ name: req.body.name })));`,
      errors: [{ messageId: 'operators', data: { path: 'req.body.name (find.ts:4)' }, line: 4, column: 70, endLine: 4, endColumn: 93 }],
    },
  ],
});
