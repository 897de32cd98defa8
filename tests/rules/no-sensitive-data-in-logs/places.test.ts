import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-sensitive-data-in-logs', rules['no-sensitive-data-in-logs'], {
  valid: [
    {
      name: 'whether there is a password',
      filename: inFile('log.ts'),
      code: `import express from 'express';
express().post('/', (req, res) => res.end(console.log(Boolean(req.body.password))));`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on what is written',
      filename: inFile('log.ts'),
      code: `import express from 'express';
express().post('/', (req, res) => res.end(console.log(req.body.password)));`,
      errors: [{ messageId: 'secret', data: { path: 'req.body.password (log.ts:2)' }, line: 2, column: 55, endLine: 2, endColumn: 72 }],
    },
  ],
});
