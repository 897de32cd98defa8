import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-exponential-regex', rules['no-exponential-regex'], {
  valid: [
    {
      name: 'lengths between bounds, with something between',
      filename: inFile('s.ts'),
      code: `import express from 'express';
express().get('/s', (req, res) => res.json(/^(?=.{1,253}$)([a-z0-9-]{1,63}\\.)+[a-z]{2,63}$/.test(req.query.q)));`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on the call',
      filename: inFile('s.ts'),
      code: `import express from 'express';
express().get('/s', (req, res) => res.json(/^([a-z0-9-]{1,63}\\.?)+$/.test(req.query.q)));`,
      errors: [{ messageId: 'flow', data: { path: 'req.query.q (s.ts:2)' }, line: 2, column: 44, endLine: 2, endColumn: 87 }],
    },
    {
      name: 'in plain JavaScript',
      filename: inFile('s.js'),
      code: `import express from 'express';
express().get('/s', (req, res) => res.json(req.query.q.search(/(a|a)*b/)));`,
      errors: [{ messageId: 'flow', data: { path: 'req.query.q (s.js:2)' }, line: 2, column: 44, endLine: 2, endColumn: 73 }],
    },
  ],
});
