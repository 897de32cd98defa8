import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-log-injection', rules['no-log-injection'], {
  valid: [
    {
      name: 'an object is written with its line breaks escaped',
      filename: inFile('log.ts'),
      code: `import express from 'express';
express().get('/', (req, res) => res.end(console.log({ q: req.query.q })));`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on what is written',
      filename: inFile('log.ts'),
      code: `import express from 'express';
express().get('/', (req, res) => res.end(console.log('q ' + req.query.q)));`,
      errors: [{ messageId: 'flow', data: { path: 'req.query.q (log.ts:2)' }, line: 2, column: 54, endLine: 2, endColumn: 72 }],
    },
  ],
});
